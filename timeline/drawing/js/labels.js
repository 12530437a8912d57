/**
 * Which events keep their titles, and where they are.
 *
 * The rule: pinned events first, then the better sourced and the longer (`rank`), then those that had a title in the
 * last picture, then the earlier. In a dense view what is long takes at most a third of the rows until the others have
 * theirs. Each tries the row it had, then the first free row from the top. At the right edge a title under its mark
 * moves along below it, one next to its mark turns to its left. A title is whole or it is not there; only one wider
 * than the widest allowed is broken in two, or cut in a dense view, where it takes back what room its row leaves. There
 * one that no row has room for tries the other side of its mark. What gets no title becomes a tick, never nothing.
 */

import { ROW, TEXT } from "./lanes.js";
import { LEAST_MARK, mark, severalOf } from "./places.js";
import { GAP, filled } from "./filling.js";
import { CLEAR, EDGE, card, line, squeezed, stayed, turned } from "./titles.js";
import { LONG } from "./view.js";

/** @typedef {import("./store.js").Store} Store */
/** @typedef {import("./measure.js").Measure} Measure */
/**
 * @typedef {"cards" | "pairs" | "lines"} Mode from roomy to dense: title and date under the mark, next to it, the
 *   title only
 */
/**
 * @typedef {object} Box one event with its title
 * @property {number} i @property {number} lane @property {number} row
 * @property {number} a left of the mark @property {number} b right of the mark
 * @property {import("./certainty.js").Certainty} known @property {[number, number] | null} core what is certain of it
 * @property {string[]} lines @property {number} text x of the text @property {boolean} flip text ends at `text`
 * @property {boolean} below whether the text is below the mark @property {number} wide of its widest line
 * @property {{text: string, x: number}} [aside] a date next to the title, if the row has room for it
 * @property {number} [thumbnail] where a thumbnail begins next to the title, if the row has room for it
 * @property {number} x0 @property {number} x1 what it takes of its row @property {number} y @property {number} h
 */
/**
 * @typedef {object} Room what placing needs to know
 * @property {Mode} mode @property {number} width @property {Measure} measure
 * @property {boolean} [right] whether titles run from right to left
 * @property {(t: number) => number} x pixel of a second
 * @property {number} pinned row that must keep its title, or -1
 * @property {Map<number, number>} before row of each event in the last picture
 * @property {number} line x of the as-of line, which no title crosses if there is room next to it
 * @property {Map<number, number> | undefined} [elders] where nothing may move, since when each event has its row
 * @property {Map<number, Box> | undefined} [last] the boxes of the last picture
 * @property {number[][] | undefined} [heights] of the rows of each lane, which do not shrink
 * @property {(row: number) => string} title
 * @property {(row: number) => string} under the small line below a card's title
 */

/** A title that has no room is not cut to less than this. */
const CUT = 100;
/** The rank from which on an event is pinned in its file. */
const PINNED = 100;

/**
 * How far a mark reaches with the ghosts next to it.
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
 * Titles that are placed from left to right, mirrored where they run from the right.
 * @template {{text: number, flip: boolean}} Title
 * @param {Room} room @param {import("./places.js").Mark} place
 * @param {(room: Room, place: import("./places.js").Mark) => Title[]} put
 * @returns {Title[]}
 */
function placed(room, place, put) {
  const { width, right } = room;
  if (!right) return put(room, place);
  const made = put({ ...room, line: width - room.line }, { ...place, a: width - place.b, b: width - place.a });
  return made.map((title) => ({ ...title, text: width - title.text, flip: !title.flip }));
}

/**
 * One event's box in its lane, before it has a row; null if its title has no place in the plot.
 * @param {Store} store @param {number} i @param {number} lane @param {Room} room @returns {Box | null}
 */
