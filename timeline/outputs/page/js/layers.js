/** The layers of a page: their list leads to them, its rows show which of them the view has. */

import { read } from "./address.js";
import { byId } from "./dom.js";
import { extras } from "./extras.js";
import { glide } from "./motion.js";
import { DAY } from "../../../drawing/js/calendar.js";
import { levelOf } from "../../../drawing/js/silhouettes.js";

/** @typedef {import("./app.js").App} App */

/** @param {import("../../../drawing/js/store.js").Layer} layer @returns {[number, number]} its first and last second */
function reach(layer) {
  const { start, step, all } = levelOf(layer, 0);
  return [start * step, (start + all.length) * step];
}

/** @param {App} app */
function start(app) {
  const layers = (app.header.layers ?? []).filter(({ sure, loose }) => sure.length || loose.length);
  const ends = layers.flatMap(reach);
  app.beyond = [Math.min(app.beyond[0], ...ends), Math.max(app.beyond[1], ...ends)];
  byId("layers").addEventListener("click", (event) => {
    const anchor = event.target instanceof Element ? event.target.closest("a") : null;
    const view = anchor && read(anchor.getAttribute("href")?.slice(1) ?? "").view;
    if (!view || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    byId("wrap").scrollIntoView({ block: "nearest" });
    glide(app, ...view);
  });
  const rows = /** @type {NodeListOf<HTMLElement>} */ (byId("layers").querySelectorAll("[data-at]"));
  app.rested.push(() => {
    const [from, to] = app.state.view;
    for (const row of rows) {
      const at = Number(row.dataset["at"]);
      row.classList.toggle("seen", at >= from && at < to);
    }
  });
  app.changed.push(() => {
    const day = app.state.knownOn;
    for (const layer of layers) layer.until = day === null ? Infinity : (day + 1) * DAY;
  });
}

extras.push(start);
