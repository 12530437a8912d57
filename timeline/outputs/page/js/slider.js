/** The control of the as-of slider. */

import { byId } from "./dom.js";
import { asKnown, knownDays, knownRows } from "./known.js";

/** @typedef {import("./app.js").App} App */

/**
 * @param {App} app @param {import("./panel.js").Detail[]} details @returns {(day: number | null) => void}
 */
export function slider(app, details) {
  const range = /** @type {HTMLInputElement} */ (byId("known"));
  const day = app.header.day;
  const days = knownDays(details, day);
  range.disabled = false;
  range.max = String(days.length);
  const say = (/** @type {number | null} */ chosen) => {
    const text = chosen === null ? app.wording.say("knownAll") : app.wording.date(chosen * 86400);
    byId("knownDay").textContent = text;
    range.setAttribute("aria-valuetext", text);
    range.style.accentColor = chosen === null ? "" : "var(--accent)";
  };
  const show = (/** @type {number} */ step) => {
    const chosen = step < days.length ? days[step] : null;
    app.state.knownOn = chosen;
    app.header.day = chosen ?? day;
    app.known = chosen === null ? null : knownRows(details, chosen);
    app.store = chosen === null ? app.whole : asKnown(app.whole, details, chosen);
    say(chosen);
    app.refilter();
  };
  const choose = (/** @type {number | null} */ chosen) => {
    const step =
      chosen === null || chosen > day ? days.length : Math.max(0, days.filter((each) => each <= chosen).length - 1);
    range.value = String(step);
    show(step);
  };
  range.addEventListener("input", () => show(Number(range.value)));
  range.value = String(days.length);
  say(null);
  return choose;
}
