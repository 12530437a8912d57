/** The letters of the reader's browser: how large they are, and how wide a text is in them. */

import { cachedMeasure, font } from "../../../drawing/js/measure.js";
import { attempt } from "./dom.js";

/** The font size for which the plot is laid out. */
const USUAL = 16;
/** Width of a letter in pixels, where nothing measures it. */
const GUESSED = 7.5;

/** How many times larger than usual letters are, as set by the reader for all pages; the style is given it. */
export function letterSize() {
  const made = parseFloat(getComputedStyle(document.documentElement).fontSize) / USUAL || 1;
  document.documentElement.style.setProperty("--letter", String(made));
  return made;
}

/**
 * Widths of texts, and whether frames can be painted; else each is drawn as at rest.
 * @param {string} family @returns {{measure: import("../../../drawing/js/measure.js").Measure, painted: boolean}}
 */
export function measured(family) {
  const pen = attempt(() => document.createElement("canvas").getContext("2d"));
  const measure = cachedMeasure((text, style) => {
    if (!pen) return GUESSED;
    pen.font = font(style, family);
    return pen.measureText(text).width;
  });
  return { measure, painted: Boolean(pen) };
}
