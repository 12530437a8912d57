/** The mark of what is longer than a day, or not known to the day: solid cores, light brackets, fades, arrows. */

import { FADE } from "./places.js";
import { faded } from "./theme.js";

/** @typedef {import("./picture.js").Picture} Picture */
/** @typedef {import("./marks.js").Look} Look */
/** @typedef {import("./places.js").Mark} Place */
/** @typedef {{width: number, fade?: number}} Plot how wide it is, and how far ends fade in it */

/** Opacity of what is not certain, on a light and on a dark page. */
export const LIGHT = /** @type {const} */ ([0.24, 0.36]);
/** How far beyond the plot something is drawn. */
const BEYOND = 24;
/** Length of the feet of a bracket. */
const FOOT = 3;
const LOW = 7;
/** A core is not narrower than this. */
const THIN = 2;

/**
 * The mark between two places.
 * @param {Picture} made @param {Place} place @param {Plot} plot @param {Look} look
 */
export function span(made, place, plot, look) {
  const { a, b, known, core } = place;
  const { fade = FADE } = plot;
  const left = known.left === "known" ? a : a + fade;
  const right = known.right === "known" ? b : b - fade;
  const solid = core && [core[0], Math.max(core[1], core[0] + THIN)];
  if (!solid || solid[0] > left + 0.5 || solid[1] < right - 0.5) light(made, place, plot, look, { left, right, solid });
  if (solid) firm(made, Math.max(solid[0], -BEYOND), Math.min(solid[1], plot.width + BEYOND), look);
  if (known.left === "on") arrow(made, left, a, look);
  if (known.right === "on") arrow(made, right, b, look);
  if (look.struck) strike(made, Math.max(left, -BEYOND) - 4, Math.min(right, plot.width + BEYOND) + 4, look.middle);
}

/**
 * Where it may have been: a light ground with a bracket at each end that is known, faded where none is.
 * @param {Picture} made @param {Place} place @param {Plot} plot @param {Look} look
 * @param {{left: number, right: number, solid: number[] | null}} ends
 */
function light(made, { a, b, known }, plot, look, { left, right, solid }) {
  const blur = known.soft ? Math.min(24, (right - left) * 0.3) : 0;
  const { fade = FADE } = plot;
  const open = { left: known.left === "open" ? fade : blur, right: known.right === "open" ? fade : blur };
  ground(made, known.left === "on" ? left : a, known.right === "on" ? right : b, open, plot, look);
  if (known.soft) return;
  const [from, to] = solid ?? [Infinity, -Infinity];
  if (known.left === "known" && from > left + 0.5) foot(made, left, 1, look);
  if (known.right === "known" && to < right - 0.5) foot(made, right, -1, look);
}

/**
 * @param {Picture} made @param {number} from @param {number} to @param {{left: number, right: number}} open how far
 *   the ends fade
 * @param {Plot} plot @param {Look} look
 */
function ground(made, from, to, open, plot, { y, h, color, hollow }) {
  const x = Math.max(from, -BEYOND);
  const w = Math.min(to, plot.width + BEYOND) - x;
  if (w <= 0) return;
  const paint = hollow ? faded(color, LIGHT[0] / 2, LIGHT[1] / 2) : faded(color, ...LIGHT);
  const share = (/** @type {number} */ at) => (at - x) / w;
  if (open.left || open.right)
    made.ramps.push({
      x,
      y,
      w,
      h,
      color: paint,
      stops: [
        [share(from), open.left ? 0 : 1],
        [share(from + open.left), 1],
        [share(to - open.right), 1],
        [share(to), open.right ? 0 : 1],
      ],
    });
  else made.rects.push({ x, y, w, h, fill: paint });
  const edges = [y, y + h].map((at) => [x + open.left / 2, at, x + w - open.right / 2, at]);
  if (hollow) made.strokes.push({ color, width: 1.2, dashed: true, points: edges });
}

/**
 * A light bracket: somewhere between two places that are known.
 * @param {Picture} made @param {number} a @param {number} b @param {number} width of the plot @param {Look} look
 */
export function bracket(made, a, b, width, look) {
  ground(made, a, b, { left: 0, right: 0 }, { width }, look);
  foot(made, a, 1, look);
  foot(made, b, -1, look);
}

/**
 * One end of a bracket; a low one extends above and below its bar.
 * @param {Picture} made @param {number} x @param {1 | -1} turn @param {Look} look
 */
function foot(made, x, turn, { y, h, color }) {
  const out = h < LOW ? 1 : 0;
  const inner = x + turn * (out ? FOOT / 2 : FOOT);
  const [top, low] = [y - out, y + h + out];
  const points = [
    [inner, top, x, top],
    [x, top, x, low],
    [x, low, inner, low],
  ];
  made.strokes.push({ color, width: 1.6, dashed: false, points, anchor: x });
}

/**
 * What certainly was going on.
 * @param {Picture} made @param {number} a @param {number} b @param {Look} look
 */
function firm(made, a, b, { y, h, color, hollow }) {
  const bar = { x: a, y, w: b - a, h };
  if (b <= a) return;
  if (hollow) made.rects.push({ ...bar, fill: "paper", edge: color, dashed: true });
  else made.rects.push({ ...bar, fill: color, round: 2 });
}

/**
 * The arrow of what goes on.
 * @param {Picture} made @param {number} from @param {number} to where its head is @param {Look} look
 */
function arrow(made, from, to, { middle, color }) {
  const back = to + (from < to ? -6 : 6);
  const points = [
    [from, middle, to, middle],
    [back, middle - 4, to, middle],
    [to, middle, back, middle + 4],
  ];
  made.strokes.push({ color, width: 1.8, dashed: false, points, anchor: to });
}

/**
 * The line through what was cancelled.
 * @param {Picture} made @param {number} from @param {number} to @param {number} y
 */
export function strike(made, from, to, y) {
  made.strokes.push({ color: "ink", width: 1.6, dashed: false, points: [[from, y, to, y]] });
}
