/** The list that a badge opens: the events that are close together without titles, each a button. */

import { breakable, byId, button, element, swatch } from "./dom.js";
import { toneOf } from "../../../drawing/js/store.js";

/** @typedef {import("./app.js").App} App */

/** Between the list and the edges of the plot. */
const EDGE = 8;

/**
 * How the list opens and closes.
 * @param {App} app @param {(row: number) => void} open
 */
export function crowdList(app, open) {
  const place = byId("crowd");
  const close = () => {
    if (place.contains(document.activeElement)) app.stage.focus({ preventScroll: true });
    place.hidden = true;
  };
  const show = (/** @type {number[]} */ rows, /** @type {number} */ x, /** @type {number} */ y) => {
    const choose = (/** @type {number} */ row) => {
      close();
      open(row);
    };
    const items = rows.map((row) =>
      element(
        "li",
        {},
        item(app, row, () => choose(row)),
      ),
    );
    place.replaceChildren(element("ul", { className: "loose" }, ...items));
    place.setAttribute("aria-label", app.wording.many("events", rows.length));
    place.hidden = false;
    put(app, place, x, y);
    place.querySelector("button")?.focus({ preventScroll: true });
  };
  place.addEventListener("keydown", (event) => {
    if (event.key === "Escape") close();
  });
  document.addEventListener("pointerdown", (event) => {
    if (!place.hidden && event.target instanceof Node && !place.contains(event.target)) place.hidden = true;
  });
  app.after.push(({ moving }) => moving && close());
  return show;
}

/** @param {App} app @param {number} row @param {() => void} act */
function item({ colors, store }, row, act) {
  const made = button("", act);
  made.append(
    swatch(colors, store.category[row], toneOf(store, row)),
    element("span", { dir: "auto" }, ...breakable(store.title(row))),
    element("span", { className: "many", text: store.words(row), dir: "auto" }),
  );
  return made;
}

/**
 * Put the list by a point of the plot: above or below it, inside of the plot.
 * @param {App} app @param {HTMLElement} place @param {number} x @param {number} y
 */
function put({ stage }, place, x, y) {
  const { offsetLeft, offsetTop, clientWidth, clientHeight } = stage;
  const { offsetWidth, offsetHeight } = place;
  const left = Math.max(EDGE, Math.min(x - 20, clientWidth - offsetWidth - EDGE));
  const above = y - offsetHeight - EDGE;
  const top = above > EDGE ? above : Math.min(y + EDGE, clientHeight - offsetHeight);
  Object.assign(place.style, { left: `${offsetLeft + left}px`, top: `${offsetTop + top}px` });
}
