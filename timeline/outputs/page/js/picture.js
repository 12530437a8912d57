/** A scene as a list of simple shapes, which any painter can draw. */

import { BIN } from "./view.js";
import { AXIS } from "./lanes.js";
import { head } from "./scene.js";
import { drawMark } from "./marks.js";
import { SHAPES, faded } from "./theme.js";

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
 * @property {Rect[]} ground below everything @property {Stroke[]} lines of the axis and the lanes @property {Stroke[]} strokes @property {Area[]} areas @property {Ramp[]} ramps
 * @property {Rect[]} rects @property {Dot[]} dots @property {Text[]} texts
 */

/**
 * @param {Scene} scene @param {import("./store.js").Store} store @param {Theme} theme @param {import("./measure.js").Measure} measure @param {boolean} narrow
 * @returns {Picture}
 */
export function picture(scene, store, theme, measure, narrow) {
  /** @type {Picture} */
  const made = { ground: [], lines: [], strokes: [], areas: [], ramps: [], rects: [], dots: [], texts: [] };
  ground(made, scene, theme, narrow);
  axis(made, scene, theme, measure);
  days(made, scene, theme, measure);
  silhouettes(made, scene, theme, head(narrow));
  rugs(made, scene, store, theme);
  for (const box of scene.boxes) {
    drawMark(made, box, scene, store, theme);
    titles(made, box, scene, theme);
  }
  for (const { lane, at, text } of scene.hints) {
    const y = scene.lanes[lane].y + (narrow ? 34 : 24);
    made.texts.push({
      x: at === "left" ? 8 : scene.width - 8,
      y,
      text,
      style: "small",
      color: theme.mute,
      end: at === "right",
      halo: true,
    });
  }
  asOf(made, scene, theme, measure);
  return made;
}

/** @param {Picture} made @param {Scene} scene @param {Theme} theme @param {boolean} narrow */
function ground(made, scene, theme, narrow) {
  const { width, base } = scene;
  scene.lanes.forEach(({ y, h, label, tone, folded }, index) => {
    if (index % 2 === 0) made.ground.push({ x: 0, y, w: width, h, round: 0, fill: theme.band });
    if (narrow) {
      made.ground.push({ x: 0, y, w: 4, h, round: 0, fill: folded ? theme.mute : theme.palette[tone] });
      if (!folded)
        made.dots.push({
          x: 15,
          y: y + 10,
          r: 4.5 * SHAPES[theme.shapes[tone]].size,
          fill: theme.palette[tone],
          edge: theme.paper,
          dashed: false,
          shape: theme.shapes[tone],
        });
      made.texts.push({
        x: folded ? 10 : 24,
        y: y + 14,
        text: label,
        style: "bold",
        color: theme.mute,
        end: false,
        halo: true,
      });
    }
  });
  if (scene.asOf < width) {
    const x = Math.max(0, scene.asOf);
    made.ground.push({
      x,
      y: AXIS,
      w: width - x,
      h: base - AXIS,
      round: 0,
      fill: faded(theme.ink, theme.dark ? 0.05 : 0.03),
    });
  }
  const down = scene.ticks.minor.map(({ x }) => [x, AXIS, x, base]);
  made.lines.push({ color: theme.faint, width: 1, dashed: false, points: down });
  made.lines.push({
    color: theme.line,
    width: 1,
    dashed: false,
    points: [
      ...scene.ticks.major.map(({ x }) => [x, 0, x, base]),
      [0, AXIS, width, AXIS],
      ...scene.lanes.map(({ y, h }) => [0, y + h, width, y + h]),
    ],
  });
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
    made.texts.push({
      x: x + 5,
      y: AXIS - 8,
      text: label,
      style: "axis",
      color: major.length || held ? theme.mute : theme.ink,
      end: false,
      halo: false,
    });
    end = x + 5 + wide + 8;
  }
  const labels = held ? [{ x: 0, label: held }, ...major] : major;
  labels.forEach(({ x, label }, index) => {
    const wide = measure(label, "bold");
    const limit = Math.min(index + 1 < labels.length ? labels[index + 1].x - 8 : scene.width - 2, scene.width - 2);
    const places = [x + 5, pill.x + pill.w + 8].filter((at) => at >= x && at + wide <= limit);
    const at = places.find((from) => from + wide + 6 < pill.x || from > pill.x + pill.w);
    if (at !== undefined)
      made.texts.push({ x: at, y: 17, text: label, style: "bold", color: theme.ink, end: false, halo: false });
  });
}

/** @param {Picture} made @param {Scene} scene @param {Theme} theme @param {import("./measure.js").Measure} measure */
function days(made, scene, theme, measure) {
  const { base } = scene;
  let end = -Infinity;
  made.lines.push({
    color: theme.accent,
    width: 1,
    dashed: false,
    points: scene.days.map(({ x }) => [x, base, x, base + 5]),
  });
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
  made.lines.push({
    color: theme.accent,
    width: 1.5,
    dashed: false,
    points: [[scene.asOf, 23, scene.asOf, scene.base]],
  });
  made.rects.push({ x, y: 3, w, h: 20, round: 5, fill: theme.accent });
  made.texts.push({
    x: x + 8,
    y: 17,
    text: scene.asOfLabel,
    style: "bold",
    color: theme.onAccent,
    end: false,
    halo: false,
  });
}

/** @param {Picture} made @param {Scene} scene @param {Theme} theme @param {number} above height of the lane's name in it */
function silhouettes(made, scene, theme, above) {
  scene.lanes.forEach(({ y, h, tone }, index) => {
    const bins = scene.bins[index];
    if (!bins) return;
    const base = y + h - 4;
    const high = Math.max(14, Math.min(44, h - 36 - above));
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
      const points = byCategory.get(category) ?? [];
      byCategory.set(category, points);
      points.push(
        x >= 0 ? [x, base, x, base - 8] : [0, base, Math.max(3, (store.hi[i] - scene.view[0]) * scale), base],
      );
    }
    for (const [category, points] of byCategory)
      made.strokes.push({ color: faded(theme.palette[category], 0.8), width: 2, dashed: false, points });
  });
}

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufefc]/u;

/**
 * A text in the direction of its own first letter, whatever stands around it.
 * @param {string} text
 */
const isolated = (text) => (RIGHT_TO_LEFT.test(text) ? `\u2068${text}\u2069` : text);

/** @param {Picture} made @param {Box} box @param {Scene} scene @param {Theme} theme */
function titles(made, box, scene, theme) {
  const cards = scene.mode === "cards";
  box.lines.forEach((text, k) => {
    const last = scene.mode !== "lines" && k === box.lines.length - 1;
    const y = cards
      ? box.y + 25 + k * 15.5
      : scene.mode === "pairs"
        ? box.y + 14.5 + k * 15.5
        : box.y + box.h / 2 + 4.4;
    made.texts.push({
      x: box.text,
      y,
      text: isolated(text),
      style: last ? "small" : scene.mode === "lines" ? "title" : "card",
      color: last ? theme.mute : theme.ink,
      end: box.flip,
      halo: true,
    });
  });
}
