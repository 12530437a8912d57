/** A scene as a list of simple shapes, which any painter can draw. */

import { backdrops } from "./backdrop.js";
import { BIN } from "./view.js";
import { AXIS, ROW, SCALE, TEXT, TOP, footOf, head, indent, linesIn } from "./lanes.js";
import { fromRight } from "./direction.js";
import { drawMark } from "./marks.js";
import { outsideTexts } from "./outside.js";
import { tickAt } from "./places.js";
import { toneOf } from "./store.js";
import { SHAPES, faded, parts, tone } from "./theme.js";

/** @typedef {import("./scene.js").Scene} Scene */
/** @typedef {import("./labels.js").Box} Box */
/** @typedef {import("./theme.js").Paint} Paint */
/** @typedef {import("./measure.js").Measure} Measure */
/**
 * @typedef {object} Rect a box, perhaps with an edge; a firm one keeps its width where a picture is stretched
 * @property {number} x @property {number} y @property {number} w @property {number} h @property {Paint} fill
 * @property {number} [round] @property {Paint} [edge] @property {boolean} [dashed] @property {boolean} [firm]
 */
/**
 * @typedef {object} Ramp a bar whose opacity changes along it; stops are (share of width, share of its paint's opacity)
 * @property {number} x @property {number} y @property {number} w @property {number} h @property {Paint} color
 * @property {[number, number][]} stops
 */
/**
 * @typedef {object} Dot a mark; where a picture is stretched it stays by its anchor, if any
 * @property {number} x @property {number} y @property {number} r @property {Paint} fill @property {Paint} edge
 * @property {boolean} dashed @property {number} shape @property {number} [anchor]
 */
/**
 * @typedef {object} Text a line with its baseline at y; in a stretched picture it keeps its distance from `anchor`
 * @property {number} x @property {number} y @property {string} text @property {import("./measure.js").Style} style
 * @property {Paint} color @property {boolean} end @property {boolean} halo @property {number} anchor
 */
/**
 * @typedef {object} Stroke segments as [x0, y0, x1, y1]; those with an anchor keep their length in a stretched picture
 * @property {Paint} color @property {number} width @property {boolean} dashed @property {number[][]} points
 * @property {number} [anchor]
 */
/** @typedef {{color: Paint, points: number[][]}} Area */
/**
 * @typedef {object} Image a small picture, as a canvas has it and as an SVG
 * @property {number} x @property {number} y @property {number} w @property {number} h @property {number} anchor
 * @property {HTMLCanvasElement} drawn @property {string} href
 */
/**
 * @typedef {Rect & {anchor: number, text: Text}} Badge a box that keeps its size, with what is written on it
 */
/**
 * @typedef {object} Picture shapes in the order in which they are painted
 * @property {Rect[]} ground below everything @property {Stroke[]} lines of the axis and the lanes
 * @property {Area[]} areas @property {Ramp[]} ramps @property {Rect[]} rects @property {Stroke[]} strokes
 * @property {Badge[]} badges @property {Dot[]} dots @property {Text[]} texts
 * @property {Image[]} images
 */

/** @returns {Picture} */
export const blank = () => ({
  ground: [],
  lines: [],
  areas: [],
  ramps: [],
  rects: [],
  strokes: [],
  badges: [],
  dots: [],
  texts: [],
  images: [],
});

/**
 * A scene as a picture: ground, axis, day counts, silhouettes, ticks, marks, titles, as-of line.
 * @param {Scene} scene @param {import("./setting.js").Setting} setting
 * @param {number[]} shapes of the dots, by category
 * @returns {Picture}
 */
export function picture(scene, setting, shapes) {
  const { store, measure, narrow, header } = setting;
  const made = blank();
  ground(made, scene, shapes, narrow, fromRight(header));
  for (const { draw } of backdrops) draw(made, scene, setting);
  axis(made, scene, measure);
  days(made, scene, measure);
  silhouettes(made, scene, head(narrow));
  rugs(made, scene, store);
  badges(made, scene, measure);
  ghosts(made, scene, store, shapes);
  for (const box of scene.boxes) {
    drawMark(made, box, scene, store, shapes);
    titles(made, box, scene);
  }
  hintTexts(made, scene, narrow);
  asOf(made, scene, measure);
  return made;
}

/** How much is left of what does not pass. */
const FAINT = 0.25;

/**
 * What does not pass, faint.
 * @param {Picture} made @param {Scene} scene @param {import("./store.js").Store} store @param {number[]} shapes
 */
