/** Layers: how many rows of a table are when, as silhouettes in the lane of a category or in a strip of their own. */

import { backdrops } from "./backdrop.js";
import { dotted } from "./direction.js";
import { head } from "./lanes.js";
import { cut } from "./measure.js";
import { faded, tone } from "./theme.js";

/** @typedef {import("./picture.js").Picture} Picture */
/** @typedef {import("./scene.js").Scene} Scene */
/** @typedef {import("./setting.js").Setting} Setting */
/** @typedef {import("./store.js").Layer} Layer */
/**
 * @typedef {object} Level bins of one width, each the sum of two of the level below
 * @property {number} step seconds @property {number} start the number of the first bin since 1970
 * @property {number[]} sure @property {number[]} all with those that are somewhere around @property {number} most
 */

/** Height of a strip, of that of a group, and of the air above a silhouette; how many pixels a bin has at least. */
const HIGH = 48;
const GROUP_HIGH = 32;
const AIR = 5;
const BIN = 2.5;
/** How far a silhouette goes beyond the plot. */
const BEYOND = 24;
/** How strong what is sure is, and what is not. */
const SURE = [0.34, 0.46];
const LOOSE = [0.13, 0.2];

/** Signs that turn the direction of what follows them, and letters that are written from right to left. */
const TURNING = /[\u202a-\u202e\u2066-\u2069]/gu;
const FROM_RIGHT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/u;

/**
 * A name of a table, in a text whose numbers it may not turn around.
 * @param {string} name
 */
export function named(name) {
  const plain = name.replace(TURNING, "");
  return FROM_RIGHT.test(plain) ? `\u2068${plain}\u2069` : plain;
}

/** @type {WeakMap<Layer, Level[]>} the finest first; made when they are asked for */
const known = new WeakMap();

/**
 * The numbers that were encoded as runs: a number below 0 says how often the one before follows.
 * @param {number[]} runs @returns {number[]}
 */
export function unrolled(runs) {
  /** @type {number[]} */
  const made = [];
  for (const each of runs) {
    if (each >= 0) made.push(each);
    else for (let more = each; more < 0; more++) made.push(made[made.length - 1]);
  }
  return made;
}

/** @param {number[]} values @param {number} start */
function pairs(values, start) {
  const made = [];
  for (let k = start % 2 ? -1 : 0; k < values.length; k += 2) made.push((values[k] ?? 0) + (values[k + 1] ?? 0));
  return made;
}

/** @param {Omit<Level, "most">} level @returns {Level} */
const measured = (level) => ({ ...level, most: level.all.reduce((most, each) => Math.max(most, each), 0) });

/** @param {Level} level @returns {Level} */
const above = ({ step, start, sure, all }) =>
  measured({ step: step * 2, start: Math.floor(start / 2), sure: pairs(sure, start), all: pairs(all, start) });

/**
 * The bins of a layer that are not narrower than this many seconds.
 * @param {Layer} layer @param {number} seconds @returns {Level}
 */
export function levelOf(layer, seconds) {
  const levels = known.get(layer) ?? [finest(layer)];
  known.set(layer, levels);
  let k = 0;
  while (levels[k].step < seconds && levels[k].all.length > 1) levels[++k] ??= above(levels[k - 1]);
  return levels[k];
}

/** @param {Layer} layer @returns {Level} */
function finest({ step, start, sure, loose }) {
  const [one, other] = [unrolled(sure), unrolled(loose)];
  const filled = one.length ? one : new Array(other.length).fill(0);
  return measured({ step, start, sure: filled, all: filled.map((each, k) => each + (other[k] ?? 0)) });
}

/**
 * The outline of some bins, from the foot of the silhouette back to it.
 * @param {number[]} values of the bins in view @param {(k: number) => number} x of the beginning of each
 * @param {{base: number, high: number, most: number}} place @returns {number[][]}
 */
function outline(values, x, { base, high, most }) {
  const points = [[x(0), base]];
  values.forEach((value, k) => {
    const top = base - (value ? Math.max(1, Math.sqrt(value / most) * high) : 0);
    points.push([x(k), top], [x(k + 1), top]);
  });
  points.push([x(values.length), base]);
  return points;
}

/**
 * What is drawn: the layers, and the groups of those that are taken apart.
 * @param {Pick<Setting, "header">} setting
 */
export const silhouettes = ({ header }) => (header.layers ?? []).flatMap((layer) => [layer, ...(layer.apart ?? [])]);

/** @param {Pick<Setting, "header">} setting what has a strip of its own */
const alone = (setting) => silhouettes(setting).filter(({ lane }) => lane < 0);

/** @param {Layer[]} layers */
const together = (layers) => layers.reduce((sum, { peers }) => sum + (peers ? GROUP_HIGH : HIGH), 0);

/** @param {Pick<Setting, "header">} setting */
const high = (setting) => together(alone(setting));

/**
 * Where a layer is drawn: above the events of the lane that holds its category, or in a strip above the lanes.
 * @param {Layer} layer @param {Scene} scene @param {Setting} setting
 */
