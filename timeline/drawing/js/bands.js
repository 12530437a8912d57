/** Eras: bands behind the lanes, each with its name in a row above them; what is not known of an end fades. */

import { backdrops } from "./backdrop.js";
import { AXIS } from "./lanes.js";
import { cut } from "./measure.js";
import { faded, tone } from "./theme.js";

/** @typedef {import("./store.js").Era} Era */
/** @typedef {import("./store.js").Header} Header */
/** @typedef {import("./scene.js").Scene} Scene */
/** @typedef {import("./picture.js").Picture} Picture */
/** @typedef {import("./setting.js").Setting} Setting */
/**
 * @typedef {object} Band where an era begins, is certain, is over, in pixels
 * @property {number} a @property {number} rise @property {number} fall @property {number} b
 * @property {boolean} sharpStart @property {boolean} sharpEnd whether an end is known to the day or finer
 * @property {boolean} core whether anything of it is certain
 */
/** @typedef {{row: number, odd: boolean}} Seat the row of an era's name, and whether its neighbours are shaded less */

/** Height of a row of names, of the bar in it, and of the air around all rows. */
const ROW = 20;
const BAR = 17;
const AIR = 3;
/** How many rows there are at most; what overlaps beyond that is counted. */
const MOST = { wide: 8, narrow: 5 };
/** How far an end fades of which no bound is known, in pixels, and how far a band goes beyond the plot. */
const FADE = 120;
const BEYOND = 24;
const FAR = 1e9;
/** What is longer than this at one end is not an edge but a range in which the edge is. */
const EDGE = 2;
/** No band is narrower. */
const THIN = 3;
/** No name has less room than this. */
const LEAST = 26;
/**
 * How strong a band and the bar above it are: of a colour of its own, of the others in turn; where all is doubtful. The
 * more rows of eras there are, the fainter is each band, so that together they hide nothing.
 */
const SHADES = { own: [0.075, 0.12], even: [0.03, 0.05], odd: [0.055, 0.085] };
const BARS = { own: [0.2, 0.3], even: [0.14, 0.2], odd: [0.22, 0.3] };
const DOUBT = 0.6;

/** @type {WeakMap<Header, Map<number, Map<Era, Seat>>>} by how many rows there may be; found once, every frame asks */
const known = new WeakMap();

/**
 * The first and the last second that an era may have, as far as it goes.
 * @param {Era} era @returns {[number, number]}
 */
export function reach({ s0, s1, e0, e1, on }) {
  const bounds = [s0, s1, e0, e1].filter((at) => at !== null);
  const [first, last] = [Math.min(...bounds), Math.max(...bounds)];
  return [on[0] ? -Infinity : (s0 ?? first), on[1] ? Infinity : (e1 ?? last)];
}

/** @param {Era} era whether there is anything to draw */
const isBounded = ({ s0, s1, e0, e1 }) => [s0, s1, e0, e1].some((at) => at !== null);

/**
 * The rows of the names: none over another, the earlier above.
 * @param {Header} header @param {number} most @returns {Map<Era, Seat>}
 */
export function seats(header, most) {
  const before = known.get(header) ?? new Map();
  known.set(header, before);
  const found = before.get(most) ?? seated(header.eras, most);
  before.set(most, found);
  return found;
}

/** @param {Era[]} eras @param {number} most @returns {Map<Era, Seat>} */
function seated(eras, most) {
  /** @type {{end: number, many: number}[]} */
  const rows = [];
  /** @type {Map<Era, Seat>} */
  const made = new Map();
  const placed = eras.filter(isBounded).map((era) => ({ era, span: reach(era) }));
  placed.sort((one, other) => order(one.span[0], other.span[0]) || order(other.span[1], one.span[1]));
  for (const { era, span } of placed) {
    const free = rows.findIndex(({ end }) => end <= span[0]);
    if (free < 0 && rows.length >= most) continue;
    const row = free >= 0 ? free : rows.length;
    const { end, many } = rows[row] ?? { end: -Infinity, many: 0 };
    rows[row] = { end: Math.max(end, span[1]), many: many + 1 };
    made.set(era, { row, odd: (many + row) % 2 === 1 });
  }
  return made;
}

