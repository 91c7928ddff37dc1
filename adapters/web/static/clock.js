// Clocks that run down by the server's time, whatever the device believes.

let ahead = 0; // milliseconds the server's clock is ahead of ours

/** Set our clock by the server's. */
export function setServerTime(iso) {
  const server = Date.parse(iso);
  if (!Number.isNaN(server)) ahead = server - Date.now();
}

/** Milliseconds until a time of the server. */
export function until(iso) {
  return Date.parse(iso) - (Date.now() + ahead);
}

/** `4:05`, `1:02:09`, or days for what is far. */
export function written(ms) {
  const seconds = Math.max(0, Math.ceil(ms / 1000));
  const pad = (number) => String(number).padStart(2, "0");
  const [days, hours] = [Math.floor(seconds / 86400), Math.floor(seconds / 3600) % 24];
  const [minutes, rest] = [Math.floor(seconds / 60) % 60, seconds % 60];
  if (days) return `${days} d ${hours} h`;
  return hours ? `${hours}:${pad(minutes)}:${pad(rest)}` : `${minutes}:${pad(rest)}`;
}

function tick() {
  for (const clock of document.querySelectorAll("[data-countdown]")) {
    const left = until(clock.dateTime);
    const text = written(left);
    if (clock.textContent !== text) clock.textContent = text;
    clock.toggleAttribute("data-soon", left < 30000);
    clock.toggleAttribute("data-long", text.length > 5);
    if (left <= 0 && !clock.hasAttribute("data-over")) {
      clock.setAttribute("data-over", "");
      clock.dispatchEvent(new CustomEvent("over", { bubbles: true }));
    } else if (left > 0) clock.removeAttribute("data-over");
  }
  for (const ring of document.querySelectorAll("[data-ring]")) {
    const length = Number(ring.dataset.length) * 1000 || 600000;
    const share = Math.max(0, Math.min(1, until(ring.dataset.until) / length)) * 100;
    ring.setAttribute("stroke-dasharray", `${share.toFixed(1)} 100`);
  }
}

setServerTime(document.body.dataset.now);
tick();
setInterval(tick, 250);
document.addEventListener("drawn", tick);
