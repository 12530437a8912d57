/** What is known of a date, and so what its mark may show. */

import { DAY } from "./calendar.js";
import { FLAG } from "./store.js";

/** @typedef {import("./store.js").Store} Store */
/** @typedef {"known" | "open" | "on"} End a bound; none that is known; it goes on */
/**
 * @typedef {object} Certainty
 * @property {boolean} point one day or finer @property {boolean} soft about then, or doubtful: nothing is certain
 * @property {[number, number] | null} core from when to when it was certainly going on; infinite where it goes on
 * @property {boolean} whole all of its time is certain, from its first day to its last
 * @property {End} left @property {End} right
 */
/** @typedef {Pick<Store, "s0" | "s1" | "e0" | "e1" | "flags">} Known */

/**
 * What is known of the date of an event.
 * @param {Known} store @param {number} i @returns {Certainty}
 */
export function certainty({ s0, s1, e0, e1, flags }, i) {
  const flag = flags[i];
  const soft = Boolean(flag & (FLAG.APPROXIMATE | FLAG.UNCERTAIN));
  const even = s0[i] === s1[i] && e0[i] === e1[i];
  const point = even && e1[i] - s0[i] < DAY && !(flag & FLAG.INTERVAL);
  const left = end(s0[i], flag, FLAG.OPEN_START);
  const right = end(e1[i], flag, FLAG.OPEN_END);
  const last = Number.isNaN(e0[i]) && right === "on" ? Infinity : e0[i] + 1;
  const core = soft || !(s1[i] < last) ? null : /** @type {[number, number]} */ ([s1[i], last]);
  const whole = core?.[0] === s0[i] && core[1] >= e1[i];
  return { point, soft, core, whole, left, right };
}

/**
 * 'One of all years from 2019 on' has no last one that is known, but does not go on.
 * @param {number} bound @param {number} flag @param {number} open @returns {End}
 */
function end(bound, flag, open) {
  if (!Number.isNaN(bound)) return "known";
  return flag & open && !(flag & FLAG.ONE_OF) ? "on" : "open";
}
