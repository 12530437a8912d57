/** The time axis of a plotly figure: dates without a zone where plotly's calendar reaches, decimal years beyond. */

import { DAY, civil, second } from "./calendar.js";
import { escaped } from "./svg.js";

/** @typedef {import("./scene.js").Scene} Scene */
/** @typedef {string | number} Place on plotly's axis: a date without an offset, else a decimal year */
/**
 * @typedef {object} Axis
 * @property {"date" | "linear"} type @property {(seconds: number) => Place} at @property {(x: number) => Place} pixel
 * @property {(wide: number) => number} length of so many pixels, as a bar bears it @property {Place[]} range
 */

const YEAR = 365.2425 * DAY;
const REACH = 9000;
/** No label of ours is nearer to the edge. */
const EDGE = 36;

/** @param {number} value @param {number} wide */
const padded = (value, wide) => String(value).padStart(wide, "0");

/**
 * A date and a time of day to the millisecond, in no zone: plotly takes a number for one of the reader's own.
 * @param {number} seconds @returns {string}
 */
export function zoneless(seconds) {
  const whole = Math.round(seconds * 1000) / 1000;
  const { year, month, day, hour, minute, second: full } = civil(whole);
  const date = `${year < 0 ? "-" : ""}${padded(Math.abs(year), 4)}-${padded(month, 2)}-${padded(day, 2)}`;
  const rest = Math.floor((whole - Math.floor(whole)) * 1000 + 0.5);
  const time = [hour, minute, full].map((part) => padded(part, 2)).join(":");
  return `${date} ${time}${rest ? `.${padded(rest, 3)}` : ""}`;
}

/**
 * The axis of a scene.
 * @param {Scene} scene @returns {Axis}
 */
export function axisOf({ view, width }) {
  const unit = (view[1] - view[0]) / width;
  const dates = view.every((at) => Math.abs(1970 + at / YEAR) < REACH);
  /** @type {(seconds: number) => Place} */
  const at = dates ? zoneless : (seconds) => seconds / YEAR + 1970;
  return {
    type: dates ? "date" : "linear",
    at,
    pixel: (x) => at(view[0] + x * unit),
    length: (wide) => (dates ? wide * unit * 1000 : (wide * unit) / YEAR),
    range: view.map((seconds) => at(seconds)),
  };
}

/**
 * What plotly's axis is set to; our own labels if BC or deep time is in sight.
 * @param {Axis} axis @param {Scene} scene
 */
export function axisSettings({ type, range, pixel }, { view, width, ticks }) {
  if (type === "date" && view[0] >= second(1)) return { type, range };
  const whole = ticks.minor.filter(({ x }) => x >= EDGE && x <= width - EDGE);
  const tickvals = whole.map(({ x }) => pixel(x));
  return { type, range, tickmode: "array", tickvals, ticktext: whole.map(({ label }) => escaped(label)) };
}
