/** A scene as a list of simple shapes, which any painter can draw. */

import { FLAG } from "./store.js";
import { BIN } from "./view.js";
import { AXIS } from "./lanes.js";
import { DOT } from "./labels.js";
import { faded } from "./theme.js";

/** @typedef {import("./scene.js").Scene} Scene */
/** @typedef {import("./labels.js").Box} Box */
/** @typedef {import("./theme.js").Theme} Theme */
/** @typedef {{x: number, y: number, w: number, h: number, round: number, fill: string, edge?: string, dashed?: boolean}} Rect */
/** @typedef {{x: number, y: number, w: number, h: number, round: number, color: string, stops: [number, number][]}} Ramp a bar whose opacity changes along it; stops are (share of width, opacity) */
/** @typedef {{x: number, y: number, r: number, fill: string, edge: string, dashed: boolean, shape: number}} Dot */
/** @typedef {{x: number, y: number, text: string, style: import("./measure.js").Style, color: string, end: boolean, halo: boolean}} Text baseline at y */
/** @typedef {{color: string, width: number, dashed: boolean, points: number[][]}} Stroke segments as [x0, y0, x1, y1] */
/** @typedef {{color: string, points: number[][]}} Area */
/**
 * @typedef {object} Picture
 * @property {Rect[]} ground below everything @property {Stroke[]} strokes @property {Area[]} areas @property {Ramp[]} ramps
 * @property {Rect[]} rects @property {Dot[]} dots @property {Text[]} texts
 */

/**
 * @param {Scene} scene @param {import("./store.js").Store} store @param {Theme} theme @param {import("./measure.js").Measure} measure @param {boolean} narrow
 * @returns {Picture}
 */
export function picture(scene, store, theme, measure, narrow) {
  /** @type {Picture} */
  const made = { ground: [], strokes: [], areas: [], ramps: [], rects: [], dots: [], texts: [] };
  ground(made, scene, theme, narrow);
  axis(made, scene, theme, measure);
  days(made, scene, theme, measure);
  silhouettes(made, scene, theme);
  rugs(made, scene, store, theme);
  for (const box of scene.boxes) {
    drawMark(made, box, scene, store, theme);
    titles(made, box, scene, theme);
  }
  for (const { lane, at, text } of scene.hints) {
    const y = scene.lanes[lane].y + (narrow ? 34 : 24);
    made.texts.push({ x: at === "left" ? 8 : scene.width - 8, y, text, style: "small", color: theme.mute, end: at === "right", halo: true });
  }
  asOf(made, scene, theme, measure);
  return made;
}

/** @param {Picture} made @param {Scene} scene @param {Theme} theme @param {boolean} narrow */
function ground(made, scene, theme, narrow) {
  const { width, base } = scene;
  scene.lanes.forEach(({ y, h, label, tone }, index) => {
    if (index % 2 === 0) made.ground.push({ x: 0, y, w: width, h, round: 0, fill: theme.band });
    if (narrow) {
      made.ground.push({ x: 0, y, w: 4, h, round: 0, fill: theme.palette[tone] });
      made.texts.push({ x: 10, y: y + 14, text: label, style: "bold", color: theme.mute, end: false, halo: true });
    }
  });
  if (scene.asOf < width) {
    const x = Math.max(0, scene.asOf);
    made.ground.push({ x, y: AXIS, w: width - x, h: base - AXIS, round: 0, fill: faded(theme.ink, theme.dark ? 0.05 : 0.03) });
  }
  const down = scene.ticks.minor.map(({ x }) => [x, AXIS, x, base]);
  made.strokes.push({ color: theme.faint, width: 1, dashed: false, points: down });
  made.strokes.push({ color: theme.line, width: 1, dashed: false, points: [
    ...scene.ticks.major.map(({ x }) => [x, 0, x, base]),
    [0, AXIS, width, AXIS],
    ...scene.lanes.map(({ y, h }) => [0, y + h, width, y + h]),
  ] });
}

/**
 * The labels of the axis: none over another, none beyond the edge, none under the as-of pill.
 * @param {Picture} made @param {Scene} scene @param {Theme} theme @param {import("./measure.js").Measure} measure
 */
function axis(made, scene, theme, measure) {
  const pill = pillOf(scene, measure);
  const { minor, major, held } = scene.ticks;
  let end = -Infinity;
  for (const { x, label } of minor) {
    const wide = measure(label, "axis");
    if (x + 5 < end || x + 5 + wide > scene.width - 2) continue;
    made.texts.push({ x: x + 5, y: AXIS - 8, text: label, style: "axis", color: major.length || held ? theme.mute : theme.ink, end: false, halo: false });
    end = x + 5 + wide + 8;
  }
  const labels = held ? [{ x: 0, label: held }, ...major] : major;
  labels.forEach(({ x, label }, index) => {
    const wide = measure(label, "bold");
    const limit = Math.min(index + 1 < labels.length ? labels[index + 1].x - 8 : scene.width - 2, scene.width - 2);
    const places = [x + 5, pill.x + pill.w + 8].filter((at) => at >= x && at + wide <= limit);
    const at = places.find((from) => from + wide + 6 < pill.x || from > pill.x + pill.w);
    if (at !== undefined) made.texts.push({ x: at, y: 17, text: label, style: "bold", color: theme.ink, end: false, halo: false });
  });
}

