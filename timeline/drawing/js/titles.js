/** The lines of a title and where they are: below a mark or next to it, clear of the edges and of the as-of line. */

import { cut, twoLines } from "./measure.js";
import { DOT, FADE } from "./places.js";

/** @typedef {import("./places.js").Mark} Mark */
/** @typedef {import("./labels.js").Room} Room */

export const EDGE = 6;
/** A bar shorter than this has its title next to it; so has one that is shorter than its title, unless it is long. */
const SHORT = 40;
const LONG = 100;
/** A title is cut to the room next to its mark only while it keeps this many pixels. */
const LEAST = 110;
/** How wide a title may be next to its mark, on a phone and if half of the plot is more; two fifths of a wide one. */
const LEAST_WIDE = 240;
const WIDE = 300;
/**
 * The lines of a card and where its text is: below the beginning of its mark, or as near to it as the edges and the
 *   as-of line allow. If it would cross the line it is broken to the room next to it, if that holds it whole.
 * @param {number} i @param {Room} room @param {Mark} place
 */
export function card(i, room, place) {
  const { width, measure, title, line } = room;
  const most = Math.min(width - 2 * EDGE, 300);
  const widest = measure(title(i), "card") > 1.9 * most ? width - 2 * EDGE : most;
  const made = cardOf(i, room, place, widest);
  if (!crosses(made, line)) return made;
  const sides = [width - EDGE - line - CLEAR, line - CLEAR - Math.max(EDGE, place.a), line - CLEAR - EDGE];
  const narrower = sides.filter((side) => side > LEAST && side < widest);
  const others = narrower.map((side) => cardOf(i, room, place, side));
  return others.find((other) => !crosses(other, line) && whole(other) >= whole(made)) ?? made;
}

/**
 * The line of a date that fits: without its days, rather than cut within them.
 * @param {string} text @param {number} most @param {import("./measure.js").Measure} measure
 */
function dated(text, most, measure) {
  const end = text.lastIndexOf(" · ");
  if (end < 0 || measure(text, "small") <= most) return cut(text, most, "small", measure);
  return dated(text.slice(0, end), most, measure);
}

/** @param {{lines: string[]}} made how many of its lines are not cut */
const whole = ({ lines }) => lines.filter((line) => !line.endsWith("…")).length - lines.length;

/**
 * @param {number} i @param {Room} room @param {Mark} place @param {number} most how wide it may be
 */
function cardOf(i, { width, measure, title, under, line }, place, most) {
  const lines = [...twoLines(title(i), most, "card", measure), dated(under(i), most, measure)];
  const wide = lines.reduce(
    (most, text, k) => Math.max(most, measure(text, k < lines.length - 1 ? "card" : "small")),
    0,
  );
  return { lines, wide, text: belowAt(place, wide, width, line), flip: false, below: true };
}

/** So far a title stays from the as-of line. */
export const CLEAR = 6;
/** A title begins at most so far after the beginning of a mark that ends before it, or ends so far before one. */
const NEAR = 30;
/** The arrow of what goes on, from its tip to a title next to the as-of line. */
const ARROW = FADE + CLEAR + 1;
/** Where no other place is clear of the as-of line, it may be so far from its mark, to which a line joins it. */
const JOINED = 80;

/**
 * Whether a title is across the as-of line.
 * @param {{text: number, wide: number, flip: boolean}} made @param {number} line
 */
function crosses({ text, wide, flip }, line) {
  const from = flip ? text - wide : text;
  return from < line + CLEAR - 1 && from + wide > line - CLEAR + 1;
}

/**
 * Where a title below its mark begins: where the mark does, or next to the as-of line, below the mark rather than
 *   before it; where nothing else is clear of the line, beyond it, joined to its mark.
 * @param {Mark} place @param {number} wide @param {number} width @param {number} line
 */
function belowAt({ a, b, known }, wide, width, line) {
  const middle = (a + b) / 2 - DOT;
  const start = known.point && middle > EDGE && middle < width - EDGE ? middle : a;
  const text = Math.max(EDGE, Math.min(start, width - EDGE - wide));
  if (!crosses({ text, wide, flip: false }, line)) return text;
  const [after, before] = [line + CLEAR, line - CLEAR - wide];
  const near = start + ARROW >= after || b >= after + NEAR;
  const places = [
    ...(near && after + wide <= width - EDGE ? [after] : []),
    ...(before >= EDGE && start <= line + NEAR ? [before] : []),
  ];
  if (!places.length && start < after && after + wide <= width - EDGE) return after;
  const off = (/** @type {number} */ at) => Math.abs(at - text) + (at < a - NEAR ? width : 0);
  return places.sort((one, other) => off(one) - off(other))[0] ?? text;
}

/** A day that is not wider than this has its title next to it, however long that is. */
const DAY = 150;

/**
 * Whether a title is next to its mark: for a day, several dates, and what is shorter than the title, unless it is
 *   long.
 * @param {Mark} place @param {number} wide @param {boolean} several
 */
function isBeside({ a, b, known }, wide, several) {
  if (known.point) return b - a <= DAY;
  return several || b - a < Math.max(SHORT, Math.min(wide, LONG));
}

/**
 * The title next to or below its mark, in pairs with the date below it and on two lines where one is too long.
 * @param {number} i @param {Room} room @param {Mark} place @param {boolean} several
 */