function ghosts(made, scene, store, shapes) {
  const whole = blank();
  for (const box of scene.ghosts) {
    drawMark(whole, box, scene, store, shapes);
    titles(whole, box, scene);
  }
  const { ramps, rects, strokes, dots, texts } = whole;
  made.ramps.push(...ramps.map((one) => ({ ...one, color: faint(one.color) })));
  made.strokes.push(...strokes.map((one) => ({ ...one, color: faint(one.color) })));
  made.texts.push(...texts.map((one) => ({ ...one, color: faint(one.color) })));
  made.rects.push(
    ...rects.map((one) => ({ ...one, fill: faint(one.fill), ...(one.edge && { edge: faint(one.edge) }) })),
  );
  made.dots.push(...dots.map((one) => ({ ...one, fill: faint(one.fill), edge: faint(one.edge) })));
}

/** @param {Paint} paint @returns {Paint} */
function faint(paint) {
  const { name, light, dark } = parts(paint);
  return faded(name, light * FAINT, dark * FAINT);
}

/** @param {Picture} made @param {Scene} scene @param {boolean} narrow */
function hintTexts(made, { hints, lanes, width }, narrow) {
  for (const { lane, at, text } of hints) {
    const right = at === "right";
    const x = right ? width - 8 : 8;
    const y = lanes[lane].y + lanes[lane].above + (narrow ? 34 : 24);
    made.texts.push({ x, y, text, style: "small", color: "mute", end: right, halo: true, anchor: right ? width : 0 });
  }
}

/**
 * @param {Picture} made @param {Scene} scene @param {number[]} shapes @param {boolean} narrow
 * @param {boolean} right whether names are at the right
 */
function ground(made, scene, shapes, narrow, right) {
  const { width, base } = scene;
  scene.lanes.forEach((lane, index) => {
    if (index % 2 === 0) made.ground.push({ x: 0, y: lane.y, w: width, h: lane.h, fill: "band" });
    if (narrow) laneName(made, lane, shapes[lane.tone], right ? width : 0);
  });
  if (scene.asOf < width) {
    const x = Math.max(0, scene.asOf);
    made.ground.push({ x, y: AXIS, w: width - x, h: base - AXIS, fill: AHEAD });
  }
  const down = scene.ticks.minor.map(({ x }) => [x, AXIS, x, base]);
  made.lines.push({ color: "faint", width: 1, dashed: false, points: down });
  const upper = scene.ticks.major.map(({ x }) => [x, 0, x, base]);
  const across = scene.lanes.map(({ y, h }) => [0, y + h, width, y + h]);
  const [first] = scene.lanes;
  if (first && first.y > AXIS) across.push([0, first.y, width, first.y]);
  made.lines.push({ color: "line", width: 1, dashed: false, points: [...upper, [0, AXIS, width, AXIS], ...across] });
}

/** The tint of what is after the as-of day. */
export const AHEAD = faded("ink", 0.03, 0.05);

/** What a lane that contains others has before its name: they are shown below it, or in it. */
const SIGNS = { "": "", open: "▾ ", shut: "▸ " };

/**
 * The name of a lane in it, with its colour and its shape.
 * @param {Picture} made @param {import("./lanes.js").PlacedLane} lane @param {number} shape
 * @param {number} edge where it begins: 0, or from right to left the width of the plot
 */
function laneName(made, lane, shape, edge) {
  const { y, h, label, tone: category, folded, kin } = lane;
  const shift = indent(lane);
  const fill = folded ? "mute" : tone(category);
  const right = edge > 0;
  const from = (/** @type {number} */ x) => (right ? edge - x : x);
  made.ground.push({ x: from(shift / 2) - (right ? 4 : 0), y, w: 4, h, fill, firm: true });
  if (!folded) {
    const r = 4.5 * SHAPES[shape].size;
    made.dots.push({ x: from(15 + shift), y: y + 10, r, fill, edge: "paper", dashed: false, shape, anchor: edge });
  }
  const x = from((folded ? 10 : 24) + shift);
  const text = `${right && kin === "shut" ? "◂ " : SIGNS[kin]}${label}`;
  made.texts.push({ x, y: y + 14, text, style: "bold", color: "mute", end: right, halo: true, anchor: edge });
}

/**
 * A label of the axis.
 * @param {number} x @param {number} y @param {number} anchor @param {string} text
 * @param {import("./measure.js").Style} style @param {Paint} color @returns {Text}
 */
const label = (x, y, anchor, text, style, color) => ({ x, y, text, style, color, end: false, halo: false, anchor });

