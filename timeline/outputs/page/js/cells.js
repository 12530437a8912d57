/** Rows of texts as CSV, such that no spreadsheet takes one for a formula: the rules of the program's own export. */

/** What a formula begins with, somewhere. */
const STARTS = "=+\\-@\\0\\uff1d\\uff0b\\uff0d\\uff20";
/** Where a cell may begin, before quotes and spaces that are passed over. */
const AROUND = "(?:[\\x22\\x27\\x1c-\\x1f\\x85]|[^\\S\\t\\r\\n])*";
const BEGINS = new RegExp(`(^|[;\\t|\\r\\n])(?=${AROUND}[${STARTS}])`, "gu");
const BREAKS = /^'*[\t\r\n]/u;

/**
 * A text with a `'` wherever a cell that a spreadsheet could run may begin in it.
 * @param {string} text @returns {string}
 */
export const guarded = (text) => (BREAKS.test(text) ? "'" : "") + text.replace(BEGINS, "$1'");

/** @param {string} cell */
const quoted = (cell) => (/[\x22,;|\t\r\n]|^\s|\s$/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/**
 * A table as CSV in UTF-8 that Excel reads as such.
 * @param {string[][]} rows @returns {string}
 */
export const csv = (rows) =>
  `\ufeff${rows.map((row) => row.map((cell) => quoted(guarded(cell))).join(",")).join("\n")}\n`;