export function line(i, room, place, several) {
  const { mode, width, measure, title, under: small, line: asOf } = room;
  const { a, b } = place;
  const most = Math.max(LEAST_WIDE, Math.min(WIDE, width / 2), width * 0.4);
  const lines =
    mode === "pairs"
      ? [...twoLines(title(i), most, "card", measure), dated(small(i), most, measure)]
      : [cut(title(i), most, "title", measure)];
  const styles = lines.map((_, k) => (mode === "lines" ? "title" : k < lines.length - 1 ? "card" : "small"));
  const wide = lines.reduce((sum, text, k) => Math.max(sum, measure(text, styles[k])), 0);
  const under = () => ({ lines, wide, text: belowAt(place, wide, width, asOf), flip: false, below: true });
  if (!isBeside(place, wide, several)) return under();
  const left = Math.max(b + 6, EDGE);
  const right = { lines, wide, text: left, flip: false, below: false };
  if (inside(right, width) && !crosses(right, asOf)) return right;
  const below = under();
  const behind = { ...right, text: Math.max(left, Math.min(asOf + CLEAR, left + NEAR)) };
  const turned = { ...right, text: a - 6, flip: true };
  const ahead = { ...turned, text: Math.min(a - 6, Math.max(asOf, a - NEAR) - CLEAR) };
  const joined = [
    { ...right, text: Math.max(left, Math.min(asOf + CLEAR, left + JOINED)) },
    { ...turned, text: Math.min(a - 6, Math.max(asOf, a - JOINED) - CLEAR) },
  ];
  const fitting = (/** @type {(typeof right)[]} */ made) => made.filter((one) => inside(one, width));
  const found = fitting([right, behind, turned, ahead]);
  const others = [...found, ...found.slice(0, 1).map(() => below), ...fitting(joined)];
  const free = others.find((made) => !crosses(made, asOf));
  if (free ?? found[0]) return free ?? found[0];
  return cutBeside({ lines, wide, styles }, room, place, below);
}

/**
 * A title on the other side of its mark; null if it has no room there.
 * @param {Pick<import("./labels.js").Box, "lines" | "wide" | "flip" | "below">} made @param {Mark} place
 * @param {Room} room
 */
export function turned({ lines, wide, flip, below }, { a, b }, { width, line }) {
  const other = { lines, wide, text: flip ? Math.max(b + 6, EDGE) : a - 6, flip: !flip, below };
  return !below && inside(other, width) && !crosses(other, line) ? other : null;
}

/**
 * A title that has no room on either side of its mark: cut to the larger, if that leaves enough of it.
 * @param {{lines: string[], wide: number, styles: import("./measure.js").Style[]}} whole @param {Room} room
 * @param {Mark} place @param {ReturnType<typeof cardOf>} below it below its mark
 */
function cutBeside({ lines, wide, styles }, { width, measure, line: asOf }, { a, b }, below) {
  const left = Math.max(b + 6, EDGE);
  const after = Math.min(width - EDGE, asOf > left ? asOf - CLEAR : Infinity) - left;
  const before = a - 6 - Math.max(EDGE, asOf < a ? asOf + CLEAR : 0);
  const most = Math.max(after, before);
  if (most < LEAST && b - a > LEAST) return below;
  if (most < LEAST || wide <= most) return { lines, wide, text: a - 6, flip: true, below: false };
  const flip = before === most;
  const shorter = lines.map((text, k) => cut(text, most, styles[k], measure));
  return { lines: shorter, wide: most, text: flip ? a - 6 : left, flip, below: false };
}

/** @param {{text: number, wide: number, flip: boolean}} made @param {number} width whether it leaves no edge */
const inside = ({ text, wide, flip }, width) => (flip ? text - wide >= EDGE : text + wide <= width - EDGE);

/** In less room than this a mark keeps its row without a title. */
const SCANT = 24;

/**
 * A title cut to the room that is left on either side of its mark, for a mark that keeps its row.
 * @param {string[]} lines whole @param {Room} room @param {Mark} place @param {boolean} below
 */
export function squeezed(lines, room, place, below) {
  const { a, b, known } = place;
  const { width, line: asOf } = room;
  const begin = below ? Math.max(EDGE, known.point ? (a + b) / 2 - DOT : a) : Math.max(b + 6, EDGE);
  const after = (asOf > begin ? Math.min(asOf - CLEAR, width - EDGE) : width - EDGE) - begin;
  const before = a - 6 - (asOf < a ? Math.max(asOf + CLEAR, EDGE) : EDGE);
  const right = { ...shortened(lines, after, room), text: begin, flip: false, below };
  return below ? [right] : [right, { ...shortened(lines, before, room), text: a - 6, flip: true, below }];
}

/**
 * A title where it was next to its mark, cut to the room that is left of the plot; none if that is too little.
 * @param {string[]} lines whole @param {Room} room @param {Mark} place
 * @param {{a: number, text: number, wide: number, flip: boolean, below: boolean}} last
 */
export function stayed(lines, room, place, { a, text: before, wide, flip, below }) {
  const text = before + place.a - a;
  const most = flip ? Math.min(text, room.width - EDGE) - EDGE : room.width - EDGE - Math.max(text, EDGE);
  const outside = flip ? text > room.width - EDGE : text < EDGE - 1;
  const made = { ...shortened(lines, most, room), text, flip, below };
  const crossed = crosses({ text, wide, flip }, room.line);
  return outside || most < SCANT || (crosses(made, room.line) && !crossed) ? [] : [made];
}

/** @param {string[]} lines @param {number} most @param {Room} room */
function shortened(lines, most, { mode, measure }) {
  const last = mode === "lines" ? -1 : lines.length - 1;
  const style = (/** @type {number} */ k) => (k === last ? "small" : mode === "lines" ? "title" : "card");
  const cuts = lines.map((text, k) => (most < SCANT ? "" : cut(text, most, style(k), measure)));
  return { lines: cuts, wide: Math.max(0, ...cuts.map((text, k) => measure(text, style(k)))) };
}
