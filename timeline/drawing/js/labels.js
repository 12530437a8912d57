/**
 * Which events keep their titles, and where they stand.
 *
 * The rule: pinned events first, then the better sourced and the longer (`rank`), then those that had a title in the
 * last picture, then the earlier. Each tries the row it had, then the first free row from the top. At the right edge a
 * title under its mark moves along below it, one beside its mark turns to its left. A title is whole or it is not
 * there; only one wider than the widest allowed is cut, and it takes back what room its row leaves. What gets no title
 * becomes a tick, never nothing.
 */

import { certainty } from "./certainty.js";
import { FLAG } from "./store.js";
import { cut, twoLines } from "./measure.js";
import { ROW, TEXT } from "./lanes.js";

/** @typedef {import("./store.js").Store} Store */
/** @typedef {import("./measure.js").Measure} Measure */
/**
 * @typedef {"cards" | "pairs" | "lines"} Mode from roomy to dense: title and date under the mark, beside it, the
 *   title alone
 */
/**
 * @typedef {object} Box one event with its title
 * @property {number} i @property {number} lane @property {number} row
 * @property {number} a left of the mark @property {number} b right of the mark
 * @property {import("./certainty.js").Certainty} known @property {[number, number] | null} core what is certain of it
 * @property {string[]} lines @property {number} text x of the text @property {boolean} flip text ends at `text`
 * @property {boolean} below whether the text stands below the mark
 * @property {number} x0 @property {number} x1 what it takes of its row @property {number} y @property {number} h
 */
/** @typedef {Pick<Box, "a" | "b" | "known" | "core">} Mark */
/**
 * @typedef {object} Room what placing needs to know
 * @property {Mode} mode @property {number} width @property {Measure} measure
 * @property {(t: number) => number} x pixel of a second
 * @property {number} pinned row that must keep its title, or -1
 * @property {Map<number, number>} before row of each event in the last picture
 * @property {(row: number) => string} title
 * @property {(row: number) => string} under the small line below a card's title
 */

export const DOT = 5.25;
/** How far an end fades that is not known, and how long the arrow is of one that goes on. */
export const FADE = 30;
/** A mark that is no dot is not narrower than this. */
export const LEAST_MARK = 8;
/** A day wider than this has its bracket around its dot. */
export const DAYWIDE = 3 * DOT;
const EDGE = 6;
const GAP = 12;
/** A bar shorter than this has its title beside it; so has one that is shorter than its title, unless it is long. */
const SHORT = 40;
const LONG = 100;
/** A title is cut to the room beside its mark only while it keeps so many pixels. */
const LEAST = 110;

/**
 * Where the mark of an event lies: from where it begins to fade in to where it has faded out, and its certain core. It
 * is never too short to see; what has no bound on one side grows to that side.
 * @param {Store} store @param {number} i @param {Pick<Room, "x">} room @returns {Mark}
 */
export function mark(store, i, { x }) {
  const known = certainty(store, i);
  const [from, to] = [x(store.lo[i]), x(store.hi[i])];
  const middle = (from + to) / 2;
  if (known.point && to - from <= DAYWIDE) return { a: middle - DOT, b: middle + DOT, known, core: null };
  if (known.point) return { a: from, b: to, known, core: null };
  if (severalOf(store, i)) return { a: from - DOT, b: to + DOT, known, core: null };
  const wide = Math.max(to - from, LEAST_MARK);
  const open = { left: known.left !== "known", right: known.right !== "known" };
  const start = open.left === open.right ? middle - wide / 2 : open.left ? to - wide : from;
  const at = (/** @type {number} */ t) =>
    t === Infinity ? start + wide : start + ((x(t) - from) * wide) / (to - from || 1);
  return {
    a: start - (open.left ? FADE : 0),
    b: start + wide + (open.right ? FADE : 0),
    known,
    core: known.core && [at(known.core[0]), at(known.core[1])],
  };
}

/**
 * The lines of a card and where its text stands: below the beginning of its mark, or as near to it as the edges let it.
 * @param {number} i @param {Room} room @param {Mark} place
 */
function card(i, { width, measure, title, under }, place) {
  const widest = Math.min(width - 2 * EDGE, 300);
  const whole = title(i);
  const room = measure(whole, "card") > 1.9 * widest ? width - 2 * EDGE : widest;
  const lines = [...twoLines(whole, room, "card", measure), cut(under(i), room, "small", measure)];
  const wide = lines.reduce(
    (most, line, k) => Math.max(most, measure(line, k < lines.length - 1 ? "card" : "small")),
    0,
  );
  return { lines, wide, text: belowAt(place, wide, width), flip: false, below: true };
}

