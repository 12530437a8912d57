/** The as-of slider: the events and their dates as they were known on a day. */

import { FLAG, extents } from "../../../drawing/js/store.js";
import { DAY } from "../../../drawing/js/calendar.js";

/** @typedef {import("../../../drawing/js/store.js").Store} Store */
/** @typedef {import("./panel.js").Detail} Detail */

/**
 * The days on which something became known, up to the page's own day.
 * @param {Detail[]} details @param {number} day @returns {number[]}
 */
export function knownDays(details, day) {
  const days = details.flatMap(({ since, versions = [] }) => [since ?? day, ...versions.map((version) => version.day)]);
  return [...new Set(days)].filter((each) => each <= day).sort((a, b) => a - b);
}

/**
 * The events known on a day: null if all that the page holds was.
 * @param {Detail[]} details @param {number} day @returns {Uint8Array}
 */
export const knownRows = (details, day) =>
  Uint8Array.from(details, ({ since }) => (since === undefined || since <= day ? 1 : 0));

/**
 * The store with the dates that were known on a day, and planned what lay ahead of it.
 * @param {Store} store @param {Detail[]} details @param {number} day @returns {Store}
 */
export function asKnown(store, details, day) {
  const bounds = { s0: store.s0.slice(), s1: store.s1.slice(), e0: store.e0.slice(), e1: store.e1.slice() };
  const flags = store.flags.slice();
  /** @type {Map<number, string>} */
  const words = new Map();
  details.forEach(({ versions = [] }, i) => {
    const known = versions.filter((version) => version.day <= day).pop();
    if (known) {
      const [s0, s1, e0, e1] = known.bounds.map((bound) => bound ?? NaN);
      Object.assign(bounds.s0, { [i]: s0 });
      Object.assign(bounds.s1, { [i]: s1 });
      Object.assign(bounds.e0, { [i]: e0 });
      Object.assign(bounds.e1, { [i]: e1 });
      words.set(i, known.words);
    }
  });
  for (let i = 0; i < store.n; i++) {
    flags[i] = Math.floor(bounds.s0[i] / DAY) > day ? flags[i] | FLAG.PLANNED : flags[i] & ~FLAG.PLANNED;
  }
  return {
    ...store,
    ...bounds,
    flags,
    ...extents({ ...bounds, flags }, day),
    words: (row) => words.get(row) ?? store.words(row),
  };
}