function box(store, i, lane, room) {
  const place = mark(store, i, room);
  const several = severalOf(store, i) !== null;
  const put = (/** @type {Room} */ there, /** @type {import("./places.js").Mark} */ at) =>
    there.mode === "cards" ? card(i, there, at) : line(i, there, at, several);
  const made = room.right ? placed(room, place, (there, at) => [put(there, at)])[0] : put(room, place);
  const from = made.flip ? made.text - made.wide : made.text;
  if (from < EDGE - 1 || from + made.wide > room.width - EDGE + 1) return null;
  return boxed(i, lane, room, place, made, reached(store, i, place, room));
}

/**
 * @param {number} i @param {number} lane @param {Room} room @param {import("./places.js").Mark} place
 * @param {{lines: string[], wide: number, text: number, flip: boolean, below: boolean}} title
 * @param {{a: number, b: number}} reach of the mark with what is next to it @returns {Box}
 */
function boxed(i, lane, { mode }, place, title, reach) {
  const { a, b, known, core } = place;
  const { lines, text, flip, below, wide } = title;
  const from = flip ? text - wide : text;
  return {
    i,
    lane,
    row: -1,
    a,
    b,
    known,
    core,
    lines,
    text,
    flip,
    below,
    wide,
    x0: Math.min(reach.a, from) - 4,
    x1: Math.max(reach.b, from + wide) + GAP,
    y: 0,
    h: ROW[mode] - 4 + (lines.length - { cards: 0.4, pairs: 2, lines: 1 }[mode]) * TEXT,
  };
}

/**
 * The box of the last picture, moved with its mark, where its whole title is still free in its row: what most events
 *   have in most frames of a gesture.
 * @param {Store} store @param {number} i @param {Room} room @param {Row[]} taken @returns {Box | null}
 */
function unmoved(store, i, room, taken) {
  const last = room.last?.get(i);
  const row = room.elders?.has(i) ? room.before.get(i) : undefined;
  if (!last || row === undefined || store.ghosts[i] || last.lines.some((text) => !text || text.endsWith("…")))
    return null;
  const place = mark(store, i, room);
  const text = last.text + place.a - last.a;
  const from = last.flip ? text - last.wide : text;
  const to = from + last.wide;
  if (!clear(from, to, room)) return null;
  const x0 = Math.min(place.a, from) - 4;
  const x1 = Math.max(place.b, to) + GAP;
  if (taken[row] && gap(taken[row], x0, x1) < 0) return null;
  const { i: event, lane, lines, flip, below, wide, h } = last;
  return { i: event, lane, row: -1, ...place, lines, text, flip, below, wide, x0, x1, y: 0, h };
}

/**
 * Whether a range is in the plot and not across the as-of line.
 * @param {number} from @param {number} to @param {Room} room
 */
const clear = (from, to, { width, line: asOf }) =>
  from >= EDGE && to <= width - EDGE && !(from < asOf + CLEAR && to > asOf - CLEAR);

/**
 * The box of an event when it is laid out again, in the row that it had if possible.
 * @param {Store} store @param {number} i @param {number} lane @param {Room} room @param {Row[]} taken
 * @returns {Box | null}
 */
function anew(store, i, lane, room, taken) {
  const whole = box(store, i, lane, room);
  return kept(store, i, whole, lane, room, taken) ?? whole;
}

/**
 * A box with its title on the other side of its mark, where that side is free in a row.
 * @param {Store} store @param {Box} made @param {Room} room @returns {Box | null}
 */
function reversed(store, made, room) {
  const place = mark(store, made.i, room);
  const title = room.mode === "lines" ? turned(made, place, room) : null;
  return title && boxed(made.i, made.lane, room, place, title, reached(store, made.i, place, room));
}

/**
 * Where an event keeps the row that it had, and its title the place next to its mark: cut if an edge has come nearer,
 *   moved only where that leaves nothing of it; null if even its mark has no room there.
 * @param {Store} store @param {number} i @param {Box | null} made @param {number} lane @param {Room} room
 * @param {Row[]} taken @returns {Box | null}
 */
