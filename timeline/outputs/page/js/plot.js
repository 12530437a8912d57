/** The picture at rest: the same shapes as the traces of a plotly figure on a real time axis. */

import { STYLES } from "./measure.js";
import { opacity, within } from "./canvas.js";
import { SHAPES, faded } from "./theme.js";

/** @typedef {import("./picture.js").Picture} Picture */
/** @typedef {Record<string, unknown>} Trace */
/** @typedef {{data: Trace[], layout: Record<string, unknown>}} Figure */
/** @typedef {{view: [number, number], width: number, height: number, paper: string, family: string}} Frame */

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
    type: "bar",
    orientation: "h",
    base: boxes.map(({ x }) => at(x)),
    x: boxes.map(({ w }) => w * unit),
    y: boxes.map(({ y, h }) => y + h / 2),
    width: boxes.map(({ h }) => h),
    marker: { color: boxes.map(({ fill }) => fill), line: { width: 0 }, ...(round ? { cornerradius: round } : {}) },
    hoverinfo: "skip",
    textposition: "none",
  };
}

/** With more soft bars than this each is drawn in steps: a gradient takes a trace of its own. */
const GRADIENTS = 80;

/**
 * A soft bar as an area with a true gradient.
 * @param {import("./picture.js").Ramp} ramp @param {(x: number) => number} at @returns {Trace}
 */
function gradient({ x, y, w, h, color, stops }, at) {
  const scale = within(stops).map(([share, alpha]) => [share, faded(color, alpha)]);
  return {
    type: "scatter",
    mode: "lines",
    x: [x, x + w, x + w, x, x].map(at),
    y: [y, y, y + h, y + h, y],
    hoverinfo: "skip",
    line: { width: 0, simplify: false },
    fill: "toself",
    fillgradient: { type: "horizontal", colorscale: scale },
  };
}

/**
 * Soft bars as steps of even opacity, on whole pixels so that no seam shows; what is even is one step.
 * @param {Picture} picture
 */
function steps({ ramps }) {
  const finest = Math.max(2, ramps.length / 12);
  return ramps.flatMap(({ x, y, w, h, color, stops }) =>
    stops
      .slice(1)
      .flatMap(([to, after], k) => {
        const [from, before] = stops[k];
        const [start, end] = [x + w * Math.max(0, from), x + w * Math.min(1, to)];
        const many = before === after ? 1 : Math.max(1, Math.round((end - start) / finest));
        const edges = Array.from({ length: many + 1 }, (_, step) => Math.round(start + ((end - start) * step) / many));
        return edges.slice(1).map((edge, step) => {
          const middle = ((edges[step] + edge) / 2 - x) / w;
          return { x: edges[step], y, w: edge - edges[step], h, fill: faded(color, opacity(stops, middle)) };
        });
      })
      .filter((step) => step.w > 0),
  );
}

/** @param {Picture} picture @param {(x: number) => number} at @returns {Trace} */
function dots({ dots: all }, at) {
  return {
    type: "scatter",
    mode: "markers",
    x: all.map(({ x }) => at(x)),
    y: all.map(({ y }) => y),
    hoverinfo: "skip",
    marker: {
      color: all.map(({ fill }) => fill),
      size: all.map(({ r }) => 2 * r),
      opacity: 1,
      symbol: all.map(({ shape }) => SHAPES[shape].name),
      line: { color: all.map(({ edge, dashed }) => (dashed ? "rgba(0,0,0,0)" : edge)), width: 2 },
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
      type: "scatter",
      mode: "text",
      x: those.map(({ x }) => at(x)),
      y: those.map(({ y }) => y - size * 0.28),
      hoverinfo: "skip",
      cliponaxis: false,
      text: those.map(({ text }) => escaped(text)),
      textposition: those.map(({ end }) => (end ? "middle left" : "middle right")),
      textfont: { size, weight, color, family },
      uid: `${halo ? "ringed" : "plain"}${index}`,
    };
  });
}

/** @param {import("./picture.js").Stroke} stroke @param {(x: number) => number} at @returns {Trace} */
function stroke({ color, width, dashed, points }, at) {
  return {
    type: "scatter",
    mode: "lines",
    hoverinfo: "skip",
    line: { color, width, dash: dashed ? "3px,3px" : "solid", simplify: false },
    x: points.flatMap(([x0, , x1]) => [at(Number(x0)), at(Number(x1)), null]),
    y: points.flatMap(([, y0, , y1]) => [y0, y1, null]),
  };
}

