/** Moving the view: zooming around a point, gliding, going to an event. */

import { asks } from "./dom.js";

/** @typedef {import("./app.js").App} App */

const GLIDE = 260;

/** Whether the reader asked for no motion. */
const still = () => asks("(prefers-reduced-motion: reduce)") || document.hidden;

/**
 * Glide to another stretch of time.
 * @param {App} app @param {number} from @param {number} to
 */
export function glide(app, from, to) {
  stop(app);
  if (still()) return app.look(from, to);
  const [a0, b0] = app.state.view;
  const began = performance.now();
  const [zoom0, zoom1] = [Math.log(b0 - a0), Math.log(to - from)];
  const step = (/** @type {number} */ now) => {
    const share = 1 - (1 - Math.min(1, Math.max(0, (now - began) / GLIDE))) ** 3;
    const span = Math.exp(zoom0 + (zoom1 - zoom0) * share);
    const change = to - from - (b0 - a0);
    const moved = Math.abs(change) < (b0 - a0) * 1e-9 ? share : (span - (b0 - a0)) / change;
    const start = a0 + (from - a0) * moved;
    app.look(start, start + span);
    if (share < 1) app.moving = requestAnimationFrame(step);
    else stop(app);
  };
  app.moving = requestAnimationFrame(step);
}

/** @param {App} app */
export function stop(app) {
  cancelAnimationFrame(app.moving);
  app.moving = 0;
}

/**
 * Zoom around a pixel of the plot.
 * @param {App} app @param {number} x @param {number} factor below 1 zooms in @param {boolean} gliding
 */
export function zoomAt(app, x, factor, gliding) {
  const [from, to] = app.state.view;
  const { least, most } = app.limits;
  const at = from + (x / app.width) * (to - from);
  const change = Math.min(Math.max((to - from) * factor, least), most) / (to - from);
  const wanted = /** @type {const} */ ([at - (at - from) * change, at + (to - at) * change]);
  if (gliding) glide(app, ...wanted);
  else app.look(...wanted);
}

/**
 * Move by a share of the view.
 * @param {App} app @param {number} share @param {boolean} gliding
 */
export function pan(app, share, gliding) {
  const [from, to] = app.state.view;
  const by = (to - from) * share;
  if (gliding) glide(app, from + by, to + by);
  else app.look(from + by, to + by);
}

/** @param {App} app */
export const fit = (app) => glide(app, ...app.state.full);

/**
 * Show the part with the many, where a few far ones squeeze it.
 * @param {App} app
 */
export function fitMain(app) {
  if (app.state.main) glide(app, ...app.state.main);
}

/**
 * Bring an event into view.
 * @param {App} app @param {number} row
 */
export function reveal(app, row) {
  const { lo, hi } = app.store;
  if (Number.isNaN(lo[row])) return app.draw();
  const [from, to] = app.state.view;
  const span = to - from;
  const start = lo[row];
  const x = ((start - from) / span) * app.width;
  const box = app.scene?.boxes.find(({ i }) => i === row);
  if (box && box.a >= 0 && x <= app.width) return app.draw();
  if (start > from + span * 0.03 && start < to - span * 0.12) return app.draw();
  if (hi[row] - start > span * 4 && start < from && hi[row] > to) return app.draw();
  glide(app, start - span * 0.4, start + span * 0.6);
}

/**
 * Keep the kinetic motion of a released drag, slowing down.
 * @param {App} app @param {number} speed pixels a millisecond
 */
export function coast(app, speed) {
  if (still()) return;
  let velocity = speed;
  let before = performance.now();
  const step = (/** @type {number} */ now) => {
    const passed = Math.max(0, now - before);
    before = now;
    pan(app, (-velocity * passed) / app.width, false);
    velocity *= 0.995 ** passed;
    if (Math.abs(velocity) > 0.02) app.moving = requestAnimationFrame(step);
    else stop(app);
  };
  app.moving = requestAnimationFrame(step);
}
