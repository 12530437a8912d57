/** The legend: a sample of each mark in use, drawn by the rules that draw the marks, with its words. */

import { drawDot, drawGhost, drawTie } from "./marks.js";
import { blank } from "./picture.js";
import { marksInUse, marksOfMany } from "./saying.js";
import { span } from "./spans.js";
import { Painter, escaped } from "./svg.js";
import { faded } from "./theme.js";

/** @typedef {import("./picture.js").Picture} Picture */
/** @typedef {import("./marks.js").Look} Look */
/** @typedef {import("./places.js").Mark} Mark */
/** @typedef {import("./svg.js").Inks} Inks */
/** @typedef {(made: Picture, x: number, look: Look) => void} Drawn */

/** Size of a sample in pixels. */
export const SAMPLE = { width: 30, height: 20 };
const FADE = 14;

/** @type {Mark["known"]} */
const BOUNDED = { point: false, soft: false, core: null, whole: false, left: "known", right: "known" };

/**
 * A mark between two places.
 * @param {Picture} made @param {number} a @param {number} b @param {Look} look @param {Partial<Mark["known"]>} known
 * @param {[number, number] | null} core
 */
const between = (made, a, b, look, known = {}, core = null) =>
  span(made, { a, b, known: { ...BOUNDED, ...known }, core }, { width: 1000, fade: FADE }, look);

/** @type {Record<string, Drawn>} */
const MARKS = {
  exact: (made, x, look) => drawDot(made, x + 20, look, false),
  range: (made, x, look) => between(made, x + 2, x + 28, look, {}, [x + 2, x + 28]),
  within: (made, x, look) => between(made, x + 2, x + 28, look),
  about: (made, x, look) => {
    drawDot(made, x + 7, look, true);
    between(made, x + 17, x + 30, look, { soft: true });
  },
  faded: (made, x, look) => between(made, x + 2, x + 28, look, { right: "open" }),
  several: (made, x, look) => {
    drawTie(made, x + 4, x + 28, look, true);
    for (const at of [4, 26]) drawDot(made, x + at, look, false, true);
  },
  all: (made, x, look) => {
    drawTie(made, x + 4, x + 28, look, false);
    for (const at of [4, 26]) drawDot(made, x + at, look, false);
  },
  ongoing: (made, x, look) => between(made, x + 2, x + 28, look, { right: "on" }, [x + 2, x + 14]),
  planned: (made, x, look) => between(made, x + 2, x + 28, { ...look, hollow: true }, {}, [x + 2, x + 28]),
  cancelled: (made, x, look) => {
    const off = { ...look, hollow: true, struck: true };
    between(made, x + 5, x + 25, off, {}, [x + 5, x + 25]);
  },
  ghost: (made, x, look) => drawGhost(made, x + 3, x + 27, look.middle, look),
  tick: ({ strokes }, x, { middle, color }) => {
    const points = [x + 18, x + 24].map((at) => [at, middle - 4, at, middle + 4]);
    strokes.push({ color, width: 2, dashed: false, points });
  },
  badge: ({ badges }, x, { middle }) => {
    const anchor = x + 17;
    const style = /** @type {const} */ ("small");
    const text = { x: x + 10, y: middle + 4, text: "+n", style, color: "mute", end: false, halo: false, anchor };
    badges.push({ x: x + 5, y: middle - 7.5, w: 24, h: 15, round: 7.5, fill: "paper", edge: "mute", anchor, text });
  },
  crowd: ({ areas }, x, { middle }) => {
    const sides = [5, 8, 6, 12].flatMap((high, k) => [0, 6].map((side) => [x + 4 + 6 * k + side, middle + 5 - high]));
    const points = [[x + 4, middle + 5], ...sides, [x + 28, middle + 5]];
    areas.push({ color: faded("mute", 0.6), points });
  },
};

/**
 * The keys of the marks that a scene shows.
 * @param {import("./scene.js").Scene | null} scene @param {import("./store.js").Store} store @returns {string[]}
 */
export function keysOf(scene, store) {
  const many = Object.entries(marksOfMany(scene)).flatMap(([key, shown]) => (shown ? [key] : []));
  return [...marksInUse(store), ...many];
}

/**
 * Draw what a mark looks like, around a height.
 * @param {Picture} made @param {string} key @param {number} x @param {number} middle
 */
export function sample(made, key, x, middle) {
  const look = { y: middle - 4.5, h: 9, middle, color: "mute", hollow: false, struck: false, shape: 0 };
  MARKS[key](made, x, look);
}

/**
 * A key of the legend as HTML; its colours are variables of the page.
 * @param {string} key @param {import("./wording.js").Wording} wording @param {Inks} inks
 */
export function keyText(key, wording, inks) {
  const made = blank();
  const { width, height } = SAMPLE;
  sample(made, key, 0, height / 2);
  const drawn = new Painter(inks, width, `k${key}`, false).written(made, height);
  const size = `width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`;
  const shown = `<svg class="sample" ${size} aria-hidden="true">${drawn}</svg>`;
  const [, text = "", act] = /^([^:]*?)(\s?:.*)?$/u.exec(wording.say(key)) ?? [];
  const more = act ? `<span class="act">${escaped(act)}</span>` : "";
  return `<span class="key" data-key="${key}">${shown}${escaped(text)}${more}</span>`;
}

/**
 * The paints of all samples, so that the style of a page has rules for whichever come to be shown.
 * @param {Inks} inks
 */
export function sampled(inks) {
  const made = blank();
  for (const key of Object.keys(MARKS)) sample(made, key, 0, 0);
  new Painter(inks, SAMPLE.width, "k", false).written(made, SAMPLE.height);
  return inks;
}
