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
 * The plot takes what room there is; a fitted view stays fitted. What opens beside it leaves the lanes as high as they are.
 * @param {App} app
 */
export function listenToSize(app) {
  let before = innerWidth;
  new ResizeObserver(() => {
    if (app.stage.clientWidth === app.width || app.printing) return;
    const { fits } = app;
    if (innerWidth === before) app.widen();
    else app.layout();
    before = innerWidth;
    if (fits) app.state.view = [...app.state.full];
    cancelAnimationFrame(app.pending);
    app.frame();
  }).observe(app.stage);
}

/** @param {App} app */
export function listenToPrinting(app) {
  const turn = (/** @type {boolean} */ printing) => {
    const { fits } = app;
    app.printing = printing;
    app.layout();
    if (fits) app.state.view = [...app.state.full];
    app.frame();
    for (const each of app.changed) each(app);
  };
  addEventListener("beforeprint", () => turn(true));
  addEventListener("afterprint", () => turn(false));
}
