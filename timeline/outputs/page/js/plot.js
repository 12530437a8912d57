/** The picture at rest: the same shapes as the traces of a plotly figure on a real time axis. */

import { STYLES } from "./measure.js";
import { opacity } from "./canvas.js";
import { faded } from "./theme.js";

/** @typedef {import("./picture.js").Picture} Picture */
/** @typedef {Record<string, unknown>} Trace */
/** @typedef {{data: Trace[], layout: Record<string, unknown>}} Figure */
/** @typedef {{view: [number, number], width: number, height: number, paper: string, family: string}} Frame */

const STEPS = 700;
const SYMBOLS = ["circle", "square", "diamond", "triangle-up"];
/** Dates beyond these years are off plotly's date axis: there the axis counts seconds. */
const DATES = [-9000, 9000].map((year) => (year - 1970) * 365.2425 * 86400);

/**
 * Whether a view can stand on plotly's date axis.
 * @param {[number, number]} view
 */
export const dated = (view) => view[0] > DATES[0] && view[1] < DATES[1];

/** @param {string} text */
const escaped = (text) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

/**
 * One bar trace of boxes (x, y, width, height, colour).
 * @param {{x: number, y: number, w: number, h: number, fill: string}[]} boxes @param {(x: number) => number} at @param {number} unit length of a pixel on the axis
 * @param {number | undefined} round @returns {Trace}
 */
function bars(boxes, at, unit, round) {
  return {
    type: "bar", orientation: "h", base: boxes.map(({ x }) => at(x)), x: boxes.map(({ w }) => w * unit), y: boxes.map(({ y, h }) => y + h / 2),
    width: boxes.map(({ h }) => h), marker: { color: boxes.map(({ fill }) => fill), line: { width: 0 }, ...(round ? { cornerradius: round } : {}) },
    hoverinfo: "skip", textposition: "none",
  };
}

/**
 * Soft bars as steps of even opacity, on whole pixels so that no seam shows.
 * @param {Picture} picture
 */
function steps({ ramps }) {
  const most = Math.max(4, Math.min(56, Math.floor(STEPS / Math.max(1, ramps.length))));
  return ramps.flatMap(({ x, y, w, h, color, stops }) => {
    const many = Math.max(2, Math.min(most, Math.round(w / 2)));
    const edges = Array.from({ length: many + 1 }, (_, k) => Math.round(x + (w * k) / many));
    return edges.slice(1).map((to, k) => ({ x: edges[k], y, w: to - edges[k], h, fill: faded(color, opacity(stops, (k + 0.5) / many)) }));
  });
}

/** @param {Picture} picture @param {(x: number) => number} at @returns {Trace} */
function dots({ dots: all }, at) {
  return {
    type: "scatter", mode: "markers", x: all.map(({ x }) => at(x)), y: all.map(({ y }) => y), hoverinfo: "skip",
    marker: {
      color: all.map(({ fill }) => fill), size: all.map(({ r }) => 2 * r), opacity: 1,
      symbol: all.map(({ shape, dashed }) => (dashed ? "circle" : SYMBOLS[shape])),
      line: { color: all.map(({ edge }) => edge), width: 2 },
    },
  };
}

/** @param {Picture} picture @param {(x: number) => number} at @param {Frame} frame @returns {Trace[]} */
function texts({ texts: all }, at, { family }) {
  const kinds = [...new Set(all.map(({ style, color, halo }) => `${style} ${color} ${halo}`))];
  return kinds.map((kind, index) => {
    const those = all.filter(({ style, color, halo }) => `${style} ${color} ${halo}` === kind);
    const { style, color, halo } = those[0];
    const { size, weight } = STYLES[style];
    return {
      type: "scatter", mode: "text", x: those.map(({ x }) => at(x)), y: those.map(({ y }) => y - size * 0.36), hoverinfo: "skip", cliponaxis: false,
      text: those.map(({ text }) => escaped(text)), textposition: those.map(({ end }) => (end ? "middle left" : "middle right")),
      textfont: { size, weight, color, family }, uid: `${halo ? "ringed" : "plain"}${index}`,
    };
  });
}

/** @param {import("./picture.js").Stroke} stroke @param {(x: number) => number} at @returns {Trace} */
function stroke({ color, width, dashed, points }, at) {
  return {
    type: "scatter", mode: "lines", hoverinfo: "skip", line: { color, width, dash: dashed ? "3px,3px" : "solid", simplify: false },
    x: points.flatMap(([x0, , x1]) => [at(Number(x0)), at(Number(x1)), null]), y: points.flatMap(([, y0, , y1]) => [y0, y1, null]),
  };
}

/**
 * The dashed outlines of what is planned, one trace a colour.
 * @param {Picture} picture @param {(x: number) => number} at @returns {Trace[]}
 */
function outlines({ rects }, at) {
  const edged = rects.filter(({ edge }) => edge);
  return [...new Set(edged.map(({ edge }) => edge))].map((color) => ({
    type: "scatter", mode: "lines", hoverinfo: "skip", line: { color, width: 1.3, dash: "4px,3px", simplify: false },
    x: edged.filter(({ edge }) => edge === color).flatMap(({ x, w }) => [at(x), at(x + w), at(x + w), at(x), at(x), null]),
    y: edged.filter(({ edge }) => edge === color).flatMap(({ y, h }) => [y, y, y + h, y + h, y, null]),
  }));
}

/**
 * A picture as a plotly figure: what stands in it can be read, restyled and exported as any other.
 * @param {Picture} picture @param {Frame} frame @returns {Figure}
 */
export function figure(picture, frame) {
  const { view, width, height, paper, family } = frame;
  const dates = dated(view);
  const factor = dates ? 1000 : 1;
  const unit = ((view[1] - view[0]) / width) * factor;
  const at = (/** @type {number} */ x) => view[0] * factor + x * unit;
  const data = [
    ...picture.strokes.filter(({ points }) => points.length).map((each) => stroke(each, at)),
    ...picture.areas.map(({ color, points }) => ({
      type: "scatter", mode: "lines", x: points.map(([x]) => at(x)), y: points.map(([, y]) => y), fill: "toself", fillcolor: color,
      line: { width: 0, simplify: false }, hoverinfo: "skip",
    })),
    ...(picture.ramps.length ? [bars(steps(picture), at, unit, undefined)] : []),
    ...(picture.rects.length ? [bars(picture.rects, at, unit, 5)] : []),
    ...outlines(picture, at),
    ...(picture.dots.length ? [dots(picture, at)] : []),
    ...texts(picture, at, frame),
  ];
  const layout = {
    width, height, margin: { l: 0, r: 0, t: 0, b: 0, pad: 0 }, barmode: "overlay", showlegend: false, hovermode: false, dragmode: false,
    paper_bgcolor: paper, plot_bgcolor: "rgba(0,0,0,0)", font: { family },
    xaxis: { type: dates ? "date" : "linear", range: [view[0] * factor, view[1] * factor], visible: false, fixedrange: true },
    yaxis: { range: [height, 0], visible: false, fixedrange: true },
    shapes: picture.ground.map(({ x, y, w, h, fill }) => ({ type: "rect", x0: at(x), x1: at(x + w), y0: y, y1: y + h, fillcolor: fill, line: { width: 0 }, layer: "below" })),
  };
  return { data, layout };
}
