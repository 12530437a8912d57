/** The screens for which the first view is laid out, and the room that the page leaves for the lanes on them. */

import { chipsOf } from "./lanes.js";
import { STYLES } from "./measure.js";
import { nest } from "./nest.js";
import { roomFor } from "./setting.js";

/** @typedef {import("./store.js").Store} Store */
/** @typedef {import("./measure.js").Measure} Measure */
/**
 * @typedef {object} Screen a window, the column of lane names next to the plot
 * @property {string} name @property {number} width @property {number} height @property {number} column
 */

const BORDER = 1;
/** Width of the column of the undated events. */
const UNDATED = 204;

/** Laid out for the narrowest phones, since a picture may be stretched but not compressed. */
const NARROW = { name: "narrow", width: 360, height: 844, column: 0 };
const WIDE = { name: "wide", width: 1280, height: 860, column: 148 };
export const SCREENS = [WIDE, NARROW];
/** The width of the phones whose header is measured. */
const PHONE = 390;
/** Heights in the header as the page's sheet has them: of a line of the heading, of the line below it. */
const LINE = 1.15;
const RANGE = 2 + 26;
/** Two rows of tools, on a phone. */
const TOOLS = 40 + 6 + 40;

/**
 * The plot of a screen.
 * @param {Screen} screen @param {Store} store @param {import("./store.js").Header} header @param {Measure} measure
 * @returns {{width: number, room: number, narrow: boolean}}
 */
export function sizeOn(screen, store, header, measure) {
  const narrow = screen === NARROW;
  const top = (narrow ? narrowTop : wideTop)(store, header, measure) + BORDER;
  const room = roomFor(screen.height, top, narrow);
  const beside = !narrow && store.lo.some(Number.isNaN) ? UNDATED : 0;
  return { width: screen.width - screen.column - beside, room, narrow };
}

/** @param {Measure} measure @param {string} text @param {keyof STYLES} style @param {number} size */
const inPixels = (measure, text, style, size) => (measure(text, style) * size) / STYLES[style].size;

/** @param {Store} store @param {import("./store.js").Header} header @param {Measure} measure */
function wideTop(store, header, measure) {
  const lines = Math.ceil(inPixels(measure, header.title, "heading", 24) / 640);
  const rows = chipRows(store, header, WIDE.width - 48, measure);
  return 20 + Math.max(34, lines * 24 * LINE + RANGE) + 10 + Math.max(0, rows * 34 - 6) + 12;
}

/** @param {Store} store @param {import("./store.js").Header} header @param {Measure} measure */
function narrowTop(store, header, measure) {
  const lines = Math.ceil(inPixels(measure, header.title, "heading", 21) / (PHONE - 28));
  return 14 + lines * 21 * LINE + RANGE + 10 + TOOLS + 8 + (chipRows(store, header, PHONE - 28, measure) ? 38 : 0) + 10;
}

/**
 * How many rows the chips of the categories take.
 * @param {Store} store @param {import("./store.js").Header} header @param {number} room @param {Measure} measure
 */
function chipRows(store, { categories }, room, measure) {
  const many = nest.sums(categories, perCategory(store, categories.length));
  const { used, shown } = chipsOf(many, categories);
  const digits = String(Math.max(0, ...shown.map((category) => many[category]))).length;
  let rows = used.length > 1 ? 1 : 0;
  let x = 0;
  for (const category of shown) {
    const wide = 46 + inPixels(measure, categories[category].label, "title", 13.5) + 8 * digits;
    [rows, x] = x + wide <= room ? [rows, x + wide + 6] : [rows + 1, wide + 6];
  }
  return rows;
}

/**
 * How many events each category has.
 * @param {Store} store @param {number} categories @returns {Uint32Array}
 */
export function perCategory(store, categories) {
  const many = new Uint32Array(categories);
  for (const category of store.category) many[category]++;
  return many;
}
