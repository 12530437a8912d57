/** The page's surroundings: the theme, the size of the window, the printer. */

import { attempt, byId, each, element, whenResized } from "./dom.js";

/** @typedef {import("./app.js").App} App */

/** Whether the page was made for a frame in another: that one has the wheel and the way back. */
export const embedded = () => document.documentElement.dataset["embed"] !== undefined;

/** @param {App} app */
export function listenToTheme(app) {
  const repaint = () => {
    document.documentElement.dataset["theme"] = app.state.theme;
    app.still();
  };
  byId("theme").addEventListener("click", () => {
    app.state.theme = app.state.chosen = app.dark ? "light" : "dark";
    repaint();
  });
  for (const query of ["(prefers-color-scheme: dark)", "(prefers-contrast: more)", "(forced-colors: active)"])
    attempt(() => matchMedia(query).addEventListener("change", repaint));
}

/**
 * The plot takes what room there is; the view with which the page opens is fitted to it. If only something opens or
 *   closes next to the plot, nothing in it moves; the scrollbar that the first picture brings is no such thing.
 * @param {App} app
 */
export function listenToSize(app) {
  let before = 0;
  whenResized(app.stage, () => {
    const beside = innerWidth === before;
    before = innerWidth;
    if (!app.stage.clientWidth || app.room === app.width || app.printing) return;
    if (beside) return app.keep();
    app.resize();
    app.still();
  });
}

/** So many rows of a table are a group on paper. */
const GROUP = 50;

/**
 * Divide the rows of a table into groups: Firefox carries all that are left over to each next sheet, one by one, and
 *   would take minutes for ten thousand.
 * @param {Element} body @returns {() => void} puts them together again
 */
function grouped(body) {
  const rows = [...body.children];
  /** @type {Element[]} */
  const groups = [];
  for (let from = GROUP; from < rows.length; from += GROUP)
    groups.push(element("tbody", {}, ...rows.slice(from, from + GROUP)));
  body.after(...groups);
  return () => {
    body.append(...rows);
    groups.forEach((group) => group.remove());
  };
}

/**
 * Make the page one for paper: nothing is folded, and no link leads to an event, where a browser would look for each on
 *   every sheet, which takes most of the time for a long table.
 * @returns {(() => void)[]} what puts it back
 */
function prepared() {
  const folded = [...document.querySelectorAll("details")].filter(({ open }) => !open);
  const unfold = (/** @type {boolean} */ open) => () => folded.forEach((one) => (one.open = open));
  unfold(true)();
  const links = [...byId("rows").querySelectorAll("a[href^='#']")].map((link) => {
    const href = link.getAttribute("href") ?? "";
    link.removeAttribute("href");
    return () => link.setAttribute("href", href);
  });
  return [unfold(false), ...links, ...[...document.querySelectorAll("tbody")].map(grouped)];
}

/**
 * While the page is printed it is light and whole. A story that is told is printed in its place.
 * @param {App} app
 */
export function listenToPrinting(app) {
  /** @type {(() => void)[]} */
  const changed = [];
  const turn = (/** @type {boolean} */ printing) => {
    if (printing === app.printing || (printing && document.body.matches(".telling"))) return;
    each(changed.splice(0));
    app.printing = printing;
    if (!printing) app.resize();
    app.still();
    each(app.changed.map((act) => () => act(app)));
    if (printing) changed.push(...prepared());
  };
  addEventListener("beforeprint", () => turn(true));
  addEventListener("afterprint", () => turn(false));
}
