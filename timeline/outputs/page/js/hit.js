/** What is under a point of the plot: an event, a tick, a bin of a silhouette, a hint at an event far off. */

import { BIN } from "../../../drawing/js/view.js";
import { tickAt } from "../../../drawing/js/places.js";

/**
 * @typedef {{row: number, from: number, to: number, many: number, lane: number, rows?: number[]}} Hit `row` is -1 for
 *   a bin with `many` events, and for a badge with its `rows`
 */

/**
 * @param {import("./app.js").App} app @param {number} x @param {number} y @returns {Hit | null}
 */
export function hit(app, x, y) {
  const { scene } = app;
  if (!scene) return null;
  const box = scene.boxes
    .filter((each) => y >= each.y - 2 && y <= each.y + each.h + 2 && x >= each.x0 && x <= each.x1 - 6)
    .pop();
  if (box) return event(box.i, box.lane);
  const badge = scene.clusters.find((one) => within(one, x, y));
  if (badge) return { ...event(-1, badge.lane), many: badge.rows.length, rows: badge.rows };
  const lane = scene.lanes.findIndex(({ y: top, h }) => y >= top && y < top + h);
  if (lane < 0) return null;
  const hint = scene.hints.find(
    (each) => each.lane === lane && (each.at === "left" ? x < scene.width / 2 : x > scene.width / 2),
  );
  if (hint && y < scene.lanes[lane].y + scene.lanes[lane].above + 40) return event(hint.i, lane);
  const { y: top, h } = scene.lanes[lane];
  if (y < top + h - (scene.bins[lane] ? 44 : 18)) return null;
  return scene.bins[lane] ? bin(scene, lane, x) : tick(app, scene, lane, x);
}

/**
 * Whether a point is on a badge, which a finger finds though it is low.
 * @param {import("../../../drawing/js/clusters.js").Cluster} badge @param {number} x @param {number} y
 */
const within = ({ x: left, y: top, w, h }, x, y) =>
  x >= left && x <= left + w && y >= top - Math.max(0, 24 - h) && y <= top + h + 2;

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
  let least = 12;
  for (const i of scene.rest[lane]) {
    const away = Math.abs((tickAt(store, i) - scene.view[0]) * scale - x);
    if (away < least) {
      least = away;
      best = i;
    }
  }
  return best < 0 ? null : event(best, lane);
}
