/** The direction of texts: a drawing runs from left to right, the words in it as their script does. */

/** A text whose first letter is Hebrew, Arabic, Syriac or of another script that begins at the right. */
const FROM_RIGHT = /^\P{L}*[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/u;
/** A text with such a letter in it. */
const WITH_RIGHT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/u;
/** Languages that are written from right to left. */
const RIGHT = /^(ar|ckb|dv|fa|he|ps|sd|ug|ur|yi)\b/u;

/**
 * Whether titles run from right to left, so that they are before their marks and dates before them; time does not.
 * @param {{language: string}} header
 */
export const fromRight = ({ language }) => RIGHT.test(language);

/** Arrows that point out of the drawing are on the side to which they point. */
const PARTS = /^(← )?(.*?)( →)?$/su;

/**
 * A text as a line of its own direction, where the line around it runs from left to right.
 * @param {string} text @returns {string}
 */
export const directed = (text) => (FROM_RIGHT.test(text) ? text.replace(PARTS, "$1\u2067$2\u2069$3") : text);

/**
 * A line of several texts; where one of them runs from right to left each keeps its own direction, so that no number
 *   leaves its words for those next to it.
 * @param {(string | undefined)[]} parts those that are empty are left out @returns {string}
 */
export function dotted(parts) {
  const told = parts.filter(Boolean);
  const apart = told.length > 1 && WITH_RIGHT.test(told.join(""));
  return told.map((text) => (apart ? `\u2068${text}\u2069` : text)).join(" · ");
}
