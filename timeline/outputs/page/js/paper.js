/** The plot on paper: on one page where it fits, else cut between lanes, each part below axis and eras again. */

import { AXIS, head } from "../../../drawing/js/lanes.js";
import { pixel } from "../../../drawing/js/paths.js";
import { Inks, Painter } from "../../../drawing/js/svg.js";

/** @typedef {import("../../../drawing/js/scene.js").Scene} Scene */
/** @typedef {import("../../../drawing/js/picture.js").Picture} Picture */
/** @typedef {[number, number]} Part from where to where down the plot */
/**
 * @typedef {object} Paper a way to hold a page, in the pixels of the plot; the browser does not tell which is printed
 * @property {string} name @property {number} width @property {number} room for the lanes if they are few
 * @property {number} first height of a page of letter or A4 paper below the heading @property {number} whole of one
 */

/** @type {Paper[]} */
export const PAPERS = [
  { name: "lying", width: 1040, room: 480, first: 600, whole: 700 },
  { name: "upright", width: 720, room: 620, first: 860, whole: 950 },
];
/** A sheet less used than this is filled with rows of the next lane; so far above its box a row is cut. */
const USED = 0.93;
const ABOVE = 3;
/** So much too high is pressed onto one page. */
const PRESSED = 1.3;

/** How high is what each part is below: the axis, the names of the eras. @param {Pick<Scene, "lanes">} scene */
const crown = ({ lanes: [first] }) => first?.y ?? AXIS;

/**
 * The parts into which a plot is cut, but for what they are below: between lanes, or rows of one that would leave a
 *   sheet empty.
 * @param {Pick<Scene, "lanes" | "height" | "boxes">} scene @param {Paper} paper @returns {Part[]}
 */
export function partsOf({ lanes, height, boxes }, { first, whole }) {
  const above = crown({ lanes });
  if (height <= first * PRESSED) return [[above, height]];
  /** @type {Part[]} */
  const parts = [];
  let from = above;
  let end = above;
  for (const [lane, { y, h }] of lanes.entries()) {
    const tops = boxes.flatMap((box) => (box.lane === lane && box.row ? [box.y - ABOVE] : []));
    const room = () => (parts.length ? whole : first) - above - (from > y ? head(true) : 0);
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
 * What of a picture is between two heights: the rest would be on the sheet too, unseen.
 * @param {Picture} made @param {Part} part @returns {Picture}
 */
function between(made, [from, to]) {
  const meets = (/** @type {number} */ top, /** @type {number} */ end) => top <= to && end >= from;
  const boxed = (/** @type {{y: number, h: number}} */ { y, h }) => meets(y, y + h);
  const starts = (/** @type {{y: number}} */ { y }) => y > from && y <= to;
  const drawn = (/** @type {import("../../../drawing/js/picture.js").Stroke} */ stroke) => {
    const points = stroke.points.filter(([, y0, , y1]) => meets(Math.min(y0, y1), Math.max(y0, y1)));
    return points.length ? [{ ...stroke, points }] : [];
  };
  return {
    ground: made.ground.filter(boxed),
    lines: made.lines.flatMap(drawn),
    areas: made.areas.filter(({ points }) => points.some(([, y]) => meets(y, y))),
    ramps: made.ramps.filter(boxed),
    rects: made.rects.filter(boxed),
    strokes: made.strokes.flatMap(drawn),
    badges: made.badges.filter(({ text }) => starts(text)),
    dots: made.dots.filter(({ y, r }) => meets(y - 2 * r, y + 2 * r)),
    texts: made.texts.filter(starts),
    images: made.images.filter(boxed),
  };
}

/**
 * A picture as one SVG a page; a lane that is cut is named again.
 * @param {Picture} made @param {Scene} scene @param {Paper} paper @returns {string}
 */
function onPaper(made, scene, paper) {
  const { width, height } = scene;
  const inks = new Inks();
  const across = `width="${pixel(width)}"`;
  const piece = (/** @type {number} */ top, /** @type {Part} */ part) => {
    const [from, to] = part;
    const high = pixel(to - from);
    const content = new Painter(inks, width, paper.name, false).written(between(made, part), height);
    const box = `viewBox="0 ${pixel(from)} ${pixel(width)} ${high}" ${across} height="${high}"`;
    return `<svg y="${pixel(top)}" ${box}>${content}</svg>`;
  };
  const sheets = partsOf(scene, paper).map((part, _, { length }) => {
    const cut = scene.lanes.find(({ y, h }) => y < part[0] && y + h > part[0]);
    /** @type {Part[]} */
    const parts = [[0, crown(scene)], ...(cut ? [/** @type {Part} */ ([cut.y, cut.y + head(true)])] : []), part];
    let top = 0;
    const pieces = parts.map((each) => {
      const made = piece(top, each);
      top += each[1] - each[0];
      return made;
    });
    const size = `viewBox="0 0 ${pixel(width)} ${pixel(top)}" ${across} height="${pixel(top)}"`;
    return `<svg class="${paper.name}${length > 1 ? "" : " only"}" ${size}>${pieces.join("")}</svg>`;
  });
  return `<style>${inks.named(false)}</style>${sheets.join("")}`;
}

/**
 * The picture laid out anew for each kind of paper.
 * @param {import("./app.js").App} app @returns {string}
 */
export function printed(app) {
  const made = PAPERS.map((paper) => {
    app.paper = paper;
    app.resize();
    app.drawn = app.compose();
    return onPaper(app.drawn, /** @type {Scene} */ (app.scene), paper);
  });
  return made.join("");
}
