// Forms that are sent without leaving the page. Without scripts they are sent as they stand and
// the server answers with a page.

import { freshId, say } from "./dom.js";

/** Send `form`; returns what the server answered, or throws with words for a person. */
export async function post(form, submitter = null) {
  const body = new URLSearchParams(new FormData(form, submitter));
  body.set("csrf", document.body.dataset.csrf);
  let response;
  try {
    response = await fetch(form.action, {
      method: "POST",
      body,
      headers: { Accept: "application/json" },
      signal: AbortSignal.timeout(15000),
    });
  } catch {
    throw new Error(say("no-connection"));
  }
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) throw new Error(answer.text ?? say("went-wrong"));
  return answer;
}

/** Send forms marked `data-act` in place; the answer goes into the form's status line. */
export function actInPlace(onAnswer, onProblem = () => {}) {
  document.addEventListener("submit", async (event) => {
    const form = event.target.closest("form[data-act]");
    if (!form) return;
    event.preventDefault();
    if (form.dataset.busy) return;
    form.dataset.busy = "1";
    const box = form.querySelector("[role=status]");
    try {
      const answer = await post(form, event.submitter);
      tell(box, answer.text ?? "", answer.tone ?? "");
      renewClick(form);
      onAnswer(form, answer);
    } catch (error) {
      tell(box, error.message, "refused"); // the click keeps its name: sending again is the same
      onProblem(error.message);
    } finally {
      delete form.dataset.busy;
    }
  });
}

function tell(box, text, tone) {
  if (!box) return;
  box.textContent = text;
  box.dataset.tone = tone;
}

function renewClick(form) {
  const click = form.elements.namedItem("click");
  if (click) click.value = freshId();
}

/** Steppers, and choices that are sold out in combination with the others. */
export function helpChoosing(root) {
  root.addEventListener("click", (event) => {
    const step = event.target.closest(".step");
    if (!step) return;
    const input = step.parentElement.querySelector("input");
    if (Number(step.dataset.step) > 0) input.stepUp();
    else input.stepDown();
  });
  root.addEventListener("change", (event) => {
    const form = event.target.closest("form[data-left]");
    if (form) strikeGone(form);
  });
}

/** Strike out the options of which nothing is left, given what else is chosen in `form`. */
export function strikeGone(form) {
  const variants = JSON.parse(form.dataset.left); // [[options, left], …]
  const chosen = Object.fromEntries(
    Array.from(form.querySelectorAll(".chip input:checked"), (chip) => [chip.name, chip.value]),
  );
  for (const chip of form.querySelectorAll(".chip input")) {
    const wanted = { ...chosen, [chip.name]: chip.value };
    const left = variants.some(
      ([options, pieces]) =>
        pieces > 0 && Object.entries(wanted).every(([n, v]) => options[n.slice(7)] === v),
    );
    chip.parentElement.classList.toggle("chip--gone", !left);
  }
}
