/** The moving picture: a canvas that is redrawn whole for every frame of a gesture. */

import { directed } from "./direction.js";
import { font } from "./measure.js";
import { CORNERS, DASHES, HALO, clipped } from "./shapes.js";
import { mixed, parts, solid } from "./theme.js";

/** @typedef {import("./picture.js").Picture} Picture */
/** @typedef {import("./theme.js").Theme} Theme */
/** @typedef {CanvasRenderingContext2D} Pen */

/** How thick the edge of a box is. */
const EDGE = 1.3;

/**
 * @param {Pen} pen @param {number} x @param {number} y @param {number} w @param {number} h @param {number} round
 */
function box(pen, x, y, w, h, round) {
  if (round && pen.roundRect) pen.roundRect(x, y, w, h, Math.min(round, w / 2, h / 2));
  else pen.rect(x, y, w, h);
}

/** @param {Pen} pen @param {import("./picture.js").Rect} rect @param {Theme} theme */
function rect(pen, { x, y, w, h, round = 0, fill, edge, dashed }, theme) {
  pen.beginPath();
  box(pen, x, y, w, h, round);
  pen.fillStyle = solid(theme, fill);
  pen.fill();
  if (!edge) return;
  pen.strokeStyle = solid(theme, edge);
  pen.lineWidth = EDGE;
  if (dashed) pen.setLineDash(DASHES.rect);
  pen.stroke();
  if (dashed) pen.setLineDash([]);
}

/** @param {Pen} pen @param {import("./picture.js").Ramp} ramp @param {Theme} theme */
function ramp(pen, { x, y, w, h, color, stops }, { named, dark }) {
  const { name, light, dark: night } = parts(color);
  const strong = dark ? night : light;
  const fill = pen.createLinearGradient(x, 0, x + w, 0);
  for (const [at, share] of clipped(stops)) fill.addColorStop(at, mixed(named[name], share * strong));
  pen.fillStyle = fill;
  pen.fillRect(x, y, w, h);
}

/** @param {Pen} pen @param {import("./picture.js").Area} area @param {Theme} theme */
function area(pen, { color, points }, theme) {
  pen.fillStyle = solid(theme, color);
  pen.beginPath();
  for (const [x, y] of points) pen.lineTo(x, y);
  pen.fill();
}

/** @param {Pen} pen @param {import("./picture.js").Dot} dot @param {Theme} theme */
function mark(pen, { x, y, r, shape, fill, edge, dashed }, theme) {
  pen.beginPath();
  if (shape === 0) pen.arc(x, y, r, 0, 7);
  for (const [dx, dy] of CORNERS[shape]) pen.lineTo(x + dx * r, y + dy * r);
  if (shape !== 0) pen.closePath();
  pen.fillStyle = solid(theme, fill);
  pen.fill();
  pen.strokeStyle = solid(theme, edge);
  pen.lineWidth = dashed ? 1.6 : 2;
  if (dashed) pen.setLineDash(DASHES.dot);
  pen.stroke();
  if (dashed) pen.setLineDash([]);
}

/** @param {Pen} pen @param {import("./picture.js").Stroke} line @param {Theme} theme */
function stroke(pen, { color, width, dashed, points }, theme) {
  pen.strokeStyle = solid(theme, color);
  pen.lineWidth = width;
  if (dashed) pen.setLineDash(DASHES.line);
  pen.beginPath();
  for (const [x0, y0, x1, y1] of points) {
    pen.moveTo(x0, y0);
    pen.lineTo(x1, y1);
  }
  pen.stroke();
  if (dashed) pen.setLineDash([]);
}

/** @param {Pen} pen @param {Picture["texts"]} texts @param {Theme} theme @param {string} family */
function write(pen, texts, theme, family) {
  pen.lineJoin = "round";
  pen.textBaseline = "alphabetic";
  pen.strokeStyle = solid(theme, HALO);
  pen.lineWidth = 3;
  let before = "";
  for (const { x, y, text, style, color, end, halo } of texts) {
    if (style !== before) pen.font = font(style, family);
    before = style;
    pen.textAlign = end ? "right" : "left";
    const line = directed(text);
    if (halo) pen.strokeText(line, x, y);
    pen.fillStyle = solid(theme, color);
    pen.fillText(line, x, y);
  }
}

