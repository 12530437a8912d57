/** What a row has left once its titles have their places: cut titles get it back, then dates are put next to titles. */

import { cut } from "./measure.js";
import { CLEAR, EDGE } from "./titles.js";

/** @typedef {import("./labels.js").Box} Box */
/** @typedef {import("./labels.js").Room} Room */

/** @typedef {(box: Box, free: [number, number], room: Room) => Box} Filler a box with more of its row in use */

/** What few pages have next to titles: each such module adds its part here. @type {Filler[]} */
export const fillers = [];

/** Between two boxes of a row. */
export const GAP = 12;
/** Between a title and its date. */
const BESIDE = 8;

/**
 * The boxes of a lane with what their rows have left.
 * @param {Box[]} boxes @param {Room} room @returns {Box[]}
 */
export function filled(boxes, room) {
  const made = [...boxes];
  const own = { cards: [], pairs: [regrown], lines: [regrown, dated] }[room.mode];
  for (const fill of [...own, ...fillers]) made.forEach((box, k) => (made[k] = fill(box, left(box, made, room), room)));
  return made;
}

/**
 * From where to where a row is free around a box, up to the as-of line.
 * @param {Box} box @param {Box[]} boxes @param {Room} room @returns {[number, number]}
 */
function left({ i, row, x0, x1, text }, boxes, { width, line }) {
  let from = line < text ? Math.max(EDGE, line + CLEAR) : EDGE;
  let to = (line > text ? Math.min(line - CLEAR, width - EDGE) : width - EDGE) + GAP;
  for (const other of boxes) {
    if (other.row !== row || other.i === i) continue;
    if (other.x1 <= x0) from = Math.max(from, other.x1);
    if (other.x0 >= x1) to = Math.min(to, other.x0);
  }
  return [from, to - GAP];
}

/**
 * A title that was cut takes what its row has left; one below its mark moves along it for that, before its beginning.
 * @param {Box} made @param {[number, number]} free @param {Room} room @returns {Box}
 */
function regrown(made, [from, to], { mode, title, measure }) {
  const [first, ...others] = made.lines;
  if (!first.endsWith("…")) return made;
  const style = mode === "pairs" ? "card" : "title";
  const end = made.flip ? made.text : to;
  const begin = made.flip || made.below ? from + 4 : made.text;
  const longer = cut(title(made.i), end - begin, style, measure);
  const wide = measure(longer, style);
  if (wide <= measure(first, style)) return made;
  const lines = [longer, ...others];
  if (made.flip) return { ...made, lines, wide, x0: Math.min(made.x0, made.text - wide - 4) };
  const text = Math.min(made.text, to - wide);
  return { ...made, lines, wide, text, x0: Math.min(made.x0, text - 4), x1: Math.max(made.x1, text + wide + GAP) };
}

/**
 * A title with its date after it: with the days of the count if there is room for them, else without. After a title
 * from right to left is its left side, where none stands that begins at its mark.
 * @param {Box} made @param {[number, number]} free @param {Room} room @returns {Box}
 */
function dated(made, [from, to], { under, measure, right }) {
  const [first] = made.lines;
  if (!first || first.endsWith("…") || (right && !made.flip)) return made;
  const wide = measure(first, "title");
  const whole = under(made.i);
  const room = made.flip ? made.text - wide - BESIDE - from - 4 : to - made.text - wide - BESIDE;
  const text = [whole, whole.split(" · ")[0]].find((one) => one && measure(one, "small") <= room);
  if (!text) return made;
  const x = made.flip ? made.text - wide - BESIDE : made.text + wide + BESIDE;
  const aside = { text, x };
  if (made.flip) return { ...made, aside, x0: Math.min(made.x0, x - measure(text, "small") - 4) };
  return { ...made, aside, x1: Math.max(made.x1, x + measure(text, "small") + GAP) };
}
