// Checks a drop's chain of digests in the reader's own browser, entry by entry.

const tools = document.querySelector("[data-ledger]");
const button = document.getElementById("verify");
const verdict = document.getElementById("verdict");

const canonical = (facts) => JSON.stringify(facts, Object.keys(facts).sort());

async function digest(text) {
  const hash = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function tell(kind, count = 0) {
  verdict.textContent = tools.dataset[kind].replace("{count}", count);
  verdict.toggleAttribute("data-good", kind === "good");
  verdict.toggleAttribute("data-bad", kind === "bad");
}

async function verify() {
  let previous = tools.dataset.first;
  let count = 0;
  for (;;) {
    const response = await fetch(`${tools.dataset.ledger}&after=${count}`);
    const { entries } = await response.json();
    for (const entry of entries) {
      const right = await digest(previous + canonical(entry.facts));
      const row = document.getElementById(`row-${entry.facts.position}`);
      if (right !== entry.digest || entry.facts.position !== count + 1) {
        row?.classList.add("row-broken");
        return tell("bad", count + 1);
      }
      row?.classList.add("row-checked");
      previous = right;
      count += 1;
    }
    if (!entries.length) return tell("good", count);
    tell("checking", count);
  }
}

if (tools && button) {
  button.hidden = false;
  button.addEventListener("click", async () => {
    if (!globalThis.crypto?.subtle) return tell("insecure");
    button.disabled = true;
    await verify().finally(() => { button.disabled = false; });
  });
}