/** @typedef {{width: number, height: number, ratio: number, family: string}} Look */
/** @typedef {import("./picture.js").Badge} Badge */

/** Between a badge and the edge of its stamp. */
const MARGIN = 1;
/** How many stamps are kept. */
const STAMPS = 200;
/** @type {Map<string, HTMLCanvasElement>} */
const stamps = new Map();

/**
 * Badges, which a picture may have hundreds of, of a few looks: each look is drawn once and stamped, as filling curves
 * takes several times as long.
 * @param {Pen} pen @param {Badge[]} badges @param {Theme} theme @param {number} ratio
 */
function pills(pen, badges, theme, ratio) {
  pen.setTransform(1, 0, 0, 1, 0, 0);
  for (const badge of badges) {
    const [x, y] = [badge.x, badge.y].map((at) => Math.round((at - MARGIN) * ratio));
    pen.drawImage(stampOf(pen.canvas, badge, theme, ratio), x, y);
  }
  pen.setTransform(ratio, 0, 0, ratio, 0, 0);
}

/**
 * @param {HTMLCanvasElement} canvas @param {Badge} badge @param {Theme} theme @param {number} ratio
 */
function stampOf(canvas, { w, h, round = 0, fill, edge }, theme, ratio) {
  const key = [solid(theme, fill), edge && solid(theme, edge), w, h, round, ratio].join();
  const known = stamps.get(key);
  if (known) return known;
  if (stamps.size >= STAMPS) stamps.clear();
  const made = /** @type {HTMLCanvasElement} */ (canvas.cloneNode());
  stamps.set(key, made);
  [made.width, made.height] = [w, h].map((long) => Math.ceil((long + 2 * MARGIN) * ratio));
  const pen = /** @type {Pen} */ (made.getContext("2d"));
  pen.scale(ratio, ratio);
  const within = (/** @type {number} */ by, /** @type {string} */ color) => {
    pen.beginPath();
    box(pen, MARGIN + by, MARGIN + by, w - 2 * by, h - 2 * by, round - by);
    pen.fillStyle = color;
    pen.fill();
  };
  if (edge) within(-EDGE / 2, solid(theme, edge));
  within(edge ? EDGE / 2 : 0, solid(theme, fill));
  return made;
}

/**
 * Draw a picture on a canvas of the given size.
 * @param {HTMLCanvasElement} canvas @param {Picture} picture @param {Theme} theme
 * @param {Look} look
 */
export function paint(canvas, picture, theme, look) {
  const { width, height, ratio, family } = look;
  const pen = canvas.getContext("2d", { alpha: false });
  if (!pen) return;
  const pixels = [Math.round(width * ratio), Math.round(height * ratio)];
  if (canvas.width !== pixels[0]) canvas.width = pixels[0];
  if (canvas.height !== pixels[1]) canvas.height = pixels[1];
  pen.setTransform(ratio, 0, 0, ratio, 0, 0);
  pen.fillStyle = theme.named["paper"];
  pen.fillRect(0, 0, width, height);
  for (const each of picture.ground) rect(pen, each, theme);
  for (const each of picture.lines) stroke(pen, each, theme);
  for (const each of picture.areas) area(pen, each, theme);
  for (const each of picture.ramps) ramp(pen, each, theme);
  for (const each of picture.rects) rect(pen, each, theme);
  for (const each of picture.strokes) stroke(pen, each, theme);
  pills(pen, picture.badges, theme, ratio);
  for (const each of picture.dots) mark(pen, each, theme);
  for (const { drawn, x, y, w, h } of picture.images) pen.drawImage(drawn, x, y, w, h);
  write(
    pen,
    picture.badges.map(({ text }) => text),
    theme,
    family,
  );
  write(pen, picture.texts, theme, family);
}