/** @param {Picture} made @param {Scene} scene @param {Theme} theme @param {import("./measure.js").Measure} measure */
function days(made, scene, theme, measure) {
  const { base } = scene;
  let end = -Infinity;
  made.strokes.push({ color: theme.accent, width: 1, dashed: false, points: scene.days.map(({ x }) => [x, base, x, base + 5]) });
  for (const { x, label } of scene.days) {
    const wide = measure(label, "axis");
    const at = Math.min(Math.max(x - wide / 2, 2), scene.width - wide - 2);
    if (at < end) continue;
    made.texts.push({ x: at, y: base + 19, text: label, style: "axis", color: theme.mute, end: false, halo: false });
    end = at + wide + 12;
  }
}

/** @param {Scene} scene @param {import("./measure.js").Measure} measure */
function pillOf(scene, measure) {
  const w = measure(scene.asOfLabel, "bold") + 16;
  if (scene.asOf < 0 || scene.asOf > scene.width) return { x: -1e6, w: 0 };
  return { x: Math.min(Math.max(scene.asOf - w / 2, 2), scene.width - w - 2), w };
}

/** @param {Picture} made @param {Scene} scene @param {Theme} theme @param {import("./measure.js").Measure} measure */
function asOf(made, scene, theme, measure) {
  const { x, w } = pillOf(scene, measure);
  if (!w) return;
  made.strokes.push({ color: theme.accent, width: 1.5, dashed: false, points: [[scene.asOf, 23, scene.asOf, scene.base]] });
  made.rects.push({ x, y: 3, w, h: 20, round: 5, fill: theme.accent });
  made.texts.push({ x: x + 8, y: 17, text: scene.asOfLabel, style: "bold", color: theme.onAccent, end: false, halo: false });
}

/** @param {Picture} made @param {Scene} scene @param {Theme} theme */
function silhouettes(made, scene, theme) {
  scene.lanes.forEach(({ y, h, tone }, index) => {
    const bins = scene.bins[index];
    if (!bins) return;
    const base = y + h - 4;
    const high = Math.max(14, Math.min(44, h - 36));
    const points = [[0, base]];
    bins.forEach((count, k) => {
      const top = base - (count ? Math.max(2, Math.sqrt(count / scene.highest) * high) : 0);
      points.push([k * BIN, top], [Math.min(scene.width, (k + 1) * BIN), top]);
    });
    points.push([scene.width, base]);
    made.areas.push({ color: faded(theme.palette[tone], theme.dark ? 0.5 : 0.4), points });
  });
}

/** @param {Picture} made @param {Scene} scene @param {import("./store.js").Store} store @param {Theme} theme */
function rugs(made, scene, store, theme) {
  const scale = scene.width / (scene.view[1] - scene.view[0]);
  scene.lanes.forEach(({ y, h }, index) => {
    const base = y + h - 3;
    /** @type {Map<number, number[][]>} */
    const byCategory = new Map();
    for (const i of scene.rest[index]) {
      const x = Math.round(((store.lo[i] + Math.min(store.hi[i], store.lo[i] + 86400)) / 2 - scene.view[0]) * scale);
      const category = store.category[i];
      byCategory.set(category, [...(byCategory.get(category) ?? []), x >= 0 ? [x, base, x, base - 8] : [0, base, Math.max(3, (store.hi[i] - scene.view[0]) * scale), base]]);
    }
    for (const [category, points] of byCategory) made.strokes.push({ color: faded(theme.palette[category], 0.8), width: 2, dashed: false, points });
  });
}

/**
 * The mark of one event: a dot, a bar with its certain core, soft where the date is, fading where it is open.
 * @param {Picture} made @param {Box} box @param {Scene} scene @param {import("./store.js").Store} store @param {Theme} theme
 */