/**
 * Lines below all marks, as one shape.
 * @param {import("./picture.js").Stroke} stroke @param {number} width @param {number} height
 */
function lines({ color, width: line, points }, width, height) {
  const place = (/** @type {number} */ x, /** @type {number} */ y) => `${x / width},${1 - y / height}`;
  const path = points.map(([x0, y0, x1, y1]) => `M${place(x0, y0)}L${place(x1, y1)}`).join("");
  return { type: "path", path, xref: "paper", yref: "paper", line: { color, width: line }, layer: "below" };
}

/**
 * The dashed outlines of what is planned, one trace a colour.
 * @param {Picture} picture @param {(x: number) => number} at @returns {Trace[]}
 */
function outlines({ rects }, at) {
  const edged = rects.filter(({ edge, dashed }) => edge && dashed);
  return [...new Set(edged.map(({ edge }) => edge))].map((color) => ({
    type: "scatter",
    mode: "lines",
    hoverinfo: "skip",
    line: { color, width: 1.3, dash: "4px,3px", simplify: false },
    x: edged
      .filter(({ edge }) => edge === color)
      .flatMap(({ x, w }) => [at(x), at(x + w), at(x + w), at(x), at(x), null]),
    y: edged.filter(({ edge }) => edge === color).flatMap(({ y, h }) => [y, y, y + h, y + h, y, null]),
  }));
}

/**
 * The dashed rings of planned dots, one trace a colour: markers know no dashes.
 * @param {Picture} picture @param {(x: number) => number} at @returns {Trace[]}
 */
function rings({ dots: all }, at) {
  const dashed = all.filter((dot) => dot.dashed);
  const turns = Array.from({ length: 25 }, (_, k) => (k * Math.PI) / 12);
  return [...new Set(dashed.map(({ edge }) => edge))].map((color) => {
    const those = dashed.filter(({ edge }) => edge === color);
    return {
      type: "scatter",
      mode: "lines",
      hoverinfo: "skip",
      line: { color, width: 1.6, dash: "2.6px,2px", simplify: false },
      x: those.flatMap(({ x, r }) => [...turns.map((turn) => at(x + r * Math.cos(turn))), null]),
      y: those.flatMap(({ y, r }) => [...turns.map((turn) => y + r * Math.sin(turn)), null]),
    };
  });
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
      type: "scatter",
      mode: "lines",
      x: points.map(([x]) => at(x)),
      y: points.map(([, y]) => y),
      fill: "toself",
      fillcolor: color,
      line: { width: 0, simplify: false },
      hoverinfo: "skip",
    })),
    ...(picture.ramps.length > GRADIENTS
      ? [bars(steps(picture), at, unit, undefined)]
      : picture.ramps.map((ramp) => gradient(ramp, at))),
    ...(picture.rects.length ? [bars(picture.rects, at, unit, 5)] : []),
    ...outlines(picture, at),
    ...(picture.dots.length ? [dots(picture, at)] : []),
    ...rings(picture, at),
    ...texts(picture, at, frame),
  ];
  const layout = {
    width,
    height,
    margin: { l: 0, r: 0, t: 0, b: 0, pad: 0 },
    barmode: "overlay",
    showlegend: false,
    hovermode: false,
    dragmode: false,
    paper_bgcolor: paper,
    plot_bgcolor: "rgba(0,0,0,0)",
    font: { family },
    xaxis: {
      type: dates ? "date" : "linear",
      range: [view[0] * factor, view[1] * factor],
      visible: false,
      fixedrange: true,
    },
    yaxis: { range: [height, 0], visible: false, fixedrange: true },
    shapes: [
      ...picture.ground.map(({ x, y, w, h, fill }) => ({
        type: "rect",
        xref: "paper",
        yref: "paper",
        x0: x / width,
        x1: (x + w) / width,
        y0: 1 - y / height,
        y1: 1 - (y + h) / height,
        fillcolor: fill,
        line: { width: 0 },
        layer: "below",
      })),
      ...picture.lines.filter(({ points }) => points.length).map((each) => lines(each, width, height)),
    ],
  };
  return { data, layout };
}
