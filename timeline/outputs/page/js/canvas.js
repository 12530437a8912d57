/** The moving picture: a canvas that is redrawn whole for every frame of a gesture. */

import { font } from "./measure.js";
import { faded } from "./theme.js";

/** @typedef {import("./picture.js").Picture} Picture */
/** @typedef {CanvasRenderingContext2D} Pen */

const DASH = [4, 3];

/** @param {Pen} pen @param {import("./picture.js").Rect} rect */
function rect(pen, { x, y, w, h, round, fill, edge, dashed }) {
  pen.beginPath();
  pen.roundRect(x, y, w, h, Math.min(round, w / 2, h / 2));
  pen.fillStyle = fill;
  pen.fill();
  if (!edge) return;
  pen.strokeStyle = edge;
  pen.lineWidth = 1.3;
  pen.setLineDash(dashed ? DASH : []);
  pen.stroke();
  pen.setLineDash([]);
}

/** @param {Pen} pen @param {import("./picture.js").Ramp} ramp */
function ramp(pen, { x, y, w, h, color, stops }) {
  const fill = pen.createLinearGradient(x, 0, x + w, 0);
  for (const [at, alpha] of within(stops)) fill.addColorStop(at, faded(color, alpha));
  pen.fillStyle = fill;
  pen.fillRect(x, y, w, h);
}

/**
 * Stops clipped to 0..1, with the opacity that the clipped line has there.
 * @param {[number, number][]} stops @returns {[number, number][]}
 */
export function within(stops) {
  const alpha = (/** @type {number} */ at) => opacity(stops, at);
  const inside = stops.filter(([at]) => at > 0 && at < 1);
  return [[0, alpha(0)], ...inside, [1, alpha(1)]];
}

/**
 * The opacity at a share of the width.
 * @param {[number, number][]} stops @param {number} at @returns {number}
 */
export function opacity(stops, at) {
  const after = stops.findIndex(([share]) => share >= at);
  if (after < 0) return stops[stops.length - 1][1];
  if (after === 0) return stops[0][1];
  const [x0, a0] = stops[after - 1];
  const [x1, a1] = stops[after];
  return x1 === x0 ? a1 : a0 + ((a1 - a0) * (at - x0)) / (x1 - x0);
}

/** The five points of a star and the corners between them. */
const STAR = Array.from({ length: 10 }, (_, k) => [k % 2 ? 0.5348 : 1.4, (k * Math.PI) / 5]).map(([far, turn]) => [
  far * Math.sin(turn),
  -far * Math.cos(turn),
]);

/** The corners of each shape but the circle, as plotly draws them: square, diamond, triangle, cross, the triangle upside down, star, hourglass. */
export const CORNERS = [
  [],
  [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
  ],
  [
    [0, -1.3],
    [1.3, 0],
    [0, 1.3],
    [-1.3, 0],
  ],
  [
    [0, -1],
    [1.155, 0.5],
    [-1.155, 0.5],
  ],
  [
    [1.2, 0.4],
    [0.4, 0.4],
    [0.4, 1.2],
    [-0.4, 1.2],
    [-0.4, 0.4],
    [-1.2, 0.4],
    [-1.2, -0.4],
    [-0.4, -0.4],
    [-0.4, -1.2],
    [0.4, -1.2],
    [0.4, -0.4],
    [1.2, -0.4],
  ],
  [
    [0, 1],
    [1.155, -0.5],
    [-1.155, -0.5],
  ],
  STAR,
  [
    [1, 1],
    [-1, 1],
    [1, -1],
    [-1, -1],
  ],
];

/**
 * The outline of a mark.
 * @param {Pen} pen @param {import("./picture.js").Dot} dot
 */
function outline(pen, { x, y, r, shape }) {
  pen.beginPath();
  if (shape === 0) return pen.arc(x, y, r, 0, 7);
  for (const [dx, dy] of CORNERS[shape]) pen.lineTo(x + dx * r, y + dy * r);
  pen.closePath();
}

/** @param {Pen} pen @param {import("./picture.js").Dot} dot */
function mark(pen, dot) {
  outline(pen, dot);
  pen.fillStyle = dot.fill;
  pen.fill();
  pen.strokeStyle = dot.edge;
  pen.lineWidth = dot.dashed ? 1.6 : 2;
  pen.setLineDash(dot.dashed ? [2.6, 2] : []);
  pen.stroke();
  pen.setLineDash([]);
}

/** @param {Pen} pen @param {import("./picture.js").Stroke} line */
function stroke(pen, { color, width, dashed, points }) {
  pen.strokeStyle = color;
  pen.lineWidth = width;
  pen.setLineDash(dashed ? [3, 3] : []);
  pen.beginPath();
  for (const [x0, y0, x1, y1] of points) {
    pen.moveTo(x0, y0);
    pen.lineTo(x1, y1);
  }
  pen.stroke();
  pen.setLineDash([]);
}

/** @param {Pen} pen @param {Picture["texts"]} texts @param {string} halo @param {string} family */
function write(pen, texts, halo, family) {
  pen.lineJoin = "round";
  pen.textBaseline = "alphabetic";
  pen.strokeStyle = halo;
  pen.lineWidth = 3;
  for (const { x, y, text, style, color, end, halo: ringed } of texts) {
    pen.font = font(style, family);
    pen.textAlign = end ? "right" : "left";
    if (ringed) pen.strokeText(text, x, y);
    pen.fillStyle = color;
    pen.fillText(text, x, y);
  }
}

/**
 * Draw a picture on a canvas of the given size.
 * @param {HTMLCanvasElement} canvas @param {Picture} picture @param {{width: number, height: number, ratio: number, paper: string, family: string}} look
 */
export function paint(canvas, picture, { width, height, ratio, paper, family }) {
  const pen = /** @type {Pen} */ (canvas.getContext("2d"));
  const pixels = [Math.round(width * ratio), Math.round(height * ratio)];
  if (canvas.width !== pixels[0]) canvas.width = pixels[0];
  if (canvas.height !== pixels[1]) canvas.height = pixels[1];
  pen.setTransform(ratio, 0, 0, ratio, 0, 0);
  pen.fillStyle = paper;
  pen.fillRect(0, 0, width, height);
  for (const each of picture.ground) rect(pen, each);
  for (const each of picture.lines) stroke(pen, each);
  for (const { color, points } of picture.areas) {
    pen.fillStyle = color;
    pen.beginPath();
    for (const [x, y] of points) pen.lineTo(x, y);
    pen.fill();
  }
  for (const each of picture.ramps) ramp(pen, each);
  for (const each of picture.rects) rect(pen, each);
  for (const each of picture.strokes) stroke(pen, each);
  for (const each of picture.dots) mark(pen, each);
  write(pen, picture.texts, faded(paper, 0.85), family);
}
