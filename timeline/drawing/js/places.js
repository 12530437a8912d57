/** Where the mark of an event is, in pixels of a view. */

import { DAY } from "./calendar.js";
import { certainty } from "./certainty.js";
import { FLAG } from "./store.js";

/** @typedef {import("./store.js").Store} Store */
/**
 * @typedef {object} Mark
 * @property {number} a left of the mark @property {number} b right of the mark
 * @property {import("./certainty.js").Certainty} known @property {[number, number] | null} core what is certain of it
 */

export const DOT = 5.25;
/** How far an end fades that is not known, and how long the arrow is of one that goes on. */
export const FADE = 30;
/** A mark that is not a dot is not narrower than this. */
export const LEAST_MARK = 8;
/** A day wider than this has its bracket around its dot. */
export const DAYWIDE = 3 * DOT;

/**
 * Where the mark of an event is: from where it begins to fade in to where it has faded out, and its certain core. It
 * is never too short to see; what has no bound on one side grows to that side.
 * @param {Store} store @param {number} i @param {{x: (t: number) => number}} room @returns {Mark}
 */
export function mark(store, i, { x }) {
  const known = certainty(store, i);
  const [from, to] = [x(store.lo[i]), x(store.hi[i])];
  const middle = (from + to) / 2;
  if (known.point && to - from <= DAYWIDE) return { a: middle - DOT, b: middle + DOT, known, core: null };
  if (known.point) return { a: from, b: to, known, core: null };
  if (severalOf(store, i)) return { a: from - DOT, b: to + DOT, known, core: null };
  const wide = Math.max(to - from, LEAST_MARK);
  const open = { left: known.left !== "known", right: known.right !== "known" };
  const start = open.left === open.right ? middle - wide / 2 : open.left ? to - wide : from;
  const at = (/** @type {number} */ t) =>
    t === Infinity ? start + wide : start + ((x(t) - from) * wide) / (to - from || 1);
  return {
    a: start - (open.left ? FADE : 0),
    b: start + wide + (open.right ? FADE : 0),
    known,
    core: known.core && [at(known.core[0]), at(known.core[1])],
  };
}

/**
 * The dates of 'one of' and 'all of' where each has its bounds.
 * @param {Pick<Store, "flags" | "members">} store @param {number} i @returns {[number, number][] | null}
 */
export function severalOf({ flags, members }, i) {
  const dates = flags[i] & (FLAG.ONE_OF | FLAG.ALL_OF) ? members[i] : undefined;
  const bounded = dates?.flatMap(([first, last]) => (first === null || last === null ? [] : [pair(first, last)]));
  return bounded && bounded.length === dates?.length ? bounded : null;
}

/** @param {number} first @param {number} last @returns {[number, number]} */
const pair = (first, last) => [first, last];

/**
 * The second at which an event without a title has its tick.
 * @param {import("./store.js").Store} store @param {number} i @returns {number}
 */
export const tickAt = ({ lo, hi }, i) => (lo[i] + Math.min(hi[i], lo[i] + DAY)) / 2;
