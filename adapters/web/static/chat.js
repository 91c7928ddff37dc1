// The chat of all platforms, and the box to write in. A line that was not acknowledged is kept
// in this tab and sent again after a lost connection under its own id, so that it counts once.

import { freshId, make, say } from "./dom.js";

const KEEP = 200; // lines on the page
const STORE = `unsent:${location.pathname}`;

/** Join the chat; returns nothing: it lives as long as the page. */
export function joinChat(list, form, endButton, onLine) {
  const unsent = new Map(JSON.parse(sessionStorage.getItem(STORE) ?? "[]"));
  const me = document.body.dataset.me;
  let socket = null;
  let wait = 500;

  const remember = () => sessionStorage.setItem(STORE, JSON.stringify([...unsent]));
  const send = (id) => {
    if (socket?.readyState === WebSocket.OPEN) {
      socket.send(JSON.stringify({ id, text: unsent.get(id) }));
    }
  };
  const atEnd = () => list.scrollHeight - list.scrollTop - list.clientHeight < 60;
  const toEnd = () => { list.scrollTop = list.scrollHeight; endButton.hidden = true; };

  function put(line) {
    const stay = atEnd();
    const old = list.querySelector(`[data-line="${CSS.escape(line.key)}"]`);
    const item = drawLine(line, me);
    if (old) old.replaceWith(item);
    else list.append(item);
    while (list.children.length > KEEP) list.firstElementChild.remove();
    if (stay || line.key.startsWith(me)) toEnd();
    else endButton.hidden = false;
    if (!old) onLine(line);
  }

  const heard = {
    lines: ({ lines }) => lines.forEach(put),
    line: ({ line }) => put(line),
    ack: ({ id }) => { unsent.delete(id); remember(); settle(list, `${me}.${id}`, ""); },
    refused: ({ id, text }) => { unsent.delete(id); remember(); settle(list, `${me}.${id}`, text); },
  };

  function connect() {
    const address = new URL(document.body.dataset.chat, location.href);
    address.protocol = address.protocol.replace("http", "ws");
    socket = new WebSocket(address);
    socket.onopen = () => { wait = 500; for (const id of unsent.keys()) send(id); };
    socket.onmessage = ({ data }) => { const told = JSON.parse(data); heard[told.kind]?.(told); };
    socket.onclose = () => {
      setTimeout(connect, wait * (0.7 + Math.random() * 0.6));
      wait = Math.min(wait * 2, 15000);
    };
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const box = form.elements.namedItem("text");
    const text = box.value.trim();
    if (!text) return;
    const id = freshId();
    unsent.set(id, text);
    remember();
    put({ key: `${me}.${id}`, platform: "web", author: document.getElementById("my-name").textContent, author_role: "viewer", text, sending: true });
    send(id);
    box.value = "";
  });
  list.addEventListener("scroll", () => { if (atEnd()) endButton.hidden = true; });
  endButton.addEventListener("click", toEnd);
  for (const [id, text] of unsent) {
    put({ key: `${me}.${id}`, platform: "web", author: "", author_role: "viewer", text, sending: true });
  }
  connect();
  toEnd();
  return toEnd;
}

function drawLine(line, me) {
  const classes = ["line", `line--${line.author_role}`];
  if (line.mark) classes.push("line--claim", `line--${line.mark.tone}`);
  if (line.sending) classes.push("line--sending");
  if (line.key.startsWith(me)) classes.push("line--mine");
  const item = make("div", classes.join(" "));
  item.dataset.line = line.key;
  const who = make("span", "line-who");
  const platform = make("span", `platform platform--${line.platform}`);
  platform.title = say(`platform-${line.platform}`);
  platform.append(make("span", "unseen", platform.title));
  who.append(platform, make("bdi", "line-name", line.author));
  if (line.author_role !== "viewer") who.append(make("span", "role", say(`role-${line.author_role}`)));
  const text = make("span", "line-text", line.text);
  text.dir = "auto";
  item.append(who, text);
  if (line.mark) item.append(make("span", "mark", say(`mark-${line.mark.outcome}`, line.mark)));
  if (line.sending) item.append(make("span", "line-state", say("sending")));
  return item;
}

function settle(list, key, problem) {
  const item = list.querySelector(`[data-line="${CSS.escape(key)}"]`);
  if (!item) return;
  item.classList.remove("line--sending");
  item.querySelector(".line-state")?.remove();
  if (problem) {
    item.classList.add("line--claim", "line--refused");
    item.append(make("span", "mark", problem));
  }
}