/**
 * The labels of the axis: none over another, none beyond the edge; one of the upper level is as long as it has room.
 * Where there is one level, it is in the middle.
 * @param {Picture} made @param {Scene} scene @param {Measure} measure
 */
function axis(made, scene, measure) {
  const { minor, major, held } = scene.ticks;
  const style = held.length ? "axis" : "bold";
  let end = -Infinity;
  for (const { x, label: text } of minor) {
    const wide = measure(text, style);
    if (x + 5 < end || x + 5 + wide > scene.width - 2) continue;
    if (held.length) made.texts.push(label(x + 5, SCALE - 8, x, text, style, "mute"));
    else made.texts.push(label(x + 5, SCALE / 2 + 5, x, text, style, "ink"));
    end = x + 5 + wide + 8;
  }
  const upper = [{ x: 0, labels: held }, ...major];
  upper.forEach(({ x, labels }, index) => {
    const limit = Math.min((upper[index + 1]?.x ?? Infinity) - 8, scene.width - 2);
    const text = labels.find((one) => x + 5 + measure(one, "bold") <= limit);
    if (text) made.texts.push(label(x + 5, 17, x, text, "bold", "ink"));
  });
}

/** @param {Picture} made @param {Scene} scene @param {Measure} measure */
function days(made, scene, measure) {
  const { base } = scene;
  let end = -Infinity;
  const points = scene.days.map(({ x }) => [x, base, x, base + 5]);
  made.lines.push({ color: "accent", width: 1, dashed: false, points });
  for (const { x, label: text } of scene.days) {
    const wide = measure(text, "axis");
    const at = Math.min(Math.max(x - wide / 2, 2), scene.width - wide - 2);
    if (at < end) continue;
    made.texts.push(label(at, base + 19, x, text, "axis", "mute"));
    end = at + wide + 12;
  }
}

/**
 * Where the pill of the as-of day begins and how wide it is; it has no width when the line is out of sight.
 * @param {Scene} scene @param {Measure} measure
 */
export function pillOf(scene, measure) {
  const w = measure(scene.asOfLabel, "bold") + 16;
  if (scene.asOf < 0 || scene.asOf > scene.width) return { x: -1e6, w: 0 };
  return { x: Math.min(Math.max(scene.asOf - w / 2, 2), scene.width - w - 2), w };
}

/**
 * The as-of line with its label in a row of its own; when it is out of sight, the side on which it is.
 * @param {Picture} made @param {Scene} scene @param {Measure} measure
 */
function asOf(made, scene, measure) {
  const { x, w } = pillOf(scene, measure);
  const anchor = scene.asOf;
  const y = AXIS - 7;
  outsideTexts(made, scene, y, w ? [x, x + w] : null, measure);
  if (!w) {
    const end = anchor > 0;
    const at = end ? scene.width : 0;
    const text = end ? `${scene.asOfLabel} →` : `← ${scene.asOfLabel}`;
    const place = { x: end ? at - 8 : 8, y, anchor: at };
    made.texts.push({ ...place, text, style: "small", color: "accent", end, halo: false });
    return;
  }
  made.lines.push({ color: "accent", width: 1.5, dashed: false, points: [[anchor, AXIS - 2, anchor, scene.base]] });
  const text = label(x + 8, y, anchor, scene.asOfLabel, "bold", "onAccent");
  made.badges.push({ x, y: SCALE + 2, w, h: 19, round: 5, fill: "accent", anchor, text });
}

/** @param {Picture} made @param {Scene} scene @param {number} above height of the lane's name in it */
function silhouettes(made, scene, above) {
  const shade = { ...scene, bins: scene.shade };
  for (const [index] of scene.lanes.entries()) {
    const all = silhouette(shade, index, above);
    if (all) made.areas.push({ ...all, color: faint(all.color) });
    const passing = silhouette(scene, index, above);
    if (passing) made.areas.push(passing);
  }
}

/**
 * The outline of how many events a lane has where, below the rows of its titles; null if they can be seen one by one.
 * @param {Pick<Scene, "lanes" | "bins" | "highest" | "width">} scene @param {number} index @param {number} above
 * @returns {Area | null}
 */
export function silhouette(scene, index, above) {
  const { y, h, tone: category, above: kept } = scene.lanes[index];
  const bins = scene.bins[index];
  if (!bins) return null;
  const base = y + h - 4;
  const most = h - TOP - above - kept;
  const high = Math.max(14, Math.min(44, most - linesIn(most - footOf("lines", 0, bins)) * ROW.lines - 2));
  const points = [[0, base]];
  bins.forEach((count, k) => {
    const top = base - (count ? Math.max(2, Math.sqrt(count / scene.highest) * high) : 0);
    points.push([k * BIN, top], [Math.min(scene.width, (k + 1) * BIN), top]);
  });
  points.push([scene.width, base]);
  return { color: faded(tone(category), 0.4, 0.5), points };
}

