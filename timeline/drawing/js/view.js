/** Which events are in view, lane by lane: a list where they are few, a silhouette where they are many. */

/** @typedef {import("./store.js").Store} Store */
/**
 * @typedef {{rows: number[], count: number, bins: Float32Array | null, best: number[]}} Crowd `best` are the
 *   candidates for a title where there are too many to list
 */

export const BIN = 3;
const SLOTS = 160;
/** What takes more of a view than this share is long: it would keep others out of a whole row. */
export const LONG = 1 / 3;
/** A lane with more events than this in view becomes a silhouette. */
export const CROWDED = 600;

/**
 * @param {Store} store @param {Uint8Array} match rows that pass the filters
 * @param {Int16Array} laneOf lane of a category, or -1
 * @param {[number, number]} view @param {number} margin seconds around the view in which an event still shows
 * @param {number} lanes how many
 * @returns {Int32Array}
 */
export function counts(store, match, laneOf, view, margin, lanes) {
  const found = new Int32Array(lanes);
  const { lo, hi, category } = store;
  const from = view[0] - margin;
  const to = view[1] + margin;
  for (let i = 0; i < store.n; i++) {
    if (match[i] && hi[i] >= from && lo[i] <= to) {
      const lane = laneOf[category[i]];
      if (lane >= 0) found[lane] = found[lane] + 1;
    }
  }
  return found;
}

/**
 * The events in view, lane by lane.
 * @param {Store} store @param {Uint8Array} match @param {Int16Array} laneOf @param {[number, number]} view
 * @param {number} width in pixels @param {number} lanes
 * @param {Crowd[]} [around] the events among which these are found: their lanes are silhouettes where those are
 * @returns {Crowd[]}
 */
export function crowds(store, match, laneOf, view, width, lanes, around) {
  const span = view[1] - view[0];
  const margin = (span / width) * 6;
  const count = counts(store, match, laneOf, view, margin, lanes);
  /** @type {Crowd[]} */
  const found = Array.from(count, (many, lane) => {
    const dense = around ? around[lane].bins : many > CROWDED;
    const bins = dense ? new Float32Array(Math.ceil(width / BIN) + 1) : null;
    return { rows: [], count: many, bins, best: dense ? new Array(2 * SLOTS).fill(-1) : [] };
  });
  const { lo, hi, category } = store;
  const from = view[0] - margin;
  const to = view[1] + margin;
  for (let i = 0; i < store.n; i++) {
    const start = lo[i];
    if (!match[i] || !(hi[i] >= from && start <= to)) continue;
    const lane = laneOf[category[i]];
    if (lane < 0) continue;
    const crowd = found[lane];
    if (crowd.bins) tally(store, crowd, crowd.bins, i, view);
    else crowd.rows.push(i);
  }
  for (const crowd of found) crowd.best = crowd.best.filter((i) => i >= 0);
  return found;
}

/**
 * Count one event into the silhouette of its lane, and keep it where it is the most important of its slot, among the
 * long or among the others.
 * @param {Store} store @param {Crowd} crowd @param {Float32Array} bins @param {number} i
 * @param {[number, number]} view
 */
function tally({ lo, hi, rank }, { best }, bins, i, [from, to]) {
  const within = Math.min(0.999999, Math.max(0, (lo[i] - from) / (to - from)));
  bins[Math.floor(within * (bins.length - 1))]++;
  const slot = Math.floor(within * SLOTS) + (hi[i] - lo[i] > (to - from) * LONG ? SLOTS : 0);
  if (best[slot] < 0 || rank[i] > rank[best[slot]]) best[slot] = i;
}
