/** The list of a phone: the years that stand above its events, and whether it has a strip of how dense they are. */

import { DAY, civil } from "./calendar.js";

/** Fewer events, or those of one day, are found without the strip. */
const FEW = 12;

/** @param {string} text how it begins: a number, and what is before it */
const begun = (text) => /^\D*\d+/u.exec(text)?.[0] ?? text;

/**
 * Whether a date first names other numbers than a year: a year of another calendar, a century, its only bound.
 * @param {string} words @param {string} year
 */
function apart(words, year) {
  const [number = ""] = year.match(/\d+/u) ?? [];
  const named = words.replace(/(\D), .*/su, "$1").match(/\d+/gu) ?? [number];
  return number && !named.includes(number);
}

/**
 * For each row of a list the year above it: above the first event of a year, if the date of one of them names it and
 *   does not begin with it; else nothing.
 * @param {Pick<import("./setting.js").Setting, "store" | "wording">} setting @param {number[]} rows @returns {string[]}
 */
export function yearsAbove({ store, wording }, rows) {
  const above = rows.map(() => "");
  let [before, met, first] = ["", "", -1];
  rows.forEach((row, k) => {
    const at = store.lo[row];
    const year = Number.isNaN(at) ? wording.say("undated") : wording.year(civil(at).year);
    const words = store.words(row);
    if (apart(words, year)) return;
    if (year !== met || first < 0) [met, first] = [year, k];
    if (year !== before && begun(year) !== begun(words)) before = above[first] = year;
  });
  return above;
}

/**
 * Whether the events of a list are so many, and so far apart, that a strip shows where they are.
 * @param {Float64Array} lo @param {number[]} rows with dates, in their order
 */
export const isLong = (lo, rows) => rows.length >= FEW && lo[rows[rows.length - 1]] - lo[rows[0]] >= DAY;