/**
 * The badges: how many events are close together without titles.
 * @param {Picture} made @param {Scene} scene @param {Measure} measure
 */
function badges(made, { clusters, lanes }, measure) {
  for (const { lane, x, y, w, h, text: many } of clusters) {
    const { folded, tone: category } = lanes[lane];
    const anchor = x + w / 2;
    const edge = folded ? "mute" : tone(category);
    const text = label(anchor - measure(many, "small") / 2, y + h / 2 + 4, anchor, many, "small", "ink");
    made.badges.push({ x, y, w, h, round: h / 2, fill: "paper", edge, anchor, text });
  }
}

/**
 * A tick for each event that has neither a title nor a badge, one stroke a category.
 * @param {Picture} made @param {Scene} scene @param {import("./store.js").Store} store
 */
function rugs(made, scene, store) {
  const scale = scene.width / (scene.view[1] - scene.view[0]);
  scene.lanes.forEach(({ y, h }, index) => {
    const base = y + h - 3;
    /** @type {Map<number, number[][]>} */
    const byTone = new Map();
    for (const i of scene.alone[index]) {
      const x = Math.round((tickAt(store, i) - scene.view[0]) * scale);
      const color = toneOf(store, i);
      const points = byTone.get(color) ?? [];
      byTone.set(color, points);
      const end = Math.max(3, (store.hi[i] - scene.view[0]) * scale);
      points.push(x >= 0 ? [x, base, x, base - 8] : [0, base, end, base]);
    }
    for (const [color, points] of byTone)
      made.strokes.push({ color: faded(tone(color), 0.8), width: 2, dashed: false, points });
  });
}

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufefc]/u;

/**
 * A text in the direction of its own first letter, whatever surrounds it.
 * @param {string} text
 */
const isolated = (text) => (RIGHT_TO_LEFT.test(text) ? `\u2068${text}\u2069` : text);

/**
 * What a title stays next to in a stretched picture: its dot, the end of its bar, the edge of the plot.
 * @param {Box} box @param {number} width
 */
export function anchorOf({ a, b, known, text, flip, below }, width) {
  if (known.point) return (a + b) / 2;
  if (flip && below) return Math.min(b, width);
  if (text > b) return b;
  return flip && text >= Math.max(a, 0) ? width : Math.max(0, a);
}

/** Where the first line of a title is, from the top of its box: next to its mark, and below it. */
const BESIDE = { cards: 25, pairs: 14.5, lines: 13.9 };
const BELOW = { cards: 25, pairs: 18, lines: 17 };
/** A title farther from its mark (`AWAY` if it is below), as across the as-of line, is joined to it so far above its
 *   baseline, from below a mark that ends so far below the top of its box. */
const NEAR = 6;
const AWAY = 24;
const LIFTED = 4.4;
const UNDER = { cards: 12, pairs: 8, lines: 8 };

/** @param {Picture} made @param {Box} box @param {Scene} scene */
function titles(made, box, { mode, width }) {
  const lines = mode === "lines";
  const anchor = anchorOf(box, width);
  const start = box.y + (box.below ? BELOW : BESIDE)[mode];
  const [from, to] = box.flip ? [box.text + 2, box.a - 3] : [box.b + 3, box.text - 2];
  if (box.lines[0] && to - from > (box.below ? AWAY : NEAR)) {
    const y = start - LIFTED;
    const at = box.known.point ? (box.a + box.b) / 2 : box.flip ? box.a : box.b;
    const [low, high] = box.below ? [Math.min(from, at), Math.max(to, at)] : [from, to];
    const points = [...(box.below ? [[at, box.y + UNDER[mode], at, y]] : []), [low, y, high, y]];
    made.strokes.push({ color: faded("mute", 0.6), width: 1, dashed: false, points, anchor });
  }
  if (box.aside) {
    const { text, x } = box.aside;
    made.texts.push({ x, y: start, text, style: "small", color: "mute", end: box.flip, halo: true, anchor });
  }
  box.lines.forEach((text, k) => {
    if (!text) return;
    const last = !lines && k === box.lines.length - 1;
    made.texts.push({
      x: box.text,
      y: start + k * TEXT,
      text: isolated(text),
      style: last ? "small" : lines ? "title" : "card",
      color: last ? "mute" : "ink",
      end: box.flip,
      halo: true,
      anchor,
    });
  });
}
