// The checkout: one press is one payment, and the page follows what becomes of it.

import "./clock.js";

const { state, version, watch } = document.body.dataset;
const PACE = { paying: 1200, open: 5000, awaiting: 15000 }[state];

for (const form of document.querySelectorAll("form[data-once]")) {
  form.addEventListener("submit", (event) => {
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = "1";
    const button = form.querySelector(".button--pay");
    button.setAttribute("aria-busy", "true");
    button.textContent = button.dataset.busyText;
  });
}
// Back from another page: the form may be sent again, the server knows whether it was paid.
addEventListener("pageshow", (event) => event.persisted && location.reload());

const typed = () => document.querySelector("input:user-invalid, textarea:focus, input:focus");

async function look() {
  try {
    const response = await fetch(watch, { headers: { Accept: "application/json" } });
    const now = response.ok ? await response.json() : { version };
    if (now.version !== version) {
      location.replace(location.pathname);
      return;
    }
  } catch {
    // no connection: look again later
  }
  setTimeout(look, PACE);
}

if (PACE) setTimeout(look, PACE);
document.addEventListener("over", () => {
  if (!typed()) setTimeout(() => location.replace(location.pathname), 1500);
});