export function placeOf(layer, { lanes, base }, setting) {
  if (layer.lane >= 0) {
    const lane = lanes.find(({ categories }) => categories.includes(layer.lane));
    return lane ? { y: lane.y + head(setting.narrow), h: lane.above } : null;
  }
  const strips = alone(setting);
  const top = (lanes[0]?.y ?? base) - together(strips);
  return { y: top + together(strips.slice(0, strips.indexOf(layer))), h: together([layer]) };
}

/**
 * The bins of a layer that a view shows.
 * @param {Layer} layer @param {Pick<Scene, "view" | "width">} scene
 */
export const levelIn = (layer, { view, width }) => levelOf(layer, (BIN * (view[1] - view[0])) / width);

/**
 * The height from the foot of its place to which a silhouette goes at most.
 * @param {number} h of its place
 */
export const heightOf = (h) => h - 3 - AIR;

/** @type {import("./backdrop.js").Backdrop["within"]} */
const within = (setting, categories) => (silhouettes(setting).some(({ lane }) => categories.includes(lane)) ? HIGH : 0);

/**
 * What is in a bin, as far as it is known: one that goes beyond the last known day has what its finest bins have
 * before that.
 * @param {Layer} layer @param {Level} level @param {number} k
 */
export function amountsOf(layer, { step, start, sure, all }, k) {
  const from = (start + k) * step;
  const { until = Infinity } = layer;
  if (from + step <= until) return { from, to: from + step, sure: sure[k], all: all[k] };
  const finest = levelOf(layer, 0);
  const end = Math.floor(until / finest.step);
  const [first, last] = [from / finest.step - finest.start, end - finest.start];
  const sum = (/** @type {number[]} */ values) =>
    values.slice(Math.max(0, first), Math.max(0, last)).reduce((whole, each) => whole + each, 0);
  return { from, to: end * finest.step, sure: sum(finest.sure), all: sum(finest.all) };
}

/**
 * The bins that a view shows, as outlines: all of them pale, and before them those that are sure.
 * @param {Picture} made @param {Layer} layer @param {{y: number, h: number}} place @param {Scene} scene
 */
function drawBins(made, layer, { y, h }, { view, width, beyond = BEYOND }) {
  const unit = (view[1] - view[0]) / width;
  const level = levelIn(layer, { view, width });
  const { step, start, all } = level;
  const most = Math.max(...(layer.peers ?? [layer]).map((each) => levelIn(each, { view, width }).most));
  const last = Math.min(view[1] + beyond * unit, layer.until ?? Infinity);
  const from = Math.max(0, Math.floor((view[0] - beyond * unit) / step) - start);
  const to = Math.min(all.length, Math.ceil(last / step) - start);
  if (!most || to <= from) return;
  const x = (/** @type {number} */ k) => Math.min((start + from + k) * step - view[0], last - view[0]) / unit;
  const place = { base: y + h - 3, high: heightOf(h), most };
  const known = amountsOf(layer, level, to - 1);
  const color = layer.tone === null ? "mute" : tone(layer.tone);
  const paint = (/** @type {"all" | "sure"} */ which, /** @type {number[]} */ [light, dark]) => {
    const values = [...level[which].slice(from, to - 1), known[which]];
    made.areas.push({ color: faded(color, light, dark), points: outline(values, x, place) });
  };
  if (layer.loose.length) paint("all", LOOSE);
  paint("sure", SURE);
}

/** @param {Picture} made @param {Scene} scene @param {Setting} setting */
function draw(made, scene, setting) {
  for (const layer of silhouettes(setting)) {
    const place = placeOf(layer, scene, setting);
    if (!place) continue;
    drawBins(made, layer, place, scene);
    if (layer.lane >= 0) continue;
    const { y, h } = place;
    made.lines.push({ color: "line", width: 1, dashed: false, points: [[0, y + h, scene.width, y + h]] });
    const line = dotted([named(layer.label), ...rowsOf(layer, setting)]);
    const text = cut(line, scene.width - 16, "small", setting.measure);
    made.texts.push({ x: 8, y: y + 15, text, style: "small", color: "mute", end: false, halo: true, anchor: 0 });
  }
}

/** @param {Layer} layer @param {Pick<Setting, "wording">} setting */
const rowsOf = ({ rows, weight }, { wording }) => [wording.many("layers.rows", rows), weight];

/** @param {Setting} setting @returns {string[]} */
const told = (setting) =>
  (setting.header.layers ?? []).map((layer) => `${named(layer.label)}: ${dotted(rowsOf(layer, setting))}.`);

/** @param {Pick<Setting, "header" | "wording">} setting what follows the count of the events */
function counted({ header: { layers = [] }, wording: { many, say } }) {
  const rows = layers.reduce((sum, each) => sum + each.rows, 0);
  const texts = { rows: many("layers.rows", rows), layers: many("layers.count", layers.length) };
  return layers.length ? say("layers.and", texts) : "";
}

backdrops.push({ high, within, draw, told, counted });
