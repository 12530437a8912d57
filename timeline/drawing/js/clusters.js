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
  /** @type {{text: string, w: number}[]} how a number is written */
  const written = [];
  const badge = (/** @type {number} */ many) => (written[many] ??= write(`+${number(many)}`));
  const write = (/** @type {string} */ text) => ({ text, w: Math.max(BADGE, measure(text, "small") + PAD) });
  /** @type {Cluster[]} */
  const groups = [];
  /** @type {number[]} where each group begins */
  const first = [];
  const places = rows.map((row) => ({ row, place: at(row) })).sort((p, q) => p.place - q.place);
  for (const { row, place } of places) {
    const x = begin(place, BADGE);
    const last = groups[groups.length - 1];
    const joined = last && x < last.x + last.w + 2 ? last : { lane, rows: [], text: "", x, y: y - h - 1, w: BADGE, h };
    if (joined !== last) first[groups.push(joined) - 1] = place;
    joined.rows.push(row);
    Object.assign(joined, badge(joined.rows.length));
    joined.x = begin(first[groups.length - 1], joined.w);
  }
  return groups.filter((group) => group.rows.length > 1);
}
