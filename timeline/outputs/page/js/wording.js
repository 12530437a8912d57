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
 * @property {(seconds: number) => string} time
 * @property {(seconds: number, long: boolean) => string} month
 * @property {(seconds: number) => string} weekday
 */

const DEEP = [
  { years: 1e9, past: "deepBillion", ahead: "aheadBillion" },
  { years: 1e6, past: "deepMillion", ahead: "aheadMillion" },
];

/** @param {number} value */
const two = (value) => String(value).padStart(2, "0");

/**
 * The names of twelve months or seven days, as the language writes them alone.
 * @param {string} language @param {Intl.DateTimeFormatOptions} options @param {number[]} days @returns {string[]}
 */
function names(language, options, days) {
  const format = new Intl.DateTimeFormat(language, { ...options, timeZone: "UTC" });
  return days.map((day) => format.format(new Date(day * 864e5)));
}

/**
 * How a language writes a year: BC below year 1, AD where it would be a bare small number, millions and billions of years far away.
 * @param {number} year astronomical @param {(value: number) => string} number @param {(key: string, values: Record<string, string>) => string} say
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
 * @param {string} language @param {Phrases} phrases @returns {Wording}
 */
export function wording(language, phrases) {
  const plural = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(language);
  const middles = Array.from({ length: 12 }, (_, index) => 14 + Math.round(index * 30.44));
  const long = names(language, { month: "long" }, middles);
  const short = names(language, { month: "short" }, middles);
  const week = names(language, { weekday: "short" }, [3, 4, 5, 6, 7, 8, 9]);
  const number = (/** @type {number} */ value) => numbers.format(value);
  /** @type {Wording["say"]} */
  const say = (key, values = {}) =>
    (phrases[key] ?? key).replace(/\{(\w+)\}/g, (whole, name) => (name in values ? String(values[name]) : whole));
  return {
    say,
    number,
    many: (key, count) =>
      say(`${key}.${plural.select(count)}` in phrases ? `${key}.${plural.select(count)}` : `${key}.other`, {
        n: number(count),
      }),
    year: (year) => yearText(year, number, say),
    date: (seconds) => {
      const day = civil(seconds);
      const year = yearText(day.year, number, say);
      return Math.abs(day.year) < 1e5 ? `${day.day} ${short[day.month - 1]} ${year}` : year;
    },
    time: (seconds) => {
      const day = civil(seconds);
      return `${two(day.hour)}:${two(day.minute)}${day.second ? `:${two(day.second)}` : ""}`;
    },
    month: (seconds, whole) => (whole ? long : short)[civil(seconds).month - 1],
    weekday: (seconds) => week[civil(seconds).weekday],
  };
}
