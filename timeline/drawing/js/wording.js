/** Numbers, dates and sentences in the language of the page. */

import { civil } from "./calendar.js";

/** @typedef {Record<string, string>} Phrases */
/**
 * @typedef {object} Wording
 * @property {(key: string, values?: Record<string, string | number>) => string} say a phrase with its values filled in
 * @property {(key: string, count: number) => string} many a phrase in the plural form that a number asks for
 * @property {(value: number) => string} number
 * @property {(year: number) => string} year
 * @property {(seconds: number) => string} date
 * @property {(seconds: number) => string} day with its month
 * @property {(seconds: number) => string} time
 * @property {(seconds: number, long: boolean) => string} month
 * @property {(seconds: number) => string} weekday
 */

const DEEP = [
  { years: 1e9, past: "deepBillion", ahead: "aheadBillion" },
  { years: 1e6, past: "deepMillion", ahead: "aheadMillion" },
];

/** Whole numbers below this are written once. */
const SMALL = 1000;

/** @param {number} value */
const two = (value) => String(value).padStart(2, "0");

/**
 * @typedef {object} Speech what a language brings to a drawing, so that no browser has to know it
 * @property {string[]} months @property {string[]} short the months shortened @property {string[]} week from Sunday on
 * @property {string[]} [dated] the short months as they are after a day @property {string} [between] the two
 * @property {{forms: string[], ones: string, round: number, parts: number[]}} plural the form of each number below
 *   200, as its place in `forms`; above, the last two digits decide; `round` is the form of whole millions, `parts`
 *   those of what is no whole number, below 1, below 2 and from 2 on
 * @property {{group: string, decimal: string, first: number, next: number}} digits signs, and the sizes of the groups
 */

/**
 * A number with its groups and at most three decimals.
 * @param {number} value @param {Speech["digits"]} digits @returns {string}
 */
function numeral(value, { group, decimal, first, next }) {
  const [whole, rest] = String(Math.round(Math.abs(value) * 1000) / 1000).split(".");
  const groups = [];
  let end = whole.length;
  for (let size = first; end > 0 && size > 0; end -= size, size = next)
    groups.unshift(whole.slice(Math.max(0, end - size), end));
  const written = groups.length ? groups.join(group) : whole;
  return `${value < 0 ? "-" : ""}${written}${rest ? decimal + rest : ""}`;
}

/**
 * The name of the plural form that a number takes.
 * @param {number} count @param {Speech["plural"]} plural @returns {string}
 */
function formOf(count, { forms, ones, round, parts }) {
  if (count % 1) return forms[parts[Math.min(2, Math.floor(count))]];
  if (count >= 1e6 && count % 1e6 === 0) return forms[round];
  return forms[Number(ones[count < 200 ? count : 100 + (count % 100)])];
}

/**
 * How a language writes a year: BC below year 1, AD where it would be a bare small number, millions and billions of
 * years far away.
 * @param {number} year astronomical @param {(value: number) => string} number
 * @param {(key: string, values: Record<string, string>) => string} say
 */
function yearText(year, number, say) {
  const deep = DEEP.find(({ years }) => Math.abs(year) >= years);
  if (deep)
    return say(year < 0 ? deep.past : deep.ahead, {
      n: number(Math.round((Math.abs(year) / deep.years) * 1000) / 1000),
    });
  if (year > 0) return year < 1000 ? say("ad", { n: String(year) }) : year < 10000 ? String(year) : number(year);
  return say("bc", { n: 1 - year < 10000 ? String(1 - year) : number(1 - year) });
}

/**
 * The label of a day count with its numbers; the 'Day' that it begins with goes into the plural before several.
 * @param {string} label @param {string} numbers
 */
export function countLabel(label, numbers) {
  const several = numbers.includes("–") ? label.replace(/^Day(?= \{n\})/u, "Days") : label;
  return several.replace("{n}", () => numbers);
}

/**
 * @param {Speech} speech @param {Phrases} phrases @returns {Wording}
 */
export function wording({ months, short, dated = short, between = " ", week, plural, digits }, phrases) {
  /** @type {string[]} the small numbers, which every frame of a gesture writes again */
  const small = [];
  const number = (/** @type {number} */ value) =>
    value >= 0 && value < SMALL && Number.isInteger(value)
      ? (small[value] ??= numeral(value, digits))
      : numeral(value, digits);
  /** @type {Wording["say"]} */
  const say = (key, values = {}) =>
    (phrases[key] ?? key).replace(/\{(\w+)\}/g, (whole, name) => (name in values ? String(values[name]) : whole));
  const dayText = (/** @type {number} */ seconds) => {
    const { day, month } = civil(seconds);
    return day + between + dated[month - 1];
  };
  return {
    say,
    number,
    many: (key, count) => {
      const form = `${key}.${formOf(count, plural)}`;
      return say(form in phrases ? form : `${key}.other`, { n: number(count) });
    },
    year: (year) => yearText(year, number, say),
    date: (seconds) => {
      const { year } = civil(seconds);
      const text = yearText(year, number, say);
      return Math.abs(year) < 1e5 ? `${dayText(seconds)} ${text}` : text;
    },
    day: dayText,
    time: (seconds) => {
      const day = civil(seconds);
      return `${two(day.hour)}:${two(day.minute)}${day.second ? `:${two(day.second)}` : ""}`;
    },
    month: (seconds, whole) => (whole ? months : short)[civil(seconds).month - 1],
    weekday: (seconds) => week[civil(seconds).weekday],
  };
}
