/** The page's surroundings: the theme, the size of the window, the printer. */

import { byId } from "./dom.js";

/** @typedef {import("./app.js").App} App */

/** @param {App} app */
export function listenToTheme(app) {
  const repaint = () => {
    document.documentElement.dataset["theme"] = app.state.theme;
    app.draw();
    app.after.push(once);
  };
  const once = () => {
    app.after.splice(app.after.indexOf(once), 1);
    for (const each of app.repainted) each(app);
  };
  byId("theme").addEventListener("click", () => {
    app.state.theme = app.dark ? "light" : "dark";
    repaint();
  });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", repaint);
}

/**
 * The plot takes what room there is; a fitted view stays fitted. What opens beside it leaves the lanes as high as they are,
 * unless titles would lose the dates below them for it.
 * @param {App} app
 */
export function listenToSize(app) {
  let before = innerWidth;
  new ResizeObserver(() => {
    const wide = app.stage.clientWidth;
    if (wide === app.width || app.printing) return;
    const opens = innerWidth === before && wide < app.width;
    const mode = app.scene?.mode;
    before = innerWidth;
    redraw(app, () => (opens ? app.widen() : app.layout()));
    if (opens && app.fits && app.scene?.mode !== mode) redraw(app, () => app.layout());
  }).observe(app.stage);
}

/**
 * Draw again with what has changed; a fitted view stays fitted.
 * @param {App} app @param {() => void} change
 */
function redraw(app, change) {
  const { fits } = app;
  change();
  if (fits) app.state.view = [...app.state.full];
  cancelAnimationFrame(app.pending);
  app.frame();
}

/** @param {App} app */
export function listenToPrinting(app) {
  const turn = (/** @type {boolean} */ printing) => {
    redraw(app, () => {
      app.printing = printing;
      app.layout();
    });
    for (const each of app.changed) each(app);
  };
  addEventListener("beforeprint", () => turn(true));
  addEventListener("afterprint", () => turn(false));
}