/** @param {number} one @param {number} other infinite ones are equal */
const order = (one, other) => (one === other ? 0 : one - other);

/** @param {Pick<Setting, "header" | "narrow">} setting */
const seatsOf = ({ header, narrow }) => seats(header, narrow ? MOST.narrow : MOST.wide);

/** @param {Pick<Setting, "header" | "narrow">} setting how many rows of names there are */
const rowsOf = (setting) => [...seatsOf(setting).values()].reduce((most, { row }) => Math.max(most, row + 1), 0);

/** @param {Pick<Setting, "header" | "narrow">} setting @returns {number} */
function high(setting) {
  const rows = rowsOf(setting);
  return rows ? rows * ROW + 2 * AIR : 0;
}

/**
 * One end of a band: how far it may go, and from where on it is certain.
 * @param {boolean} open @param {number | null} outer @param {number | null} inner @param {number} other what is known
 *   of the other end @param {1 | -1} way to the right, to the left
 */
function side(open, outer, inner, other, way) {
  if (open) return { edge: way * FAR, solid: way * FAR };
  if (outer !== null) return { edge: outer, solid: inner ?? outer - way * FADE };
  return { edge: (inner ?? other) + way * FADE, solid: inner ?? other };
}

/**
 * Where an era is in a view.
 * @param {import("./store.js").Ends} ends @param {(t: number) => number} x @returns {Band}
 */
export function bandOf({ s0, s1, e0, e1, on }, x) {
  const [start, sure] = [s0, s1].map((at) => (at === null ? null : x(at)));
  const [still, end] = [e0, e1].map((at) => (at === null ? null : x(at + 1)));
  const left = side(on[0], start, sure, still ?? end ?? 0, -1);
  const right = side(on[1], end, still, sure ?? start ?? 0, 1);
  const [a, b] = [left.edge, Math.max(right.edge, left.edge + THIN)];
  const core = left.solid <= right.solid;
  const middle = (a + b) / 2;
  return {
    a,
    b,
    rise: core ? left.solid : middle,
    fall: core ? Math.max(right.solid, Math.min(left.solid + THIN, b)) : middle,
    sharpStart: core && Math.abs(left.solid - a) < EDGE && !on[0] && start !== null,
    sharpEnd: core && Math.abs(right.edge - right.solid) < EDGE && !on[1] && end !== null,
    core,
  };
}

/**
 * A bar over a band, as strong as what is known of it.
 * @param {Picture} made @param {Band} band @param {{x: number, w: number, y: number, h: number}} place
 * @param {string} color
 */
function ramp(made, { a, rise, fall, b, sharpStart, sharpEnd, core }, { x, w, y, h }, color) {
  const share = (/** @type {number} */ at) => (at - x) / w;
  const top = core ? 1 : DOUBT;
  const hard = [sharpStart || a <= -FAR, sharpEnd || b >= FAR];
  made.ramps.push({
    x,
    y,
    w,
    h,
    color,
    stops: [
      [hard[0] ? 0 : share(a), hard[0] ? top : 0],
      [hard[0] ? 0 : share(rise), top],
      [hard[1] ? 1 : share(fall), top],
      [hard[1] ? 1 : share(b), hard[1] ? top : 0],
    ],
  });
}

/**
 * One era: its band down to the end of the lanes, the bar of its name, its known ends as lines.
 * @param {Picture} made @param {Era} era @param {Seat} seat @param {Band} band @param {Scene} scene
 * @param {number} rows of eras
 */
