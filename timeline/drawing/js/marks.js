/**
 * The mark of one event. One look has one meaning at every zoom and in every mode: a dot is a day or finer, solid is
 * certainly going on, a light bracket is somewhere in here, hollow is planned, struck through too is
 * cancelled, blurred is
 * about then or doubtful, an arrow goes on.
 */

import { DAY } from "./calendar.js";
import { DAYWIDE, DOT, LEAST_MARK, severalOf } from "./places.js";
import { bracket, span, strike } from "./spans.js";
import { FLAG, toneOf } from "./store.js";
import { SHAPES, faded, tone } from "./theme.js";

/** @typedef {import("./picture.js").Picture} Picture */
/** @typedef {import("./scene.js").Scene} Scene */
/** @typedef {import("./labels.js").Box} Box */
/** @typedef {import("./store.js").Store} Store */
/**
 * @typedef {object} Look
 * @property {number} y @property {number} h of a bar @property {number} middle @property {string} color
 * @property {boolean} hollow planned or cancelled @property {boolean} struck cancelled
 * @property {number} shape of the dot
 */

/** Height of a bar, and of one that has its title below it in a low row. */
const BAR = 9;
const SLIM = 5;
/** How large a dot is that has its title below it in a low row. */
const SMALL = 4.25;

/**
 * The mark of a box.
 * @param {Picture} made @param {Box} box @param {Scene} scene @param {Store} store
 * @param {number[]} shapes of the dots, by category
 */
export function drawMark(made, box, scene, store, shapes) {
  const look = lookOf(box, scene, store, shapes);
  for (const ghost of store.ghosts[box.i] ?? []) ghostOf(made, ghost, box, scene, look);
  const members = severalOf(store, box.i);
  if (members) drawSeveral(made, members, scene, look, store.flags[box.i], box.known.soft);
  else if (box.known.point) drawPoint(made, box, scene, look);
  else span(made, box, scene, look);
}

/** @param {Box} box @param {Scene} scene @param {Store} store @param {number[]} shapes @returns {Look} */
function lookOf(box, scene, store, shapes) {
  const high = box.below && scene.mode !== "cards";
  const h = high ? SLIM : BAR;
  const middle = box.y + (high ? SLIM / 2 : MIDDLE[scene.mode]);
  const category = store.category[box.i];
  return {
    y: middle - h / 2,
    h,
    middle,
    color: tone(toneOf(store, box.i)),
    hollow: Boolean(store.flags[box.i] & (FLAG.PLANNED | FLAG.CANCELLED)),
    struck: Boolean(store.flags[box.i] & FLAG.CANCELLED),
    shape: shapes[category],
  };
}

/** Where the middle of a mark is, from the top of its box. */
const MIDDLE = { cards: 6, pairs: 10, lines: 9.5 };

/** @param {Scene} scene @returns {(t: number) => number} */
function pixels({ width, view }) {
  const scale = width / (view[1] - view[0]);
  return (t) => (t - view[0]) * scale;
}

/**
 * A dot in the middle of its day; where the day is wide, with the bracket of the day around it.
 * @param {Picture} made @param {Box} box @param {Scene} scene @param {Look} look
 */
function drawPoint(made, { a, b, known }, scene, look) {
  if (b - a > DAYWIDE) bracket(made, a, b, scene.width, look);
  drawDot(made, (a + b) / 2, look, known.soft);
}

/**
 * @param {Picture} made @param {number} x @param {Look} look @param {boolean} soft
 * @param {boolean} [light] one of several
 */
export function drawDot(made, x, { h, middle, color, hollow, struck, shape }, soft, light = false) {
  const size = h < BAR ? SMALL : DOT;
  const halo = { x, y: middle, r: size + 4, fill: faded(color, 0.25), edge: faded(color, 0), dashed: false, shape: 0 };
  if (soft) made.dots.push(halo);
  const clear = hollow || light;
  made.dots.push({
    x,
    y: middle,
    r: size * (clear ? 1 : SHAPES[shape].size),
    fill: struck ? faded("paper", 0) : hollow ? "paper" : light ? faded(color, 0.28) : color,
    edge: clear ? color : "paper",
    dashed: hollow,
    shape: clear ? 0 : shape,
  });
  if (struck) strike(made, x - DOT - 3, x + DOT + 3, middle);
}

/**
 * Where another source puts the event, tied to its mark; next to a title it runs above its line.
 * @param {Picture} made @param {[number | null, number | null]} ghost @param {Box} box @param {Scene} scene
 * @param {Look} look
 */
function ghostOf(made, [first, last], box, scene, look) {
  if (scene.mode === "lines" || first === null || last === null) return;
  const x = pixels(scene);
  const from = Math.max(-20, x(first));
  const to = Math.min(scene.width + 20, Math.max(x(last + 1), from + 6));
  if (from > scene.width || to < 0) return;
  const through = scene.mode === "cards" || box.below;
  const at = through ? look.middle : box.y + 1;
  drawGhost(made, from, to, at, look, through ? [box.a - 3, box.b + 3] : [to, to]);
  const gap = to < box.a ? [to, box.a] : from > box.b ? [box.b, from] : null;
  if (gap) made.strokes.push(dashes(look, [[gap[0], at, gap[1], at]]));
}

/** @param {Look} look @param {number[][]} points */
const dashes = ({ color }, points) => ({ color: faded(color, 0.8), width: 1, dashed: true, points });

/**
 * A thin dashed span with a stop at each end, left open at the mark itself.
 * @param {Picture} made @param {number} from @param {number} to @param {number} at @param {Look} look
 * @param {[number, number]} [hole]
 */
export function drawGhost(made, from, to, at, look, [a, b] = [to, to]) {
  const spans = [
    [from, Math.min(to, a)],
    [Math.max(from, b), to],
  ].filter(([start, end]) => end > start);
  made.strokes.push(
    dashes(
      look,
      spans.map(([start, end]) => [start, at, end, at]),
    ),
  );
  const points = [from, to].map((end) => [end, at - 3.5, end, at + 3.5]);
  made.strokes.push({ color: faded(look.color, 0.8), width: 1.2, dashed: false, points });
}

/**
 * Each date a mark of its own: solid and joined where all hold, light and loosely joined where one of them does.
 * @param {Picture} made @param {[number, number][]} members @param {Scene} scene @param {Look} look
 * @param {number} flags @param {boolean} soft
 */
function drawSeveral(made, members, scene, look, flags, soft) {
  const x = pixels(scene);
  const oneOf = Boolean(flags & FLAG.ONE_OF);
  const places = members.map(([first, last]) => ({ a: x(first), b: x(last + 1), day: last - first < DAY }));
  const [begin, end] = [places[0], places[places.length - 1]].map(({ a, b }) => (a + b) / 2);
  drawTie(made, Math.max(-24, begin), Math.min(scene.width + 24, end), look, oneOf);
  for (const { a, b, day } of places.filter(({ a, b }) => b > -20 && a < scene.width + 20)) {
    if (!day || b - a > DAYWIDE) bracket(made, a, Math.max(b, a + LEAST_MARK), scene.width, look);
    if (day) drawDot(made, (a + b) / 2, look, soft, oneOf);
  }
}

/**
 * What joins several dates.
 * @param {Picture} made @param {number} from @param {number} to @param {Look} look @param {boolean} oneOf
 */
export function drawTie(made, from, to, { middle, color }, oneOf) {
  if (from >= to) return;
  const points = [[from, middle, to, middle]];
  made.strokes.push({ color: faded(color, 0.7), width: oneOf ? 1.2 : 2, dashed: oneOf, points });
}
