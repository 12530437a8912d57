/** The page's surroundings: the theme, the size of the window, the printer. */

import { attempt, byId, each, whenResized } from "./dom.js";

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
 *   closes next to the plot, nothing in it moves.
 * @param {App} app
 */
export function listenToSize(app) {
  let before = innerWidth;
  whenResized(app.stage, () => {
    const wide = app.stage.clientWidth;
    if (!wide || app.room === app.width || app.printing) return;
    const beside = innerWidth === before;
    before = innerWidth;
    if (beside) return app.keep();
    app.resize();
    app.still();
  });
}

/**
 * While the page is printed it is light and whole, without links to its events: they lead nowhere on paper, and a
 *   browser looks for each of them on every sheet, which takes most of the time for a long table.
 * @param {App} app
 */
export function listenToPrinting(app) {
  /** @type {[Element, string][]} */
  const links = [];
  /** @type {HTMLDetailsElement[]} */
  let folded = [];
  const turn = (/** @type {boolean} */ printing) => {
    if (printing === app.printing) return;
    if (printing) folded = [...document.querySelectorAll("details")].filter(({ open }) => !open);
    for (const each of folded) each.open = printing;
    app.printing = printing;
    app.resize();
    app.still();
    each(app.changed.map((act) => () => act(app)));
    for (const [link, href] of links.splice(0)) link.setAttribute("href", href);
    if (!printing) return;
    for (const link of byId("rows").querySelectorAll("a[href^='#']")) {
      links.push([link, link.getAttribute("href") ?? ""]);
      link.removeAttribute("href");
    }
  };
  addEventListener("beforeprint", () => turn(true));
  addEventListener("afterprint", () => turn(false));
}
