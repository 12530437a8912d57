/** Events without a title that are close together: one badge with their number for each such group. */

/** @typedef {import("./store.js").Store} Store */
/**
 * @typedef {object} Cluster events that have one badge
 * @property {number} lane @property {number[]} rows @property {string} text
 * @property {number} x @property {number} y @property {number} w @property {number} h
 */

/** A badge is not narrower than this, and as high where its lane has the room, so that a finger finds it. */
export const BADGE = 24;
/** What a badge has at least where a lane has no room kept for it. */
const LOW = 15;
const PAD = 10;

/**
 * The badges of a lane, from left to right; an event by itself has none.
 * @param {{lane: number, rows: number[], y: number, foot: number}} place `y` where the lane ends, and how much of its
 *   foot is kept for them
 * @param {(row: number) => number} at x of an event
 * @param {{measure: import("./measure.js").Measure, number: (value: number) => string, width: number}} how
 * @returns {Cluster[]}
 */
export function clustersOf({ lane, rows, y, foot }, at, { measure, number, width }) {
  const h = foot >= BADGE + 2 ? BADGE : LOW;
  const begin = (/** @type {number} */ place, /** @type {number} */ w) =>
    Math.max(1, Math.min(place - 4, width - w - 1));
  const written = (/** @type {number} */ many) => `+${number(many)}`;
  const wide = (/** @type {number} */ many) => Math.max(BADGE, measure(written(many), "small") + PAD);
  /** @type {Cluster[]} */
  const groups = [];
  /** Where the last group begins. */
  let first = -Infinity;
  for (const { row, place } of inTime(rows, at)) {
    const last = groups[groups.length - 1];
    if (last && begin(place, BADGE) < last.x + last.w + 2) {
      last.w = wide(last.rows.push(row));
      last.x = begin(first, last.w);
    } else {
      first = place;
      groups.push({ lane, rows: [row], text: "", x: begin(place, BADGE), y: y - h - 1, w: BADGE, h });
    }
  }
  const several = groups.filter((group) => group.rows.length > 1);
  for (const group of several) {
    group.text = written(group.rows.length);
    group.x = Math.round(group.x);
  }
  return several;
}

/**
 * Events with their places, from left to right: by number they are nearly in that order, which sorts fast.
 * @param {number[]} rows @param {(row: number) => number} at
 */
const inTime = (rows, at) =>
  Array.from(Int32Array.from(rows).sort(), (row) => ({ row, place: at(row) })).sort((p, q) => p.place - q.place);
