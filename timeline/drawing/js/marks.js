/** The mark of one event: a dot, a bar, soft ends, arrows, several dates, the ghosts of other claims. */

import { FLAG } from "./store.js";
import { DOT } from "./labels.js";
import { SHAPES, faded, tone } from "./theme.js";

/** @typedef {import("./picture.js").Picture} Picture */
/** @typedef {import("./scene.js").Scene} Scene */
/** @typedef {import("./labels.js").Box} Box */
/** @typedef {import("./store.js").Store} Store */
/**
 * @typedef {object} Look
 * @property {number} y @property {number} h @property {boolean} clear whether the title stands clear of the mark
 * @property {number} middle @property {string} color @property {[number, number]} strong opacities, light and dark
 * @property {boolean} hollow @property {number} shape
 */

/** Height of a bar that bears no title. */
const BAR = 9;

/**
 * The mark of a box: strong and slim where its title stands clear of it, a light ground where the title stands on it.
 * @param {Picture} made @param {Box} box @param {Scene} scene @param {Store} store
 * @param {number[]} shapes of the dots, by category
 */
export function drawMark(made, box, scene, store, shapes) {
  const flags = store.flags[box.i];
  const look = lookOf(box, scene, store, shapes);
  for (const ghost of store.ghosts[box.i] ?? []) drawGhost(made, ghost, box, scene, look);
  const members = store.members[box.i];
  if (members && flags & (FLAG.ONE_OF | FLAG.ALL_OF))
    drawSeveral(made, members, scene, look, Boolean(flags & FLAG.ONE_OF));
  else if (box.dot) drawDot(made, (box.a + box.b) / 2, look, flags);
  else drawBar(made, box, scene, store, look);
}

/** @param {Box} box @param {Scene} scene @param {Store} store @param {number[]} shapes @returns {Look} */
function lookOf(box, scene, store, shapes) {
  const cards = scene.mode === "cards";
  const clear = cards || box.text > box.b || (box.flip && box.text < box.a);
  const middle = box.y + (cards ? 6 : scene.mode === "pairs" ? 10 : box.h / 2);
  const category = store.category[box.i];
  return {
    y: clear && !cards ? middle - BAR / 2 : box.y,
    h: clear ? BAR : behindTitle(box, scene),
    clear,
    middle,
    color: tone(category),
    strong: clear ? [0.95, 0.95] : [0.19, 0.36],
    hollow: Boolean(store.flags[box.i] & (FLAG.PLANNED | FLAG.CANCELLED)),
    shape: shapes[category],
  };
}

/**
 * How high what stands behind a title is: the first line of a pair, else the whole box.
 * @param {Box} box @param {Scene} scene
 */
const behindTitle = (box, scene) => (scene.mode === "pairs" ? 19 : box.h);

/** @param {Scene} scene @returns {(t: number) => number} */
function pixels({ width, view }) {
  const scale = width / (view[1] - view[0]);
  return (t) => (t - view[0]) * scale;
}

/** @param {Picture} made @param {number} x @param {Look} look @param {number} flags */
function drawDot(made, x, { middle, color, hollow, shape }, flags) {
  if (flags & FLAG.APPROXIMATE)
    made.dots.push({
      x,
      y: middle,
      r: DOT + 4,
      fill: faded(color, 0.25),
      edge: faded(color, 0),
      dashed: false,
      shape: 0,
    });
  made.dots.push({
    x,
    y: middle,
    r: DOT * (hollow ? 1 : SHAPES[shape].size),
    fill: hollow ? "paper" : color,
    edge: hollow ? color : "paper",
    dashed: hollow,
    shape: hollow ? 0 : shape,
  });
}

/**
 * A dashed outline where another source puts the event, tied to its mark; beside a title as high as its line, so that
 *   no line strikes it out.
 * @param {Picture} made @param {[number | null, number | null]} span @param {Box} box @param {Scene} scene
 * @param {Look} look
 */
function drawGhost(made, [first, last], box, scene, { middle, color }) {
  if (scene.mode === "lines" || first === null || last === null) return;
  const x = pixels(scene);
  const from = Math.max(-20, x(first));
  const to = Math.min(scene.width + 20, Math.max(x(last + 1), from + 6));
  if (from > scene.width || to < 0) return;
  const cards = scene.mode === "cards";
  const place = cards ? { y: middle - BAR / 2, h: BAR } : { y: box.y, h: behindTitle(box, scene) };
  made.rects.push({
    x: from,
    ...place,
    w: to - from,
    round: 2,
    fill: faded(color, 0.06),
    edge: faded(color, 0.7),
    dashed: true,
  });
  const gap = to < box.a ? [to, box.a] : from > box.b ? [box.b, from] : null;
  const at = cards ? middle : place.y + place.h;
  if (gap) made.strokes.push({ color: faded(color, 0.6), width: 1, dashed: true, points: [[gap[0], at, gap[1], at]] });
}

/**
 * Each date a mark of its own: solid and joined where all hold, hollow and loosely joined where one of them does.
 * @param {Picture} made @param {[number | null, number | null][]} members @param {Scene} scene @param {Look} look
 * @param {boolean} oneOf
 */