/**
 * Where a title below its mark begins.
 * @param {Mark} place @param {number} wide @param {number} width
 */
function belowAt({ a, b, known }, wide, width) {
  const middle = (a + b) / 2 - DOT;
  const start = known.point && middle > EDGE && middle < width - EDGE ? middle : a;
  return Math.max(EDGE, Math.min(start, width - EDGE - wide));
}

/**
 * Whether a title stands beside its mark: beside a dot, several dates, and what is shorter than the title, unless it is
 *   long.
 * @param {Mark} place @param {number} wide @param {boolean} several
 */
function isBeside({ a, b, known }, wide, several) {
  if (known.point) return b - a <= DAYWIDE;
  return several || b - a < Math.max(SHORT, Math.min(wide, LONG));
}

/**
 * The title beside or below its mark, in pairs with the date below it.
 * @param {number} i @param {Room} room @param {Mark} place @param {boolean} several
 */
function line(i, { mode, width, measure, title, under }, place, several) {
  const { a, b } = place;
  const most = Math.max(240, width * 0.4);
  const styles = /** @type {import("./measure.js").Style[]} */ (mode === "pairs" ? ["card", "small"] : ["title"]);
  const whole = [title(i), under(i)].slice(0, styles.length);
  const lines = whole.map((text, k) => cut(text, most, styles[k], measure));
  const wide = lines.reduce((sum, text, k) => Math.max(sum, measure(text, styles[k])), 0);
  if (!isBeside(place, wide, several))
    return { lines, wide, text: belowAt(place, wide, width), flip: false, below: true };
  const left = Math.max(b + 6, EDGE);
  if (left + wide <= width - EDGE) return { lines, wide, text: left, flip: false, below: false };
  if (a - 6 - wide >= EDGE) return { lines, wide, text: a - 6, flip: true, below: false };
  const room = Math.max(width - EDGE - left, a - 6 - EDGE);
  if (room < LEAST && b - a > LEAST)
    return { lines, wide, text: belowAt(place, wide, width), flip: false, below: true };
  if (room < LEAST || wide <= room) return { lines, wide, text: a - 6, flip: true, below: false };
  const flip = a - 6 - EDGE === room;
  return {
    lines: lines.map((text, k) => cut(text, room, styles[k], measure)),
    wide: room,
    text: flip ? a - 6 : left,
    flip,
    below: false,
  };
}

/**
 * The dates of 'one of' and 'all of' where each has its bounds.
 * @param {Pick<Store, "flags" | "members">} store @param {number} i @returns {[number, number][] | null}
 */
export function severalOf({ flags, members }, i) {
  const dates = flags[i] & (FLAG.ONE_OF | FLAG.ALL_OF) ? members[i] : undefined;
  const bounded = dates?.flatMap(([first, last]) => (first === null || last === null ? [] : [pair(first, last)]));
  return bounded && bounded.length === dates?.length ? bounded : null;
}

/** @param {number} first @param {number} last @returns {[number, number]} */
const pair = (first, last) => [first, last];

/**
 * How far a mark reaches with the ghosts beside it.
 * @param {Store} store @param {number} i @param {{a: number, b: number}} place @param {Room} room
 * @returns {{a: number, b: number}}
 */
function reached(store, i, { a, b }, { mode, x }) {
  if (!store.ghosts[i]) return { a, b };
  const ghosts = mode === "lines" ? [] : (store.ghosts[i] ?? []);
  const bounds = ghosts.flatMap(([first, last]) => (first === null || last === null ? [] : [x(first), x(last + 1)]));
  return { a: Math.min(a, ...bounds), b: Math.max(b, ...bounds) };
}

/**
 * One event's box in its lane, before it has a row; null where its title has no place in the plot.
 * @param {Store} store @param {number} i @param {number} lane @param {Room} room @returns {Box | null}
 */
function box(store, i, lane, room) {
  const place = mark(store, i, room);
  const reach = reached(store, i, place, room);
  const several = severalOf(store, i) !== null;
  const { lines, wide, text, flip, below } =
    room.mode === "cards" ? card(i, room, place) : line(i, room, { ...place, ...reach }, several);
  const from = flip ? text - wide : text;
  if (from < EDGE - 1 || from + wide > room.width - EDGE + 1) return null;
  const x0 = Math.min(reach.a, from) - 4;
  const x1 = Math.max(reach.b, from + wide) + GAP;
  return {
    i,
    lane,
    row: -1,
    ...place,
    lines,
    text,
    flip,
    below,
    x0,
    x1,
    y: 0,
    h: ROW[room.mode] - 4 + (room.mode === "cards" ? (lines.length - 0.4) * TEXT : 0),
  };
}