function kept(store, i, made, lane, room, taken) {
  const had = room.elders?.has(i) ? room.before.get(i) : undefined;
  if (had === undefined) return null;
  const boxes = placesOf(store, i, made, lane, room);
  return boxes.find(({ x0, x1 }) => !taken[had] || gap(taken[had], x0, x1) >= 0) ?? null;
}

/**
 * The places that a title may keep, the best first: where it was, moved if it takes no more room where it begins, cut.
 * @param {Store} store @param {number} i @param {Box | null} made @param {number} lane @param {Room} room
 */
function placesOf(store, i, made, lane, room) {
  const place = mark(store, i, room);
  const reach = reached(store, i, place, room);
  const lines = made?.lines ?? (room.mode === "lines" ? [room.title(i)] : [room.title(i), room.under(i)]);
  const last = room.last?.get(i);
  const below = last?.below ?? made?.below ?? room.mode === "cards";
  const all = (/** @type {Parameters<typeof boxed>[4][]} */ titles) =>
    titles.map((title) => boxed(i, lane, room, place, title, reach));
  const stood = last ? all(stayed(lines, room, place, last)) : [];
  const cuts = all(placed(room, place, (...at) => squeezed(lines, ...at, below)));
  const [first] = [...stood, ...cuts];
  const begins = (/** @type {Box} */ { x0, x1 }) => (room.right ? -x1 : x0);
  return [...stood, ...(made && (!last || begins(made) >= begins(first) - 1) ? [made] : []), ...cuts];
}

/**
 * The order in which events may take their places: where all of them get one, that of time.
 * @param {Store} store @param {number[]} rows @param {Room} room @returns {number[]}
 */
export function inOrder(store, rows, room) {
  const { elders } = room;
  const dense = room.mode === "lines";
  if (!elders) return dense ? byWorth(store, rows, room) : rows;
  const age = (/** @type {number} */ i) => elders.get(i) ?? 0;
  const old = rows.filter((i) => elders.has(i)).sort((p, q) => age(p) - age(q));
  const others = rows.filter((i) => !elders.has(i));
  return [...old, ...(dense ? byWorth(store, others, room) : others.sort((p, q) => p - q))];
}

/**
 * The pinned event first, then the others by their rank, of one rank those that had a row, then the earlier. Few ranks
 * are told apart, so that only these are ordered.
 * @param {Store} store @param {number[]} rows @param {Room} room @returns {number[]}
 */
function byWorth({ rank }, rows, { pinned, before, elders }) {
  /** @type {Map<number, [number[], number[]]>} */
  const ranks = new Map();
  for (const i of new Int32Array(rows).sort()) {
    const worth = i === pinned ? Infinity : rank[i];
    const known = ranks.get(worth) ?? [[], []];
    ranks.set(worth, known);
    known[!elders && before.has(i) ? 0 : 1].push(i);
  }
  const best = [...ranks.keys()].sort((p, q) => q - p);
  return best.flatMap((worth) => (ranks.get(worth) ?? []).flat());
}

/**
 * @typedef {{starts: number[], ends: number[]}} Row what is taken of it: stretches that do not overlap, in their
 *   order
 */

/**
 * The place at which a range fits into a row; -1 if it is taken.
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
 * Whether an event may have to wait, as its mark keeps others out of a whole row: in a dense view, unless it is pinned
 *   or keeps the row that it had.
 * @param {Store} store @param {number} i @param {Room} room
 */
const isLong = ({ lo, hi, rank }, i, { mode, width, x, pinned, elders }) =>
  mode === "lines" && i !== pinned && rank[i] < PINNED && !elders?.has(i) && x(hi[i]) - x(lo[i]) > width * LONG;

/**
 * Give rows of one lane to the events that get a title; the others come back as `rest`.
 * @param {Store} store @param {number[]} candidates @param {number} lane @param {number} most rows of the lane
 * @param {Room} room @param {number} limit titles @param {Box[]} [seated] what has its place already
 * @returns {{boxes: Box[], rest: number[], heights: number[]}} heights of the rows
 */
