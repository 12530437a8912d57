/** The marks of a lane as traces of a plotly figure: bars, outlines, lines, dots, ticks, the silhouette of the many. */

import { drawMark } from "./marks.js";
import { blank, silhouette } from "./picture.js";
import { tickAt } from "./places.js";
import { toneOf } from "./store.js";
import { escaped } from "./svg.js";
import { SHAPES, faded, mixed, parts, solid, tone } from "./theme.js";

/** @typedef {import("./picture.js").Picture} Picture */
/** @typedef {Record<string, unknown>} Trace */
/** @typedef {{row: number, made: Picture}} Marked an event with the shapes of its mark */
/** @typedef {{row: number, x: number, y: number, w: number, h: number, color: string}} Piece of a bar, of one colour */
/**
 * @typedef {object} Sheet what the traces are drawn on, with which colours, and what each event says under the pointer
 * @property {import("./scene.js").Scene} scene @property {import("./setting.js").Setting} setting
 * @property {import("./theme.js").Theme} theme @property {import("./axis.js").Axis} axis @property {string[]} hovers
 */

/** How many bars are on top of each other where a soft bar is strongest; side by side their edges would be seen. */
const LEVELS = 10;
const DASH = "4px,2px";

/**
 * The traces of a lane; each has its name.
 * @param {Sheet} sheet @param {number} index @returns {Trace[]}
 */
export function laneTraces(sheet, index) {
  const { scene, setting, theme } = sheet;
  const marked = scene.boxes
    .filter(({ lane }) => lane === index)
    .map((box) => {
      const made = blank();
      drawMark(made, box, scene, setting.store, theme.shapes);
      return { row: box.i, made };
    });
  const traces = [
    crowdTrace(sheet, index),
    tickTrace(sheet, index),
    barTrace(sheet, marked),
    ...outlineTraces(sheet, marked),
    ...lineTraces(sheet, marked),
    dotTrace(sheet, marked),
  ];
  const name = escaped(scene.lanes[index].label);
  return traces.flatMap((trace) => (trace ? [{ name, ...trace }] : []));
}

/**
 * What the pointer finds of events.
 * @param {Sheet} sheet @param {number[]} rows
 */
const told = ({ hovers }, rows) => ({
  customdata: rows.map((row) => hovers[row]),
  hovertemplate: "%{customdata}<extra></extra>",
});

/** @param {Sheet} sheet @param {number} index @returns {Trace | null} */
function crowdTrace({ scene, axis, theme }, index) {
  const area = silhouette(scene, index, 0);
  return area && areaTrace(area.points, solid(theme, area.color), axis);
}

/**
 * An area without an edge.
 * @param {number[][]} points @param {string} fillcolor @param {Sheet["axis"]} axis @returns {Trace}
 */
export const areaTrace = (points, fillcolor, axis) => ({
  type: "scatter",
  mode: "lines",
  x: points.map(([x]) => axis.pixel(x)),
  y: points.map(([, y]) => y),
  fill: "toself",
  fillcolor,
  line: { width: 0 },
  hoverinfo: "skip",
});

/**
 * A tick for each event that has no title.
 * @param {Sheet} sheet @param {number} index @returns {Trace | null}
 */
function tickTrace(sheet, index) {
  const { scene, setting, axis, theme } = sheet;
  const { store } = setting;
  const { y, h } = scene.lanes[index];
  const rows = scene.rest[index];
  const color = rows.map((row) => solid(theme, faded(tone(toneOf(store, row)), 0.8)));
  if (!rows.length) return null;
  return {
    type: "scatter",
    mode: "markers",
    x: rows.map((row) => axis.at(tickAt(store, row))),
    y: rows.map(() => y + h - 7),
    marker: { symbol: "line-ns", size: 8, line: { color, width: 2 } },
    ...told(sheet, rows),
  };
}

/**
 * What has a length: even where it certainly was, in pieces that fade where it only may have been.
 * @param {Sheet} sheet @param {Marked[]} marked @returns {Trace | null}
 */
function barTrace(sheet, marked) {
  const { axis, theme } = sheet;
  const pieces = marked.flatMap((each) => piecesOf(theme, each));
  if (!pieces.length) return null;
  return {
    type: "bar",
    orientation: "h",
    base: pieces.map(({ x }) => axis.pixel(x)),
    x: pieces.map(({ w }) => axis.length(w)),
    y: pieces.map(({ y, h }) => y + h / 2),
    width: pieces.map(({ h }) => h),
    marker: { color: pieces.map(({ color }) => color), line: { width: 0 } },
    ...told(
      sheet,
      pieces.map(({ row }) => row),
    ),
  };
}

/** @param {import("./theme.js").Theme} theme @param {Marked} marked @returns {Piece[]} */
function piecesOf(theme, { row, made: { ramps, rects } }) {
  const soft = ramps.flatMap(({ x, y, w, h, color, stops }) => {
    const { name, light, dark } = parts(color);
    return steps(stops, theme.dark ? dark : light).map(({ from, to, share }) => ({
      row,
      x: x + from * w,
      y,
      w: (to - from) * w,
      h,
      color: mixed(theme.named[name], share),
    }));
  });
  const firm = rects.filter(({ dashed }) => !dashed);
  return [...soft, ...firm.map(({ x, y, w, h, fill }) => ({ row, x, y, w, h, color: solid(theme, fill) }))];
}

