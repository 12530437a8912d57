/** The ticks of the axis: two levels that follow the zoom, and below them the day counts. */

import { DAY, civil, second } from "./calendar.js";

/** @typedef {import("./wording.js").Wording} Wording */
/** @typedef {{at: number, x: number, label: string}} Tick */
/** @typedef {{at: number, x: number, labels: string[]}} Major its labels, the longest first */
/** @typedef {{minor: Tick[], major: Major[], held: string[]}} Ticks `held` are those of the left edge */
/** @typedef {{name: string, first: number, number: number, label: string}} Count */
/** @typedef {{unit: "second" | "day" | "month" | "year", step: number, length: number, room: number}} Level */

/** Far beyond the years that a date may have. */
const MOST_YEARS = 1e120;
const MONTH = 30.44 * DAY;
const YEAR = 365.2425 * DAY;

/** @type {Level[]} */
const LEVELS = [
  ...[1, 5, 15, 30].map((step) => ({ unit: /** @type {const} */ ("second"), step, length: step, room: 70 })),
  ...[60, 300, 900, 1800, 3600, 10800, 21600, 43200].map((step) => ({
    unit: /** @type {const} */ ("second"),
    step,
    length: step,
    room: 52,
  })),
  ...[1, 2, 7, 15].map((step) => ({
    unit: /** @type {const} */ ("day"),
    step,
    length: step * DAY,
    room: step < 15 ? 36 : 42,
  })),
  ...[1, 2, 3, 6].map((step) => ({ unit: /** @type {const} */ ("month"), step, length: step * MONTH, room: 42 })),
  ...[1, 2, 5].map((step) => ({ unit: /** @type {const} */ ("year"), step, length: step * YEAR, room: 46 })),
];

/** How small a part of a moment can still be distinguished from it, as a double counts. */
const GRAIN = 2 ** -48;

/**
 * The finest level whose labels have room, at this many pixels a second, and whose steps can be distinguished.
 * @param {number} scale @param {number} [farthest] the moment of the view that is farthest from 1970
 * @returns {Level}
 */
export function level(scale, farthest = 0) {
  const least = Math.abs(farthest) * GRAIN;
  const fine = LEVELS.find(({ length, room }) => length * scale >= room && length >= least);
  if (fine) return fine;
  for (let power = 10; ; power *= 10) {
    for (const factor of [1, 2, 5]) {
      const step = power * factor;
      const fits = step * YEAR * scale >= (step >= 1e5 ? 110 : 66) && step * YEAR >= least;
      if (fits || power > MOST_YEARS) return { unit: "year", step, length: step * YEAR, room: 66 };
    }
  }
}

/**
 * Years that read well: 500 BC, 1, 500, 1000; year 0 is 1 BC.
 * @param {number} step @param {number} from @param {number} to @returns {number[]}
 */
function roundYears(step, from, to) {
  const found = [];
  for (let label = Math.floor((civil(from).year - 1) / step) * step; ; label += step) {
    const year = step < 5 ? label : label > 0 ? label : label < 0 ? label + (step < 1e5 ? 1 : 0) : 1;
    const at = second(year);
    if (at > to) return found;
    found.push(at);
  }
}

/**
 * Days of the month that read well: every one, every second, each 8th or 15th.
 * @param {number} step @param {number} from @param {number} to @returns {number[]}
 */
function roundDays(step, from, to) {
  const found = [];
  const { year, month } = civil(from);
  for (let ahead = 0; ; ahead++) {
    const start = second(year, month + ahead);
    const end = second(year, month + ahead + 1);
    for (let day = 0, at = start; at < end; day += step, at = start + day * DAY) {
      if (at > to) return found;
      if (step === 1 || (end - at) / DAY > step * 0.6) found.push(at);
    }
  }
}

/**
 * The seconds at which a level has its ticks between two seconds.
 * @param {Level} chosen @param {number} from @param {number} to @returns {number[]}
 */