function drawSeveral(made, members, scene, look, oneOf) {
  const x = pixels(scene);
  const { middle, color } = look;
  const places = members
    .filter(([first, last]) => first !== null && last !== null)
    .map(([first, last]) => [x(Number(first)), x(Number(last) + 1)]);
  const inside = places.filter(([a, b]) => b > -20 && a < scene.width + 20);
  if (inside.length > 1) {
    made.strokes.push({
      color: faded(color, 0.7),
      width: oneOf ? 1.2 : 2,
      dashed: oneOf,
      points: [[inside[0][0], middle, inside[inside.length - 1][1], middle]],
    });
  }
  for (const [a, b] of inside) {
    if (b - a < 8)
      made.dots.push({
        x: (a + b) / 2,
        y: middle,
        r: 4.5,
        fill: oneOf ? "paper" : color,
        edge: color,
        dashed: false,
        shape: 0,
      });
    else
      made.rects.push({
        x: a,
        y: middle - BAR / 2,
        w: b - a,
        h: BAR,
        round: oneOf ? 2 : 4,
        fill: oneOf ? faded(color, 0.12) : color,
        edge: color,
        dashed: oneOf,
      });
  }
}

/** @param {Picture} made @param {Box} box @param {Scene} scene @param {Store} store @param {Look} look */
function drawBar(made, box, scene, store, look) {
  const x = Math.max(box.a, -24);
  const w = Math.min(box.b, scene.width + 24) - x;
  const bar = { x, y: look.y, w, h: look.h };
  const stops = opacities(box, scene, store, x, w);
  if (stops) drawSoft(made, bar, stops, look);
  else drawFirm(made, bar, box, look);
  arrow(made, store.flags[box.i], x, x + w, look.y + look.h / 2, look.color);
}

/** @typedef {{x: number, y: number, w: number, h: number}} Bar */

/** @param {Picture} made @param {Bar} bar @param {[number, number][]} stops @param {Look} look */
function drawSoft(made, bar, stops, { clear, color, strong, hollow }) {
  const share = (hollow ? 0.4 : 1) * (clear ? 1 : 1.5);
  made.ramps.push({ ...bar, color: faded(color, share * strong[0], share * strong[1]), stops });
  const { x, y, w, h } = bar;
  const [upper, lower] = [y, y + h].map((at) => [x, at, x + w, at]);
  if (!clear) made.strokes.push({ color: faded(color, 0.85), width: 1.4, dashed: true, points: [lower] });
  else if (hollow) made.strokes.push({ color, width: 1.3, dashed: true, points: [upper, lower] });
}

/** @param {Picture} made @param {Bar} bar @param {Box} box @param {Look} look */
function drawFirm(made, bar, box, { clear, color, strong, hollow }) {
  if (hollow) {
    const fill = clear ? faded(color, 0.14) : faded(color, strong[0] * 0.5, strong[1] * 0.5);
    made.rects.push({ ...bar, round: 2, fill, edge: color, dashed: true });
    return;
  }
  const short = bar.w < 8 && !clear;
  made.rects.push({ ...bar, round: 5, fill: short ? color : faded(color, ...strong) });
  if (!clear && !short && box.a > -4) made.rects.push({ ...bar, w: 3, round: 5, fill: color, firm: true });
}

/**
 * The heads of an open end or beginning.
 * @param {Picture} made @param {number} flags @param {number} start @param {number} end @param {number} y
 * @param {string} color
 */
function arrow(made, flags, start, end, y, color) {
  const points = [];
  if (flags & FLAG.OPEN_END) points.push([end - 6, y - 4, end, y], [end, y, end - 6, y + 4]);
  if (flags & FLAG.OPEN_START) points.push([start + 6, y - 4, start, y], [start, y, start + 6, y + 4]);
  if (!points.length) return;
  const anchor = points.length > 2 ? {} : { anchor: flags & FLAG.OPEN_END ? end : start };
  made.strokes.push({ color, width: 1.6, dashed: false, points, ...anchor });
}

/**
 * How the opacity of a bar goes along it, from the true bounds and not the clipped ones; null where it is even.
 * @param {Box} box @param {Scene} scene @param {Store} store @param {number} x @param {number} w
 * @returns {[number, number][] | null}
 */
function opacities({ i, a, b }, scene, store, x, w) {
  const flags = store.flags[i];
  const [from, to] = [(a - x) / w, (b - x) / w];
  const endless = flags & (FLAG.OPEN_END | FLAG.OPEN_START | FLAG.LOOSE_END | FLAG.LOOSE_START);
  const even = store.s0[i] === store.s1[i] && store.e0[i] === store.e1[i];
  if (!endless && (even || (flags & FLAG.FINE && !(flags & (FLAG.INTERVAL | FLAG.ONE_OF))))) return null;
  const at = (/** @type {number} */ t) => (pixels(scene)(t) - x) / w;
  const rise = endless || flags & FLAG.INTERVAL ? at(store.s1[i]) : NaN;
  const fall = endless || flags & FLAG.INTERVAL ? at(store.e0[i] + 1) : NaN;
  const [first, last] = plateau(rise, fall, from, to, Boolean(endless));
  return [
    [from, first > from ? 0 : 1],
    [first, 1],
    [last, 1],
    [to, last < to ? 0 : 1],
  ];
}

/**
 * From where to where a bar is at its strongest: its certain core, or its middle where it has none.
 * @param {number} rise @param {number} fall @param {number} from @param {number} to @param {boolean} endless
 * @returns {[number, number]}
 */
function plateau(rise, fall, from, to, endless) {
  if (rise <= fall) return [rise, fall];
  if (!endless) return [from + (to - from) * 0.36, from + (to - from) * 0.64];
  const first = Number.isNaN(rise) ? from + (to - from) * 0.6 : rise;
  return [first, Number.isNaN(fall) ? Math.max(first, from + (to - from) * 0.55) : Math.max(first, fall)];
}
