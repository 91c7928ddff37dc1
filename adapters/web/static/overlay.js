// The overlay: draws what it is told, and shows nothing of time or stock while it is not told.

import "./clock.js";
import { listen } from "./live.js";

const STALE_MS = 8000;
let lost = 0;

listen(document.body.dataset.events, {}, (there) => {
  if (there) {
    clearTimeout(lost);
    lost = 0;
    document.body.classList.remove("stale");
  } else lost ||= setTimeout(() => document.body.classList.add("stale"), STALE_MS);
});
