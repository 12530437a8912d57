/** How the rows of the table are ordered by their texts. */

import { attempt } from "./dom.js";
import { folded } from "./filters.js";

/** @typedef {import("./app.js").App} App */

/** More rows than this are sorted by their folded texts: the rules of a language take seconds. */
const MANY = 100_000;

/**
 * Rows in the order of a column.
 * @param {App} app @param {number[]} order @param {number} column @param {number} columns
 * @param {(row: number) => string[]} cells
 */
export function sorted({ header }, order, column, columns, cells) {
  if (column === 0 || (columns === 4 && column === 1)) return [...order].sort((a, b) => a - b);
  const many = order.length > MANY;
  const compare = many
    ? (/** @type {string} */ a, /** @type {string} */ b) => Number(a > b) - Number(a < b)
    : collated(header.language);
  /** @type {string[]} */
  const texts = [];
  for (const row of order) texts[row] = many ? folded(cells(row)[column]) : cells(row)[column];
  return [...order].sort((a, b) => compare(texts[a], texts[b]) || a - b);
}

/**
 * How a language orders texts; by their characters, if a browser does not know.
 * @param {string} language @returns {(a: string, b: string) => number}
 */
const collated = (language) =>
  attempt(() => new Intl.Collator(language, { numeric: true }).compare) ?? ((a, b) => Number(a > b) - Number(a < b));
