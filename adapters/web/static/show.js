// The show page: joins live parts, tabs, chat and buying.

import { say, toast } from "./dom.js";
import "./clock.js";
import { listen } from "./live.js";
import { makeTabs } from "./tabs.js";
import { joinChat } from "./chat.js";
import { actInPlace, helpChoosing, strikeGone } from "./forms.js";

const byId = (id) => document.getElementById(id);
const start = location.hash.startsWith("#drop-") ? "shop" : location.hash.slice(1);
const openTab = makeTabs(document.querySelector("[data-tabs]"), start || "latest");

// The browser went to the panel; here the screen and the sign belong above it.
if (location.hash && !location.hash.startsWith("#drop-")) requestAnimationFrame(() => scrollTo(0, 0));

const toEnd = joinChat(byId("lines"), byId("say"), byId("to-end"), () => {
  if (byId("latest").hidden) byId("tab-latest").classList.add("tab--stirred");
});
byId("latest").addEventListener("shown", toEnd);
byId("mine").addEventListener("shown", () => document.querySelector(".toast")?.remove());

let answeredAt = 0;
const connection = byId("connection");
let lost = 0;
listen(document.body.dataset.events, {
  note: ({ text, link }) => {
    // Who just tapped was answered on the spot, and My claims shows it anyway.
    if (Date.now() - answeredAt > 6000 && byId("mine").hidden) {
      toast(text, link, say(link?.includes("/r/") ? "receipt" : "pay"));
    }
  },
  count: ({ claims }) => {
    const badge = byId("mine-count");
    badge.hidden = !claims;
    badge.textContent = claims || "";
  },
  name: ({ name }) => { byId("my-name").textContent = name; },
}, (there) => {
  if (there) {
    clearTimeout(lost);
    lost = 0;
    connection.hidden = true;
  } else lost ||= setTimeout(() => {
    connection.textContent = say("reconnecting");
    connection.hidden = false;
  }, 2500);
});

helpChoosing(document);
const strikeAll = () => document.querySelectorAll("form[data-left]").forEach(strikeGone);
document.addEventListener("drawn", strikeAll);
strikeAll();

actInPlace((form, answer) => {
  const linking = form.querySelector(".link-answer");
  if (linking) {
    linking.hidden = false;
    linking.querySelector(".link-code").textContent = answer.code;
  }
  if (form.dataset.act !== "link") answeredAt = Date.now();
  if (form.dataset.act === "claim" && answer.tone === "won") byId("tab-mine").classList.add("tab--stirred");
});

document.addEventListener("click", (event) => {
  const goto = event.target.closest("[data-goto]");
  if (goto) {
    event.preventDefault();
    openTab("shop");
    const card = byId(goto.dataset.goto);
    card?.scrollIntoView({ block: "start", behavior: "smooth" });
    card?.querySelector("input:not([type=hidden]), button")?.focus({ preventScroll: true });
  }
  const pay = event.target.closest("[data-pay]");
  const video = document.querySelector("[data-video]");
  if (pay && video && document.pictureInPictureEnabled && !video.paused) {
    video.requestPictureInPicture().catch(() => {}); // the video stays where it was
  }
});

// The sticky parts need to know how tall the screen and the sign are.
const stage = document.querySelector(".stage");
const side = document.querySelector(".show");
new ResizeObserver(([entry]) => {
  side.style.setProperty("--stage-height", `${Math.round(entry.target.offsetHeight)}px`);
}).observe(stage);