function drawBand(made, era, { row, odd }, band, { width, base, beyond = BEYOND }, rows) {
  const x = Math.max(band.a, -beyond);
  const w = Math.min(band.b, width + beyond) - x;
  if (w <= 0) return;
  const name = era.tone === null ? "mute" : tone(era.tone);
  const shade = era.tone !== null ? "own" : odd ? "odd" : "even";
  const top = AXIS + AIR + row * ROW;
  const [light, dark] = SHADES[shade].map((strength) => (2 * strength) / (rows + 1));
  ramp(made, band, { x, w, y: top, h: base - top }, faded(name, light, dark));
  ramp(made, band, { x, w, y: top, h: BAR }, faded(name, BARS[shade][0], BARS[shade][1]));
  const ends = [...(band.sharpStart ? [band.a] : []), ...(band.sharpEnd ? [band.b] : [])];
  const points = ends.filter((at) => at >= 0 && at <= width).map((at) => [at, top, at, base]);
  made.lines.push({ color: faded(name, 0.35, 0.5), width: 1, dashed: false, points });
}

/**
 * The name of an era in its row: within the plot, next to the as-of line rather than over it, up to the next name.
 * @param {Picture} made @param {Era} era @param {Band} band @param {{row: number, limit: number}} seat
 * @param {Scene} scene @param {Setting} setting
 */
function drawName(made, era, band, { row, limit }, { asOf, width }, { measure }) {
  const { on } = era.known ?? era;
  const text = `${on[0] && band.a < 0 ? "← " : ""}${era.label}${on[1] ? " →" : ""}`;
  const wide = measure(text, "small");
  const first = Math.max(band.a, 0) + 6;
  const after = asOf + 6;
  const crosses = first < asOf && asOf < first + Math.min(wide, limit - first);
  const beyond = crosses && after < band.b && (after + wide <= limit || limit - after > asOf - first);
  const x = beyond ? after : first;
  const end = crosses && !beyond ? asOf - 6 : limit;
  if (end - x < LEAST || x > width - LEAST) return;
  const y = AXIS + AIR + row * ROW + 12.5;
  const anchor = Math.max(band.a, 0);
  const shown = cut(text, end - x, "small", measure);
  made.texts.push({ x, y, text: shown, style: "small", color: "ink", end: false, halo: true, anchor });
}

/**
 * All eras of a view.
 * @param {Picture} made @param {Scene} scene @param {Setting} setting
 */
function draw(made, scene, setting) {
  const scale = scene.width / (scene.view[1] - scene.view[0]);
  const x = (/** @type {number} */ t) => (t - scene.view[0]) * scale;
  const all = [...seatsOf(setting)].map(([era, seat]) => ({ era, seat, band: bandOf(era.known ?? era, x) }));
  const seen = all.filter(({ era, band }) => !era.hidden && band.b > 0 && band.a < scene.width);
  const rows = rowsOf(setting);
  for (const { era, seat, band } of seen) drawBand(made, era, seat, band, scene, rows);
  /** @type {number[]} where the next name of each row begins */
  const next = [];
  for (const { era, seat, band } of [...seen].reverse()) {
    const limit = (next[seat.row] ?? scene.width) - 6;
    drawName(made, era, band, { row: seat.row, limit }, scene, setting);
    next[seat.row] = Math.max(band.a, 0);
  }
  drawRest(made, scene, setting);
}

/**
 * How many eras have no room, at the end of the last row.
 * @param {Picture} made @param {Scene} scene @param {Setting} setting
 */
function drawRest(made, { width }, setting) {
  const { header, narrow, wording } = setting;
  const left = header.eras.filter(isBounded).length - seatsOf(setting).size;
  if (!left) return;
  const y = AXIS + AIR + ((narrow ? MOST.narrow : MOST.wide) - 1) * ROW + 12.5;
  const text = `+ ${wording.number(left)}`;
  made.texts.push({ x: width - 8, y, text, style: "small", color: "ink", end: true, halo: true, anchor: width });
}

/** @param {Setting} setting @returns {string[]} */
function told({ header, wording }) {
  const names = header.eras.map(({ label, words }) => `${label}: ${words}`);
  return names.length ? [`${wording.say("era")}: ${names.join("; ")}.`] : [];
}

backdrops.push({ high, draw, told });
