/** The plot on paper: on one page where it fits, else cut between lanes, each part below the axis again. */

import { AXIS } from "../../../drawing/js/lanes.js";
import { pixel } from "../../../drawing/js/paths.js";
import { Inks, Painter } from "../../../drawing/js/svg.js";

/** @typedef {import("../../../drawing/js/scene.js").Scene} Scene */
/** @typedef {[number, number]} Part from where to where down the plot */

/** Heights of a page of letter paper below the heading, and of a whole one, in the pixels of the plot. */
const FIRST = 840;
const WHOLE = 930;
/** A sheet less used than this is filled with rows of the next lane; so far above its box a row is cut. */
const USED = 0.7;
const ABOVE = 3;
/** So much too high is pressed onto one page. */
const PRESSED = 1.3;

/**
 * The parts into which a plot is cut, the axis left out: between lanes, or rows of one that would leave a sheet empty.
 * @param {Pick<Scene, "lanes" | "height" | "boxes">} scene @returns {Part[]}
 */
export function partsOf({ lanes, height, boxes }) {
  if (height <= FIRST * PRESSED) return [[AXIS, height]];
  /** @type {Part[]} */
  const parts = [];
  let from = AXIS;
  let end = AXIS;
  for (const [lane, { y, h }] of lanes.entries()) {
    const tops = boxes.flatMap((box) => (box.lane === lane && box.y > y + ABOVE ? [box.y - ABOVE] : []));
    const room = () => (parts.length ? WHOLE : FIRST) - AXIS;
    for (let over = true; over && y + h - from > room(); from = end) {
      const last = Math.max(end, ...tops.filter((top) => top - from <= room()));
      if (end - from < room() * USED && last > from) end = last;
      over = end > from;
      if (over) parts.push([from, end]);
    }
    end = y + h;
  }
  return [...parts, [from, height]];
}

/**
 * A picture as one SVG a page.
 * @param {import("../../../drawing/js/picture.js").Picture} made @param {Scene} scene @returns {string}
 */
export function onPaper(made, scene) {
  const { width, height } = scene;
  const inks = new Inks();
  const across = `width="${pixel(width)}"`;
  const piece = (/** @type {number} */ top, /** @type {Part} */ [from, to]) => {
    const high = pixel(to - from);
    const there = (/** @type {{y: number}} */ { y }) => y > from && y <= to;
    const kept = { texts: made.texts.filter(there), badges: made.badges.filter(({ text }) => there(text)) };
    const content = new Painter(inks, width, "p", false).written({ ...made, ...kept }, height);
    const box = `viewBox="0 ${pixel(from)} ${pixel(width)} ${high}" ${across} height="${high}"`;
    return `<svg y="${pixel(top)}" ${box}>${content}</svg>`;
  };
  const sheets = partsOf(scene).map((part) => {
    const high = pixel(AXIS + part[1] - part[0]);
    const size = `viewBox="0 0 ${pixel(width)} ${high}" ${across} height="${high}"`;
    return `<svg class="sheet" ${size}>${piece(0, [0, AXIS])}${piece(AXIS, part)}</svg>`;
  });
  return `<style>${inks.named(false)}</style>${sheets.join("")}`;
}
