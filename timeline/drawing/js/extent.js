/** The time that events cover, in words: what the file holds, not what a view shows around it. */

import { DAY, civil, endOf } from "./calendar.js";
import { FLAG } from "./store.js";

/** @typedef {import("./store.js").Store} Store */
/** @typedef {import("./wording.js").Wording} Wording */
/**
 * @typedef {object} Edge an end of that time: between which seconds it is, and whether it is open
 * @property {number} from @property {number} to @property {boolean} open
 */

/** Events less far apart than this are described with their times of day. */
const SHORT = 4 * DAY;
/** No end where one is open. */
const OPEN = "…";

/** @param {number[]} bounds the first that is known */
const known = (bounds) => bounds.find((bound) => !Number.isNaN(bound)) ?? NaN;

/**
 * The first and the last date of the events that pass, each as exactly as it is known; empty if none has a date.
 * @param {Pick<import("./setting.js").Setting, "store" | "match" | "header" | "wording">} setting @returns {string}
 */
export function extentText({ store, match, header, wording }) {
  const { first, last } = edges(store, match, header.day);
  if (!first || !last) return "";
  const times = Boolean(header.zone) && last.to - first.from < SHORT;
  const [start, end] = [edgeText(wording, first, first.from, 0), edgeText(wording, last, last.to, DAY - 1)];
  if (!times) start.time = end.time = "";
  const told = (/** @type {{day: string, time: string}} */ { day, time }) =>
    time ? day + wording.say("comma") + time : day;
  if (start.day !== end.day) return `${told(start)} – ${told(end)}`;
  if (start.time === end.time) return told(start);
  return start.time && end.time ? `${told(start)} – ${end.time}` : start.day;
}

/**
 * The earliest start and the latest end.
 * @param {Store} store @param {Uint8Array} match @param {number} day the as-of day, up to which what is open lasts
 * @returns {{first: Edge | null, last: Edge | null}}
 */
function edges(store, match, day) {
  const { s0, s1, e0, e1, flags, n } = store;
  let [least, most] = [Infinity, -Infinity];
  let [first, last] = [-1, -1];
  for (let i = 0; i < n; i++) {
    if (!match[i]) continue;
    const start = known([s0[i], s1[i], e0[i], e1[i]]);
    const end = known([e1[i], e0[i], s1[i], s0[i]]);
    const lasts = flags[i] & FLAG.OPEN_END ? Math.max(end, endOf(day) - 1) : end;
    if (start < least) [least, first] = [start, i];
    if (lasts > most) [most, last] = [lasts, i];
  }
  if (first < 0) return { first: null, last: null };
  const ends = known([e0[last], e1[last], s0[last]]);
  return {
    first: { from: least, to: known([s1[first], least]), open: Boolean(flags[first] & FLAG.OPEN_START) },
    last: { from: ends, to: most, open: Boolean(flags[last] & FLAG.OPEN_END) },
  };
}

/**
 * A day where the end is known to the day, else its month or its year.
 * @param {Wording} wording @param {Edge} edge @param {number} outer its second further out
 * @param {number} whole the second of the day that means no time @returns {{day: string, time: string}}
 */
function edgeText(wording, { from, to, open }, outer, whole) {
  if (open) return { day: OPEN, time: "" };
  const [start, end] = [civil(from), civil(to)];
  if (start.year !== end.year || start.month !== end.month) return { day: wording.year(civil(outer).year), time: "" };
  if (start.day !== end.day) return { day: `${wording.month(outer, false)} ${wording.year(start.year)}`, time: "" };
  const exact = outer - Math.floor(outer / DAY) * DAY !== whole;
  return { day: wording.date(outer), time: exact ? wording.time(Math.floor(outer / 60) * 60) : "" };
}
