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
 * The badges of a lane, from left to right, and the events that stand alone, which have none.
 * @param {{lane: number, rows: number[], y: number, foot: number}} place `y` where the lane ends, and how much of its
 *   foot is kept for them
 * @param {(row: number) => number} at x of an event
 * @param {{wide: (many: number) => number, written: (many: number) => string, width: number}} how
 * @returns {{badges: Cluster[], alone: number[]}}
 */
export function clustersOf({ lane, rows, y, foot }, at, { wide, written, width }) {
  const h = foot >= BADGE + 2 ? BADGE : LOW;
  const begin = (/** @type {number} */ place, /** @type {number} */ w) =>
    Math.max(1, Math.min(place - 4, width - w - 1));
  const { order, places } = inTime(rows, at);
  /** @type {Cluster[]} */
  const badges = [];
  /** @type {number[]} */
  const alone = [];
  for (let from = 0, to = 0; from < order.length; from = to) {
    let [x, w] = [begin(places[from], BADGE), BADGE];
    for (to = from + 1; to < order.length && begin(places[to], BADGE) < x + w + 2; to++) {
      w = wide(to + 1 - from);
      x = begin(places[from], w);
    }
    if (to === from + 1) alone.push(order[from]);
    else {
      const members = [...order.subarray(from, to)];
      badges.push({ lane, rows: members, text: written(members.length), x: Math.round(x), y: y - h - 1, w, h });
    }
  }
  return { badges, alone };
}

/**
 * How a number is written on a badge, and how wide that makes it.
 * @param {import("./measure.js").Measure} measure @param {(value: number) => string} number
 */
export function badgeSizes(measure, number) {
  /** @type {number[]} */
  const known = [];
  const written = (/** @type {number} */ many) => `+${number(many)}`;
  const wide = (/** @type {number} */ many) => (known[many] ??= Math.max(BADGE, measure(written(many), "small") + PAD));
  return { written, wide };
}

/**
 * Events with their places, from left to right: by number they are nearly in that order.
 * @param {number[]} rows @param {(row: number) => number} at
 */
function inTime(rows, at) {
  const order = new Int32Array(rows).sort();
  const places = new Float64Array(order.length);
  for (let k = 0; k < order.length; k++) {
    const row = order[k];
    const place = at(row);
    let to = k;
    for (; to && places[to - 1] > place; to--) {
      order[to] = order[to - 1];
      places[to] = places[to - 1];
    }
    order[to] = row;
    places[to] = place;
  }
  return { order, places };
}
