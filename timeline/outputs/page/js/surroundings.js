/** The page's surroundings: the theme, the size of the window, the printer. */

import { attempt, byId, each, whenResized } from "./dom.js";

/** @typedef {import("./app.js").App} App */

/** @param {App} app */
export function listenToTheme(app) {
  const repaint = () => {
    document.documentElement.dataset["theme"] = app.state.theme;
    app.still();
  };
  byId("theme").addEventListener("click", () => {
    app.state.theme = app.dark ? "light" : "dark";
    repaint();
  });
  for (const query of ["(prefers-color-scheme: dark)", "(prefers-contrast: more)", "(forced-colors: active)"])
    attempt(() => matchMedia(query).addEventListener("change", repaint));
}

/**
 * The plot takes what room there is; a fitted view stays fitted. What opens beside it leaves the lanes as high as
 *   they are,
 * unless titles would lose the dates below them for it.
 * @param {App} app
 */
export function listenToSize(app) {
  let before = innerWidth;
  whenResized(app.stage, () => {
    const wide = app.stage.clientWidth;
    if (wide === app.width || app.printing) return;
    const opens = innerWidth === before && wide < app.width;
    const mode = app.scene?.mode;
    before = innerWidth;
    redraw(app, () => (opens ? app.widen() : app.layout()));
    if (opens && app.fits && app.scene?.mode !== mode) redraw(app, () => app.layout());
  });
}

/**
 * Draw again with what has changed; a fitted view stays fitted.
 * @param {App} app @param {() => void} change
 */
function redraw(app, change) {
  const { fits } = app;
  change();
  if (fits) app.state.view = [...app.state.full];
  app.still();
}

/** @param {App} app */
export function listenToPrinting(app) {
  const table = /** @type {HTMLDetailsElement} */ (byId("table"));
  let shut = false;
  const turn = (/** @type {boolean} */ printing) => {
    if (printing) shut = !table.open;
    table.open = printing || !shut;
    redraw(app, () => {
      app.printing = printing;
      app.layout();
    });
    each(app.changed.map((act) => () => act(app)));
  };
  addEventListener("beforeprint", () => turn(true));
  addEventListener("afterprint", () => turn(false));
}
