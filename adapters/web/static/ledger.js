// Checks a drop's chain of digests in the reader's own browser, entry by entry, and its draw.

import { heldAgain } from "./draw.js";

const tools = document.querySelector("[data-ledger]");
const button = document.getElementById("verify");
const verdict = document.getElementById("verdict");
const drawVerdict = document.getElementById("draw-verdict");

const canonical = (facts) => JSON.stringify(facts, Object.keys(facts).sort());

async function digest(text) {
  const hash = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function tell(place, kind, words, count = 0) {
  place.textContent = tools.dataset[words].replace("{count}", count);
  place.toggleAttribute("data-good", kind === "good");
  place.toggleAttribute("data-bad", kind === "bad");
}

async function read(after) {
  const response = await fetch(`${tools.dataset.ledger}&after=${after}`);
  if (!response.ok) throw new Error(response.statusText);
  return response.json();
}

/** Walks the chain; returns what a draw is held again from, or `null` when it is broken. */
async function verifyChain() {
  let previous = tools.dataset.first;
  let sealed = false;
  const facts = [];
  for (;;) {
    const { entries, first, draw } = await read(facts.length);
    const step = async (link) => {
      previous = await digest(previous + canonical(link.facts));
      return previous === link.digest;
    };
    const seal = async () => {
      if (sealed || draw?.facts.results_to !== facts.length) return true;
      sealed = true;
      return step(draw);
    };
    if (!(await seal())) return broken(facts.length);
    for (const entry of entries) {
      const row = document.getElementById(`row-${entry.facts.position}`);
      if (!(await step(entry)) || entry.facts.position !== facts.length + 1) {
        row?.classList.add("row-broken");
        return broken(facts.length + 1);
      }
      row?.classList.add("row-checked");
      facts.push(entry.facts);
      if (!(await seal())) return broken(facts.length);
    }
    if (!entries.length) {
      tell(verdict, "good", "good", facts.length);
      return { first, facts, seal: sealed ? draw.facts : null };
    }
    tell(verdict, "", "checking", facts.length);
  }
}

function broken(position) {
  tell(verdict, "bad", "bad", position);
  return null;
}

async function verify() {
  const whole = await verifyChain();
  if (!whole?.seal) return;
  const wrong = await heldAgain(whole.first, whole.facts, whole.seal);
  if (!wrong) return tell(drawVerdict, "good", "drawGood", whole.seal.results_to - whole.seal.entries_to);
  document.getElementById(`row-${wrong.position}`)?.classList.add("row-broken");
  tell(drawVerdict, "bad", wrong.what === "commitment" ? "drawSeed" : "drawBad", wrong.position);
}

if (tools && button) {
  button.hidden = false;
  button.addEventListener("click", async () => {
    if (!globalThis.crypto?.subtle) return tell(verdict, "", "insecure");
    button.disabled = true;
    await verify()
      .catch(() => tell(verdict, "", "lost"))
      .finally(() => { button.disabled = false; });
  });
}
