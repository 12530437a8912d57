/** What a drawing is laid out from, and what follows from that: lines below titles, the fitted view. */

import { DAY } from "./calendar.js";
import { fromRight } from "./direction.js";
import { FLAG, core, extent, grain } from "./store.js";

/** @typedef {import("./store.js").Store} Store */
/**
 * @typedef {object} Setting
 * @property {Store} store @property {Uint8Array} match rows that pass the filters
 * @property {Uint8Array} [ground] rows that stay in place, faded if they do not pass
 * @property {import("./store.js").Header} header @property {import("./wording.js").Wording} wording
 * @property {import("./measure.js").Measure} measure widths of texts
 * @property {number} width of the plot @property {boolean} narrow whether lane names are inside the lanes
 */

/** Room in pixels of a fitted view before its events and after them, where their titles run beyond them. */
const MARGIN = { near: 34, far: 190, small: 60, many: 40 };
/** After them it is at most this share of the plot. */
const SHARE = 0.2;

/**
 * The number of a day in a count.
 * @param {import("./ticks.js").Count} count @param {number} day @returns {number}
 */
export const counted = (count, day) => day - count.first + count.number;

/**
 * The days of an event in the first day count: 'day 483', 'days 220–250', or nothing.
 * @param {Setting} setting @param {number} row @returns {string}
 */
export function daysOf({ header, store, wording: { say, number } }, row) {
  const count = header.counts[0];
  const { s0, e1, flags } = store;
  const endless = Number.isNaN(s0[row]) || Number.isNaN(e1[row]) || flags[row] & (FLAG.OPEN_START | FLAG.OPEN_END);
  if (!count || endless) return "";
  const [from, to] = [s0[row], e1[row]].map((at) => counted(count, Math.floor(at / DAY)));
  if (from < count.number) return "";
  return from === to ? say("oneDay", { from: number(from) }) : say("days", { from: number(from), to: number(to) });
}

/**
 * The small line below a title: its date, its days, and whether it was cancelled.
 * @param {Setting} setting @param {number} row @returns {string}
 */
export function underOf(setting, row) {
  const { store } = setting;
  const known = lines.get(store) ?? [];
  lines.set(store, known);
  return (known[row] ??= lineOf(setting, row));
}

/** @type {WeakMap<Store, string[]>} the lines that were asked for, each made once */
const lines = new WeakMap();

/** @param {Setting} setting @param {number} row */
function lineOf(setting, row) {
  const { store, wording } = setting;
  const cancelled = store.flags[row] & FLAG.CANCELLED ? wording.say("cancelled") : "";
  return [store.words(row), daysOf(setting, row), cancelled].filter(Boolean).join(" · ");
}

/** A fitted view is not shorter than this many of the finest units in which the events are dated. */
const FEWEST = 8;
/** Of what it shows beyond a shorter time so much is on the side where no titles go on. */
const START = 0.25;

/**
 * The view that shows every event, with room for the titles at the edge to which they run.
 * @param {Pick<Setting, "store" | "width" | "header">} setting @returns {[number, number]}
 */
export const fittedView = (setting) => around(setting, extent(setting.store));

/**
 * The view of the many where a few far ones squeeze them; null if none do.
 * @param {Pick<Setting, "store" | "width" | "header">} setting @returns {[number, number] | null}
 */
export function mainView(setting) {
  const found = core(setting.store);
  return found && around(setting, found);
}

/** Of so many events one may be outside the view with which a page opens. */
const SOLE = 100;

/**
 * The view with which a page opens: of all, or of the main part if hardly anything lies outside it.
 * @param {Pick<Setting, "store" | "width" | "header">} setting @returns {[number, number]}
 */
export function homeView(setting) {
  const { lo, hi } = setting.store;
  const main = mainView(setting);
  if (!main) return fittedView(setting);
  const far = lo.reduce((many, at, i) => many + Number(hi[i] < main[0] || at > main[1]), 0);
  return far * SOLE <= lo.length ? main : fittedView(setting);
}

/**
 * A span of time with room around it.
 * @param {Pick<Setting, "store" | "width" | "header">} setting @param {[number, number]} stretch
 * @returns {[number, number]}
 */
function around({ store, width, header }, [first, last]) {
  const lacking = Math.max(0, FEWEST * grain(store) - (last - first));
  const far = width < 500 ? MARGIN.small : store.n < 400 ? Math.min(MARGIN.far, width * SHARE) : MARGIN.many;
  const unit = (last - first + lacking) / Math.max(80, width - MARGIN.near - far);
  const turned = fromRight(header);
  const before = lacking * (turned ? 1 - START : START);
  const [lo, hi] = [first - before, last + lacking - before];
  const [left, right] = turned ? [far, MARGIN.near] : [MARGIN.near, far];
  return [lo - left * unit, hi + right * unit];
}

/** What a page keeps free: the axis, the day counts, and below the plot the overview and the foot. */
const KEPT_FREE = { axis: 68, counts: 30, below: 168, belowNarrow: 60 };

/**
 * The room for the lanes in a window of a height, where the plot begins so far from its top.
 * @param {number} height @param {number} top @param {boolean} narrow @returns {number}
 */
export function roomFor(height, top, narrow) {
  const { axis, counts, below, belowNarrow } = KEPT_FREE;
  return Math.max(300, height - top - axis - counts - (narrow ? belowNarrow : below));
}
