// Small tools for the page. Text of people is only ever set as text, never as markup.

const textsBox = document.getElementById("texts");
const texts = textsBox ? JSON.parse(textsBox.textContent) : {};

/** The sentence `key` with its {places} filled. */
export function say(key, facts = {}) {
  return (texts[key] ?? key).replace(/\{(\w+)\}/g, (whole, name) => facts[name] ?? whole);
}

/** A new element with a class and a text. */
export function make(tag, className = "", text = "") {
  const element = document.createElement(tag);
  if (className) element.className = className;
  if (text) element.textContent = text;
  return element;
}

/** A name nobody else makes; works without a secure context. */
export function freshId() {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** A short message at the bottom of the page, with a link if there is one. */
export function toast(text, link = null, label = "") {
  document.querySelector(".toast")?.remove();
  const box = make("div", "toast");
  box.setAttribute("role", "status");
  box.append(make("p", "", text));
  if (link) {
    const button = make("a", "button", label);
    button.href = link;
    box.append(button);
  }
  document.body.append(box);
  setTimeout(() => box.remove(), link ? 12000 : 6000);
}

// Parts of the page that the server drew anew. The text comes from our own templates, which
// escape what people wrote; it is parsed in a document of its own where nothing runs.
function parse(html) {
  const filled = html
    .replaceAll("__CSRF__", document.body.dataset.csrf ?? "")
    .replaceAll("__CLICK__", freshId());
  return new DOMParser().parseFromString(filled, "text/html").body;
}

/** Make `element` hold `html`, touching only what differs: choices, focus and open folds stay. */
export function draw(element, html) {
  morph(element, parse(html));
}

function morph(now, next) {
  const wanted = Array.from(next.childNodes);
  for (let index = 0; index < wanted.length; index += 1) {
    const fresh = wanted[index];
    const old = now.childNodes[index];
    if (!old) now.append(fresh.cloneNode(true));
    else if (!alike(old, fresh)) old.replaceWith(fresh.cloneNode(true));
    else if (old.nodeType === Node.TEXT_NODE) {
      if (old.data !== fresh.data) old.data = fresh.data;
    } else if (old.nodeType === Node.ELEMENT_NODE && !old.hasAttribute("data-keep")) {
      copyAttributes(old, fresh);
      if (!old.hasAttribute("data-countdown")) morph(old, fresh); // clocks run by themselves
    }
  }
  while (now.childNodes.length > wanted.length) now.lastChild.remove();
}

function alike(old, fresh) {
  if (old.nodeType !== fresh.nodeType || old.nodeName !== fresh.nodeName) return false;
  if (old.nodeType !== Node.ELEMENT_NODE) return true;
  return old.dataset.key === fresh.dataset.key;
}

const OWN_STATE = new Set(["value", "checked", "open"]);

function copyAttributes(old, fresh) {
  const stateful = old.matches("input:not([type=hidden]), select, textarea, details");
  for (const { name, value } of Array.from(fresh.attributes)) {
    if (stateful && OWN_STATE.has(name)) continue;
    if (old.getAttribute(name) !== value) old.setAttribute(name, value);
  }
  for (const { name } of Array.from(old.attributes)) {
    if (fresh.hasAttribute(name) || (stateful && OWN_STATE.has(name))) continue;
    old.removeAttribute(name);
  }
}