export function place(store, candidates, lane, most, room, limit, seated = []) {
  /** @type {Row[]} */
  const taken = [];
  /** @type {Box[]} */
  const boxes = [];
  const rest = [];
  const heights = [...(room.heights?.[lane] ?? [])];
  const seat = (/** @type {Box} */ made) => {
    for (let k = taken.length; k <= made.row; k++) {
      taken.push({ starts: [], ends: [] });
      heights[k] ??= ROW[room.mode];
    }
    take(taken[made.row], made);
    heights[made.row] = Math.max(heights[made.row], made.h + 4);
  };
  seated.forEach(seat);
  let left = Math.max(1, Math.floor(most / 3));
  /** @type {number[]} the long ones that have to wait */
  const waiting = [];
  const queue = inOrder(store, candidates, room);
  for (let k = 0; k < queue.length + waiting.length; k++) {
    const i = k < queue.length ? queue[k] : waiting[k - queue.length];
    const wide = k < queue.length && isLong(store, i, room);
    if (wide && !left) {
      waiting.push(i);
      continue;
    }
    const made = boxes.length < limit ? seatOf(store, i, lane, most, room, taken) : null;
    if (!made) {
      rest.push(i);
      continue;
    }
    if (wide) left--;
    seat(made);
    boxes.push(made);
  }
  return { boxes: filled([...seated, ...boxes], room).slice(seated.length), rest, heights };
}

/**
 * The box of an event in its row, perhaps with its title on the other side of its mark; null if no row has room.
 * @param {Store} store @param {number} i @param {number} lane @param {number} most @param {Room} room
 * @param {Row[]} taken @returns {Box | null}
 */
function seatOf(store, i, lane, most, room, taken) {
  if (taken.length >= most && crowdedOut(store, i, taken, room)) return null;
  const had = room.before.get(i);
  const made = unmoved(store, i, room, taken) ?? anew(store, i, lane, room, taken);
  const row = freeRow(taken, made, most, had);
  if (!made || row >= 0) return made && { ...made, row };
  const other = reversed(store, made, room);
  const turned = freeRow(taken, other, most, had);
  return other && turned >= 0 ? { ...other, row: turned } : null;
}

/**
 * Whether no row has room for a title around the middle of a mark: what most events of a dense view are left out for,
 *   found before their titles are placed.
 * @param {Store} store @param {number} i @param {Row[]} taken @param {Room} room
 */
function crowdedOut({ lo, hi }, i, taken, { x, mode, measure, title, elders }) {
  const middle = (x(lo[i]) + x(hi[i])) / 2;
  const most = taken.reduce((free, row) => Math.max(free, around(row, middle)), 0) - LEAST_MARK;
  if (most < 0 || most >= CUT || mode !== "lines" || elders?.has(i)) return most < 0;
  return most < measure(title(i), "title");
}

/**
 * How much of a row is free around a place; -1 if it is taken.
 * @param {Row} row @param {number} at
 */
function around({ starts, ends }, at) {
  let low = 0;
  for (let high = starts.length; low < high;) {
    const middle = (low + high) >> 1;
    if (starts[middle] < at) low = middle + 1;
    else high = middle;
  }
  const [from, to] = [low ? ends[low - 1] : -Infinity, low < starts.length ? starts[low] : Infinity];
  return from <= at ? to - from : -1;
}

/**
 * The row that an event had, else the first with room; -1 if there is none.
 * @param {Row[]} taken @param {Box | null} made @param {number} most @param {number | undefined} had
 * @returns {number}
 */
function freeRow(taken, made, most, had) {
  if (!made) return -1;
  const { x0, x1 } = made;
  const many = taken.length;
  if (had !== undefined && had < most && (had >= many || gap(taken[had], x0, x1) >= 0)) return had;
  for (let row = 0; row < many; row++) if (gap(taken[row], x0, x1) >= 0) return row < most ? row : -1;
  return many < most ? many : -1;
}