/**
 * Bars that make a soft one on one another; its stops rise once and fall once.
 * @param {[number, number][]} stops @param {number} strongest @returns {{from: number, to: number, share: number}[]}
 */
export function steps([[start, before], [rise], [fall], [end, after]], strongest) {
  let below = 0;
  return Array.from({ length: LEVELS }, (_, level) => {
    const height = (level + 0.5) / LEVELS;
    const total = (strongest * (level + 1)) / LEVELS;
    const share = 1 - (1 - total) / (1 - below);
    below = total;
    return {
      from: before >= height ? start : start + (rise - start) * height,
      to: after >= height ? end : end - (end - fall) * height,
      share,
    };
  });
}

/**
 * Dashed boxes: what is planned or cancelled, one of several dates, and where other sources put an event.
 * @param {Sheet} sheet @param {Marked[]} marked @returns {Trace[]}
 */
function outlineTraces(sheet, marked) {
  const { axis, theme } = sheet;
  const found = marked.flatMap(({ row, made }) => made.rects.map((rect) => ({ row, rect })));
  const dashed = found.filter(({ rect }) => rect.dashed && rect.edge);
  const traces = grouped(dashed, ({ rect }) => `${rect.fill} ${rect.edge}`).map((boxes) => ({
    type: "scatter",
    mode: "lines",
    x: boxes.flatMap(({ rect: { x, w } }) => [...[x, x + w, x + w, x, x].map(axis.pixel), null]),
    y: boxes.flatMap(({ rect: { y, h } }) => [y, y, y + h, y + h, y, null]),
    fill: "toself",
    fillcolor: solid(theme, boxes[0].rect.fill),
    line: { color: solid(theme, boxes[0].rect.edge ?? ""), width: 1.3, dash: DASH },
    hoverinfo: "skip",
  }));
  if (!dashed.length) return [];
  /** What the pointer finds of them, since a filled outline names all of its boxes as one. */
  const middles = {
    type: "scatter",
    mode: "markers",
    x: dashed.map(({ rect: { x, w } }) => axis.pixel(x + w / 2)),
    y: dashed.map(({ rect: { y, h } }) => y + h / 2),
    marker: { size: 12, opacity: 0 },
    ...told(
      sheet,
      dashed.map(({ row }) => row),
    ),
  };
  return [...traces, middles];
}

/**
 * Things of one look together, in the order in which the looks come.
 * @template Thing
 * @param {Thing[]} things @param {(thing: Thing) => string} look @returns {Thing[][]}
 */
export function grouped(things, look) {
  /** @type {Map<string, Thing[]>} */
  const groups = new Map();
  for (const thing of things) {
    const group = groups.get(look(thing)) ?? [];
    groups.set(look(thing), group);
    group.push(thing);
  }
  return [...groups.values()];
}

/**
 * Arrows of open ends, and what joins several dates.
 * @param {Sheet} sheet @param {Marked[]} marked @returns {Trace[]}
 */
function lineTraces({ axis, theme }, marked) {
  const strokes = marked.flatMap(({ made }) => made.strokes);
  return grouped(strokes, ({ color, width, dashed }) => `${color} ${width} ${dashed}`).map((alike) => {
    const [{ color, width, dashed }] = alike;
    const lines = alike.flatMap(({ points }) => points);
    return {
      type: "scatter",
      mode: "lines",
      x: lines.flatMap(([x0, , x1]) => [axis.pixel(x0), axis.pixel(x1), null]),
      y: lines.flatMap(([, y0, , y1]) => [y0, y1, null]),
      line: { color: solid(theme, color), width, dash: dashed ? DASH : "solid" },
      hoverinfo: "skip",
    };
  });
}

/**
 * Dots for what is too short to be a bar, hollow where it is planned.
 * @param {Sheet} sheet @param {Marked[]} marked @returns {Trace | null}
 */
function dotTrace(sheet, marked) {
  const { axis, theme } = sheet;
  const dots = marked.flatMap(({ row, made }) => made.dots.map((dot) => ({ row, ...dot })));
  if (!dots.length) return null;
  return {
    type: "scatter",
    mode: "markers",
    x: dots.map(({ x }) => axis.pixel(x)),
    y: dots.map(({ y }) => y),
    marker: {
      symbol: dots.map(({ shape }) => SHAPES[shape].name),
      size: dots.map(({ r, shape }) => (2 * r) / SHAPES[shape].size),
      color: dots.map(({ fill }) => solid(theme, fill)),
      line: { color: dots.map(({ edge }) => solid(theme, edge)), width: 1.5 },
      opacity: 1,
    },
    ...told(
      sheet,
      dots.map(({ row }) => row),
    ),
  };
}