function drawMark(made, box, scene, store, theme) {
  const color = theme.palette[store.category[box.i]];
  const flags = store.flags[box.i];
  const hollow = Boolean(flags & (FLAG.PLANNED | FLAG.CANCELLED));
  const cards = scene.mode === "cards";
  const h = cards ? 9 : box.h;
  if (box.dot) {
    const y = cards ? box.y + 6 : box.y + (scene.mode === "pairs" ? 10 : box.h / 2);
    const x = (box.a + box.b) / 2;
    if (flags & FLAG.APPROXIMATE) made.dots.push({ x, y, r: DOT + 4, fill: faded(color, 0.25), edge: faded(color, 0), dashed: false, shape: 0 });
    made.dots.push({ x, y, r: DOT, fill: hollow ? theme.paper : color, edge: hollow ? color : theme.paper, dashed: hollow, shape: theme.shapes[store.category[box.i]] });
    return;
  }
  const x = Math.max(box.a, -24);
  const w = Math.min(box.b, scene.width + 24) - x;
  const strong = cards ? 0.95 : theme.dark ? 0.36 : 0.19;
  const stops = opacities(box, scene, store, x, w);
  const round = 5;
  if (hollow && !stops) made.rects.push({ x, y: box.y, w, h, round, fill: faded(color, cards ? 0.14 : strong * 0.5), edge: color, dashed: true });
  else if (stops) made.ramps.push({ x, y: box.y, w, h, round: 0, color, stops: stops.map(([at, alpha]) => [at, alpha * (hollow ? 0.4 : 1) * (cards ? strong : strong * 1.5)]) });
  else made.rects.push({ x, y: box.y, w, h, round, fill: w < 8 && !cards ? color : faded(color, strong) });
  if (!cards && !stops && !hollow && w >= 8 && box.a > -4) made.rects.push({ x, y: box.y, w: 3, h, round: 5, fill: color });
  if (!cards && stops) made.strokes.push({ color: faded(color, 0.85), width: 1.4, dashed: true, points: [[x, box.y + h, x + w, box.y + h]] });
  if (cards && stops && hollow) made.strokes.push({ color, width: 1.3, dashed: true, points: [[x, box.y, x + w, box.y], [x, box.y + h, x + w, box.y + h]] });
  arrow(made, flags, x, w, box.y + h / 2, color);
}

/**
 * The heads of an open end or beginning.
 * @param {Picture} made @param {number} flags @param {number} x @param {number} w @param {number} y @param {string} color
 */
function arrow(made, flags, x, w, y, color) {
  const points = [];
  if (flags & FLAG.OPEN_END) points.push([x + w - 6, y - 4, x + w, y], [x + w, y, x + w - 6, y + 4]);
  if (flags & FLAG.OPEN_START) points.push([x + 6, y - 4, x, y], [x, y, x + 6, y + 4]);
  if (points.length) made.strokes.push({ color, width: 1.6, dashed: false, points });
}

/**
 * How the opacity of a bar goes along it, from the true bounds and not the clipped ones; null where it is even.
 * @param {Box} box @param {Scene} scene @param {import("./store.js").Store} store @param {number} x @param {number} w @returns {[number, number][] | null}
 */
function opacities(box, scene, store, x, w) {
  const { i } = box;
  const flags = store.flags[i];
  const scale = scene.width / (scene.view[1] - scene.view[0]);
  const at = (/** @type {number} */ t) => ((t - scene.view[0]) * scale - x) / w;
  const [from, to] = [(box.a - x) / w, (box.b - x) / w];
  const before = store.s1[i];
  const after = store.e0[i];
  const endless = flags & (FLAG.OPEN_END | FLAG.OPEN_START | FLAG.LOOSE_END | FLAG.LOOSE_START);
  if (!endless && store.s0[i] === before && after === store.e1[i]) return null;
  const core = flags & FLAG.INTERVAL || endless ? [at(before), at(after + 1)] : [NaN, NaN];
  const soft = !(core[0] <= core[1]) && !endless;
  if (soft && flags & FLAG.FINE && !(flags & FLAG.ONE_OF)) return null;
  const first = soft ? from + (to - from) * 0.36 : Number.isNaN(core[0]) ? from + (to - from) * 0.6 : core[0];
  const last = soft ? from + (to - from) * 0.64 : Number.isNaN(core[1]) ? Math.max(first, from + (to - from) * 0.55) : core[1];
  /** @type {[number, number][]} */
  const stops = [[from, first > from ? 0 : 1], [first, 1], [last, 1], [to, last < to ? 0 : 1]];
  return stops;
}

/** @param {Picture} made @param {Box} box @param {Scene} scene @param {Theme} theme */
function titles(made, box, scene, theme) {
  const cards = scene.mode === "cards";
  box.lines.forEach((text, k) => {
    const last = scene.mode !== "lines" && k === box.lines.length - 1;
    const y = cards ? box.y + 25 + k * 15.5 : scene.mode === "pairs" ? box.y + 14.5 + k * 15.5 : box.y + box.h / 2 + 4.4;
    made.texts.push({ x: box.text, y, text, style: last ? "small" : scene.mode === "lines" ? "title" : "card", color: last ? theme.mute : theme.ink, end: box.flip, halo: true });
  });
}