/**
 * The order in which events may take their places: where all of them get one, that of time.
 * @param {Store} store @param {number[]} rows @param {Room} room @returns {number[]}
 */
export function inOrder(store, rows, { mode, pinned, before }) {
  if (mode !== "lines") return rows;
  const had = (/** @type {number} */ i) => (before.has(i) ? 1 : 0);
  return [...rows].sort(
    (p, q) => Number(q === pinned) - Number(p === pinned) || store.rank[q] - store.rank[p] || had(q) - had(p) || p - q,
  );
}

/**
 * @typedef {{starts: number[], ends: number[]}} Row what is taken of it: stretches that do not overlap, in their
 *   order
 */

/**
 * The place at which a stretch fits into a row; -1 where something stands.
 * @param {Row} row @param {number} x0 @param {number} x1
 */
function gap({ starts, ends }, x0, x1) {
  let low = 0;
  for (let high = starts.length; low < high;) {
    const middle = (low + high) >> 1;
    if (starts[middle] < x1) low = middle + 1;
    else high = middle;
  }
  return low === 0 || ends[low - 1] <= x0 ? low : -1;
}

/** @param {Row} row @param {Box} box */
function take(row, { x0, x1 }) {
  const at = gap(row, x0, x1);
  row.starts.splice(at, 0, x0);
  row.ends.splice(at, 0, x1);
}

/**
 * Give rows of one lane to the events that get a title; the others come back as `rest`.
 * @param {Store} store @param {number[]} candidates @param {number} lane @param {number} most rows of the lane
 * @param {Room} room @param {number} limit titles
 * @returns {{boxes: Box[], rest: number[], heights: number[]}} heights of the rows
 */
export function place(store, candidates, lane, most, room, limit) {
  /** @type {Row[]} */
  const taken = [];
  /** @type {Box[]} */
  const boxes = [];
  const rest = [];
  /** @type {number[]} */
  const heights = [];
  for (const i of inOrder(store, candidates, room)) {
    const made = boxes.length < limit ? box(store, i, lane, room) : null;
    const row = made ? freeRow(taken, made, most, room.before.get(i)) : -1;
    if (!made || row < 0) {
      rest.push(i);
      continue;
    }
    for (let k = taken.length; k <= row; k++) taken.push({ starts: [], ends: [] });
    take(taken[row], made);
    heights[row] = Math.max(heights[row] ?? 0, made.h + 4);
    boxes.push({ ...made, row });
  }
  return { boxes: room.mode === "cards" ? boxes : boxes.map((made) => regrown(made, boxes, room)), rest, heights };
}

/**
 * The row that an event had, else the first with room; -1 where there is none.
 * @param {Row[]} taken @param {Box} made @param {number} most @param {number | undefined} had @returns {number}
 */
function freeRow(taken, made, most, had) {
  const { x0, x1 } = made;
  const many = taken.length;
  if (had !== undefined && had < most && (had >= many || gap(taken[had], x0, x1) >= 0)) return had;
  for (let row = 0; row < many; row++) if (gap(taken[row], x0, x1) >= 0) return row < most ? row : -1;
  return many < most ? many : -1;
}

/**
 * A title that was cut takes what its row has left.
 * @param {Box} made @param {Box[]} boxes @param {Room} room @returns {Box}
 */
function regrown(made, boxes, { width, mode, title, measure }) {
  if (!made.lines[0].endsWith("…")) return made;
  const style = mode === "pairs" ? "card" : "title";
  const others = boxes.filter(({ row, i }) => row === made.row && i !== made.i);
  if (made.flip) {
    const from = others.reduce((near, { x1 }) => (x1 <= made.x0 ? Math.max(near, x1) : near), EDGE);
    const first = cut(title(made.i), made.text - from - 4, style, measure);
    return {
      ...made,
      lines: [first, ...made.lines.slice(1)],
      x0: Math.min(made.x0, made.text - measure(first, style) - 4),
    };
  }
  const to = others.reduce((near, { x0 }) => (x0 >= made.x1 ? Math.min(near, x0) : near), width - EDGE + GAP);
  const first = cut(title(made.i), to - GAP - made.text, style, measure);
  return {
    ...made,
    lines: [first, ...made.lines.slice(1)],
    x1: Math.max(made.x1, made.text + measure(first, style) + GAP),
  };
}
