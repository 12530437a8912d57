/** What lies under a point of the plot: an event, a tick, a bin of a silhouette, a hint at an event far off. */

import { BIN } from "../../../drawing/js/view.js";
import { tickAt } from "../../../drawing/js/picture.js";

/**
 * @typedef {{row: number, from: number, to: number, many: number, lane: number}} Hit `row` is -1 for a bin with
 *   `many` events
 */

/**
 * @param {import("./app.js").App} app @param {number} x @param {number} y @returns {Hit | null}
 */
export function hit(app, x, y) {
  const { scene } = app;
  if (!scene) return null;
  const box = scene.boxes.findLast(
    (each) => y >= each.y - 2 && y <= each.y + each.h + 2 && x >= each.x0 && x <= each.x1 - 6,
  );
  if (box) return event(box.i, box.lane);
  const lane = scene.lanes.findIndex(({ y: top, h }) => y >= top && y < top + h);
  if (lane < 0) return null;
  const hint = scene.hints.find(
    (each) => each.lane === lane && (each.at === "left" ? x < scene.width / 2 : x > scene.width / 2),
  );
  if (hint && y < scene.lanes[lane].y + 40) return event(hint.i, lane);
  const { y: top, h } = scene.lanes[lane];
  if (y < top + h - (scene.bins[lane] ? 44 : 18)) return null;
  return scene.bins[lane] ? bin(scene, lane, x) : tick(app, scene, lane, x);
}

/** @param {number} row @param {number} lane @returns {Hit} */
const event = (row, lane) => ({ row, from: 0, to: 0, many: 1, lane });

/**
 * @param {import("../../../drawing/js/scene.js").Scene} scene @param {number} lane @param {number} x
 * @returns {Hit | null}
 */
function bin(scene, lane, x) {
  const index = Math.floor(x / BIN);
  const many = scene.bins[lane]?.[index] ?? 0;
  const unit = (scene.view[1] - scene.view[0]) / scene.width;
  return many
    ? { row: -1, from: scene.view[0] + index * BIN * unit, to: scene.view[0] + (index + 1) * BIN * unit, many, lane }
    : null;
}

/**
 * @param {import("./app.js").App} app @param {import("../../../drawing/js/scene.js").Scene} scene @param {number} lane
 * @param {number} x @returns {Hit | null}
 */
function tick({ store }, scene, lane, x) {
  const scale = scene.width / (scene.view[1] - scene.view[0]);
  let best = -1;
  let least = 7;
  for (const i of scene.rest[lane]) {
    const away = Math.abs((tickAt(store, i) - scene.view[0]) * scale - x);
    if (away < least) {
      least = away;
      best = i;
    }
  }
  return best < 0 ? null : event(best, lane);
}
