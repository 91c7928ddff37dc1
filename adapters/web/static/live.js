// What changes on a page: parts drawn by the server, over server-sent events. After a lost
// connection the browser comes back by itself and gets everything as it is then.

import { draw, make } from "./dom.js";
import { setServerTime } from "./clock.js";

/** Listen to `address`; `hear` maps further event names to functions. */
export function listen(address, hear = {}, onState = () => {}) {
  let source = null;
  let again = 0;

  function open() {
    source = new EventSource(address);
    source.addEventListener("open", () => onState(true));
    source.addEventListener("error", () => {
      onState(false);
      // The browser tries again by itself, except after an answer that was no stream.
      if (source.readyState === EventSource.CLOSED) again = setTimeout(open, 2000 + Math.random() * 3000);
    });
    source.addEventListener("parts", (event) => take(JSON.parse(event.data)));
    source.addEventListener("beat", (event) => setServerTime(JSON.parse(event.data).now));
    for (const [name, hearer] of Object.entries(hear)) {
      source.addEventListener(name, (event) => hearer(JSON.parse(event.data)));
    }
  }

  open();
  addEventListener("pagehide", () => { clearTimeout(again); source.close(); });
  addEventListener("pageshow", (event) => event.persisted && location.reload());
}

function take({ now, lists, parts }) {
  setServerTime(now);
  for (const [name, keys] of Object.entries(lists)) arrange(name, keys);
  for (const [name, html] of Object.entries(parts)) show(name, html);
  document.dispatchEvent(new CustomEvent("drawn", { detail: Object.keys(parts) }));
}

function show(name, html) {
  for (const place of document.querySelectorAll(`[data-part="${name}"]`)) draw(place, html);
}

// Puts the items of a list into the order told, makes those that are new, drops the others.
function arrange(name, keys) {
  const list = document.getElementById(name);
  if (!list) return;
  const focused = document.activeElement;
  const known = new Map(Array.from(list.children, (item) => [item.dataset.part, item]));
  keys.forEach((key, index) => {
    const item = known.get(key) ?? fresh(key);
    known.delete(key);
    if (list.children[index] !== item) list.insertBefore(item, list.children[index] ?? null);
  });
  for (const gone of known.values()) gone.remove();
  if (focused && focused !== document.activeElement && list.contains(focused)) focused.focus();
}

function fresh(key) {
  const item = make("li");
  item.id = key;
  item.dataset.part = key;
  return item;
}