export function instants(chosen, from, to) {
  if (chosen.unit === "year") return roundYears(chosen.step, from, to);
  if (chosen.unit === "day") return roundDays(chosen.step, from, to);
  const found = [];
  if (chosen.unit === "second") {
    for (let at = Math.floor(from / chosen.step) * chosen.step; at <= to; at += chosen.step) found.push(at);
    return found;
  }
  const { year, month } = civil(from);
  for (let ahead = month - ((month - 1) % chosen.step); second(year, ahead) <= to; ahead += chosen.step)
    found.push(second(year, ahead));
  return found;
}

/** @type {Record<string, Level | undefined>} */
const ABOVE = {
  second: { unit: "day", step: 1, length: DAY, room: 0 },
  day: { unit: "month", step: 1, length: MONTH, room: 0 },
  month: { unit: "year", step: 1, length: YEAR, room: 0 },
};

/**
 * @param {Level} chosen @param {number} at @param {number} scale @param {Wording} wording @returns {string}
 */
function minorLabel(chosen, at, scale, wording) {
  const { year, day } = civil(at);
  if (chosen.unit === "second") return wording.time(at);
  if (chosen.unit === "month") return wording.month(at, chosen.length * scale > 100);
  if (chosen.unit === "year") return wording.year(year);
  return chosen.step === 1 && DAY * scale > 76 ? `${wording.weekday(at)} ${day}` : String(day);
}

/** From how many pixels on a month has its full name. */
const WHOLE = 130;

/**
 * What a step of the upper level may be called, the longest first.
 * @param {Level} above @param {number} at @param {number} scale @param {Wording} wording @returns {string[]}
 */
function majorLabels({ unit }, at, scale, wording) {
  const { year, day } = civil(at);
  const month = wording.month(at, unit === "month" && MONTH * scale > WHOLE);
  if (unit === "year") return [wording.year(year)];
  if (unit === "month") return [`${month} ${wording.year(year)}`, month];
  const date = wording.day(at);
  const named = [wording.date(at), date, day].map((text) => `${wording.weekday(at)} ${text}`);
  return [...named, date, String(day)];
}

/**
 * The two levels of the axis for a view.
 * @param {[number, number]} view @param {number} width @param {Wording} wording @returns {Ticks}
 */
export function ticks(view, width, wording) {
  const scale = width / (view[1] - view[0]);
  const chosen = level(scale, Math.max(Math.abs(view[0]), Math.abs(view[1])));
  const above = ABOVE[chosen.unit];
  const x = (/** @type {number} */ at) => (at - view[0]) * scale;
  const minor = instants(chosen, view[0], view[1]).map((at) => ({
    at,
    x: x(at),
    label: minorLabel(chosen, at, scale, wording),
  }));
  if (!above) return { minor: minor.filter((tick) => tick.x >= 0), major: [], held: [] };
  const major = instants(above, view[0], view[1]).map((at) => ({
    at,
    x: x(at),
    labels: majorLabels(above, at, scale, wording),
  }));
  return {
    minor: minor.filter((tick) => tick.x >= 0),
    major: major.filter((tick) => tick.x >= 0),
    held: majorLabels(above, view[0], scale, wording),
  };
}

/**
 * The ticks of a day count: its first day, then round numbers.
 * @param {Count} count @param {[number, number]} view @param {number} width @param {Wording} wording @returns {Tick[]}
 */
export function countTicks(count, view, width, wording) {
  const scale = width / (view[1] - view[0]);
  let step = 1;
  const least = Math.max(84 / scale, Math.abs(view[0]) * GRAIN, Math.abs(view[1]) * GRAIN);
  for (let k = 0; step * DAY < least && step < MOST_YEARS; k++) step = [1, 2, 5][k % 3] * 10 ** Math.floor(k / 3);
  const lowest = Math.max(count.number, Math.floor(view[0] / DAY) - count.first + count.number);
  const found = [];
  for (let number = Math.floor(lowest / step) * step; ; number += step) {
    const shown = Math.max(number, count.number);
    const at = (count.first + shown - count.number) * DAY;
    if (at > view[1]) return found;
    if (at >= view[0])
      found.push({ at, x: (at - view[0]) * scale, label: wording.say("day", { n: wording.number(shown) }) });
  }
}
