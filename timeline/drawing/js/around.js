/** What surrounds the plot of a drawing by itself: heading, lane names, undated events, legend. */

import { AXIS, indent } from "./lanes.js";
import { cut, twoLines } from "./measure.js";
import { countText, headText, laneCount, nothingToDraw, undatedRows } from "./saying.js";
import { SAMPLE, keysOf, sample } from "./legend.js";
import { tallied, toneOf } from "./store.js";
import { SHAPES, tone } from "./theme.js";

/** @typedef {import("./picture.js").Picture} Picture */
/** @typedef {import("./setting.js").Setting} Setting */
/** @typedef {import("./scene.js").Scene} Scene */
/** @typedef {import("./measure.js").Style} Style */
/** @typedef {{made: Picture, measure: import("./measure.js").Measure}} Pen */

export const NAMES = 148;
const PAD = 24;
/** How many undated events are named; the others are counted. */
const LOOSE = 60;
const LOW = 52;
const KEY = { sample: SAMPLE.width + 4, gap: 16 };

/**
 * Write a text; where it ends.
 * @param {Pen} pen @param {string} text @param {number} x @param {number} y @param {Style} style @param {string} color
 * @returns {number}
 */
function write({ made, measure }, text, x, y, style, color = "ink") {
  made.texts.push({ x, y, text, style, color, end: false, halo: false, anchor: x });
  return x + measure(text, style);
}

/** @param {Pen} pen @param {number[][]} points */
function rule({ made }, points) {
  made.lines.push({ color: "line", width: 1, dashed: false, points });
}

/**
 * The title and the stretch of time; where they end.
 * @param {Pen} pen @param {Setting} setting @param {number} width @returns {number}
 */
export function heading(pen, setting, width) {
  const { header, store, match } = setting;
  const title = header.title.trim().replace(/\s+/gu, " ");
  const lines = twoLines(title, width - 2 * PAD, "heading", pen.measure);
  lines.forEach((line, k) => write(pen, line, PAD, 42 + k * 28, "heading"));
  write(pen, headText(setting, tallied(match, store.lo)), PAD, 38 + lines.length * 28, "title", "mute");
  return 54 + lines.length * 28;
}

/**
 * What takes the place of the plot if there is no date; where it ends.
 * @param {Pen} pen @param {Setting} setting @param {number} top @returns {number}
 */
export function emptiness(pen, { store, wording }, top) {
  const empty = nothingToDraw(store);
  if (empty) write(pen, wording.say(empty), PAD, top + 28, "title", "mute");
  return top + 48;
}

/**
 * The names of the lanes next to them, each with its colour, its shape and its count.
 * @param {Pen} pen @param {Scene} scene @param {Setting} setting @param {number[]} shapes @param {number} top
 */
export function laneNames(pen, scene, { wording, header }, shapes, top) {
  const { made, measure } = pen;
  const [first] = scene.lanes;
  if (first && header.eras.length) write(pen, wording.say("eras.title"), 20, top + AXIS + 16, "small", "mute");
  scene.lanes.forEach((lane, index) => {
    const { y: from, h, label, tone: category, folded } = lane;
    const shift = indent(lane);
    const y = top + from;
    if (index % 2 === 0) made.ground.push({ x: 0, y, w: NAMES, h, fill: "band" });
    const fill = folded ? "mute" : tone(category);
    made.ground.push({ x: shift, y, w: 4, h, fill });
    const room = NAMES - 30 - shift;
    const lines = h >= LOW ? twoLines(label, room, "name", measure) : [cut(label, room, "name", measure)];
    lines.forEach((line, k) => write(pen, line, 20 + shift, y + 19 + k * 16, "name"));
    const below = y + 20 + lines.length * 16;
    if (below + 4 > y + h) return;
    if (!folded) {
      const shape = shapes[category];
      const r = 4.5 * SHAPES[shape].size;
      made.dots.push({ x: 25 + shift, y: below - 4, r, fill, edge: "paper", dashed: false, shape });
    }
    write(pen, laneCount(wording, scene, index), folded ? 20 : 36 + shift, below, "small", "mute");
  });
}

/**
 * The lines around the plot and between the names.
 * @param {Pen} pen @param {Scene} scene @param {number} top @param {number} width
 */
export function borders(pen, scene, top, width) {
  const end = top + scene.height;
  const across = scene.lanes.map(({ y, h }) => [0, top + y + h, NAMES, top + y + h]);
  rule(pen, [[0, top, width, top], ...across, [0, end, width, end], [NAMES, top, NAMES, end]]);
}

/**
 * The undated events, each in a dashed box of its colour; where they end.
 * @param {Pen} pen @param {Setting} setting @param {number} top @param {number} width @returns {number}
 */
export function looseTitles(pen, setting, top, width) {
  const { store, wording } = setting;
  const rows = undatedRows(setting, Infinity);
  if (!rows.length) return top;
  write(pen, wording.say("undated"), 20, top + 21, "name");
  write(pen, wording.many("events", rows.length), 20, top + 38, "small", "mute");
  let x = NAMES + 12;
  let y = top + 9;
  for (const row of rows.slice(0, LOOSE)) {
    const title = cut(store.title(row), width - NAMES - 60, "title", pen.measure);
    const w = pen.measure(title, "title") + 22;
    if (x + w > width - 12) [x, y] = [NAMES + 12, y + 30];
    const edge = tone(toneOf(store, row));
    pen.made.rects.push({ x, y, w, h: 24, fill: "paper", round: 7, edge, dashed: true });
    write(pen, title, x + 11, y + 16.5, "title");
    x += w + 6;
  }
  const more = rows.length - LOOSE;
  if (more > 0) write(pen, `+ ${wording.number(more)}`, x + 4, y + 16.5, "small", "mute");
  const end = Math.max(y + 33, top + 48);
  rule(pen, [
    [0, end, width, end],
    [NAMES, top, NAMES, end],
  ]);
  return end;
}

/**
 * The count of events and what the marks mean; where they end.
 * @param {Pen} pen @param {Scene} scene @param {Setting} setting @param {number} top @param {number} width
 * @returns {number}
 */
export function foot(pen, scene, setting, top, width) {
  const { store, match, wording } = setting;
  const end = write(pen, countText(setting, scene, tallied(match, store.lo), 0), PAD, top + 22, "title");
  const keys = keysOf(scene, store).map((key) => {
    const [text] = wording.say(key).split(":");
    return { key, text, wide: KEY.sample + pen.measure(text, "title") + KEY.gap };
  });
  const all = keys.reduce((sum, { wide }) => sum + wide, 0);
  const fits = end + 24 + all < width - PAD;
  let x = fits ? width - PAD - all + KEY.gap : PAD;
  let y = top + (fits ? 22 : 44);
  for (const { key, text, wide } of keys) {
    if (x + wide > width && x > PAD) [x, y] = [PAD, y + 22];
    sample(pen.made, key, x, y - 4);
    write(pen, text, x + KEY.sample, y, "title", "mute");
    x += wide;
  }
  return y + 18;
}
