// The console: live deck and lists, commands sent in place, forms that write a line.

import { make, say } from "./dom.js";
import "./clock.js";
import { listen } from "./live.js";
import { actInPlace } from "./forms.js";

const line = document.getElementById("line");
const said = document.getElementById("said");

function type(text) {
  line.value = text;
  line.focus();
  line.scrollIntoView({ block: "center" });
}

if (document.body.dataset.events) listen(document.body.dataset.events);

let asked = "";
document.addEventListener("submit", (event) => {
  asked = event.submitter?.value || line.value;
}, true);

actInPlace((form, answer) => {
  if (form.dataset.act === "compose") type(answer.line);
  else tellAnswer(answer.text, answer.tone);
}, (text) => tellAnswer(text, "refused"));

function tellAnswer(text, tone) {
  const item = make("p", "", text);
  item.dataset.tone = tone;
  item.prepend(make("code", "", asked));
  said.prepend(item);
  while (said.children.length > 30) said.lastElementChild.remove();
  if (tone !== "refused" && line.value === asked) line.value = "";
}

document.addEventListener("click", async (event) => {
  const typed = event.target.closest("[data-type]");
  if (typed) type(typed.dataset.type);
  const copy = event.target.closest("[data-copy]");
  if (!copy) return;
  try {
    await navigator.clipboard.writeText(copy.dataset.copy);
    copy.textContent = say("copied");
  } catch {
    prompt("", copy.dataset.copy); // no clipboard without a secure context
  }
});

// "/" brings the command line, wherever one is.
document.addEventListener("keydown", (event) => {
  if (event.key === "/" && !event.target.closest("input, textarea, select")) {
    event.preventDefault();
    line.focus();
  }
});
