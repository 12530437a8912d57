/** A scene as an SVG by itself, with what surrounds it: heading, lane names, undated events, legend. */

import { NAMES, borders, emptiness, foot, heading, laneNames, looseTitles } from "./around.js";
import { backdrops } from "./backdrop.js";
import { pixel } from "./paths.js";
import { blank, picture } from "./picture.js";
import { nothingToDraw, spoken } from "./saying.js";
import { painted } from "./store.js";
import { Inks, Painter, SHEET, escaped } from "./svg.js";
import { FONT, theme } from "./theme.js";

/** @typedef {import("./setting.js").Setting} Setting */
/** @typedef {import("./scene.js").Scene} Scene */

/** Up to this many events, each is described to a screen reader; beyond it, those with a title. */
const SPOKEN = 1500;

/**
 * An SVG in the colours of a theme, or in those that the reader prefers.
 * @param {Scene} scene @param {Setting} setting it was laid out from @param {"auto" | "light" | "dark"} wish
 * @returns {{svg: string, width: number, height: number}}
 */
export function plate(scene, setting, wish) {
  const { header } = setting;
  const inks = new Inks();
  const shown = theme(wish === "dark", painted(header));
  const { content, height } = drawn(scene, setting, inks, shown.shapes);
  const dark = inks.fixed(theme(true, painted(header)));
  const night = wish === "auto" ? `@media (prefers-color-scheme:dark){${dark}}` : "";
  const sheet = `text{font-family:${FONT}}${SHEET}${inks.fixed(shown)}${night}`;
  const width = scene.width + NAMES;
  const size = `viewBox="0 0 ${pixel(width)} ${pixel(height)}" width="${pixel(width)}" height="${pixel(height)}"`;
  const told = `role="img" aria-labelledby="title desc" lang="${escaped(header.language)}"`;
  const lines = [
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} ${told}>`,
    `<title id="title">${escaped(header.title)}</title>`,
    `<desc id="desc">${escaped(allSpoken(scene, setting).join("\n"))}</desc>`,
    `<style>${sheet}</style>`,
    `${content}</svg>\n`,
  ];
  return { svg: lines.join("\n"), width, height };
}

/**
 * What surrounds the plot, then the plot with its tips, and how high they are.
 * @param {Scene} scene @param {Setting} setting @param {Inks} inks @param {number[]} shapes
 */
function drawn(scene, setting, inks, shapes) {
  const wide = scene.width + NAMES;
  const around = blank();
  const pen = { made: around, measure: setting.measure };
  const top = heading(pen, setting, wide);
  const empty = Boolean(nothingToDraw(setting.store));
  if (!empty) {
    laneNames(pen, scene, setting, shapes, top);
    borders(pen, scene, top, wide);
  }
  const below = empty ? emptiness(pen, setting, top) : top + scene.height;
  const end = looseTitles(pen, setting, below, wide);
  const height = foot(pen, scene, setting, end, wide);
  const outer = new Painter(inks, wide, "a", false);
  const paper = outer.rect({ x: 0, y: 0, w: wide, h: height, fill: "paper" });
  const plot = empty ? "" : placed(scene, setting, inks, shapes, top);
  return { content: `${paper}\n${outer.written(around, height)}\n${plot}\n`, height };
}

/**
 * The plot in its place, with its tips.
 * @param {Scene} scene @param {Setting} setting @param {Inks} inks @param {number[]} shapes @param {number} top
 */
function placed(scene, setting, inks, shapes, top) {
  const inner = new Painter(inks, scene.width, "b", false);
  const plot = inner.written(picture(scene, setting, shapes), scene.height) + tips(scene, setting);
  const size = `width="${pixel(scene.width)}" height="${pixel(scene.height)}"`;
  return `<svg x="${NAMES}" y="${pixel(top)}" ${size}>${plot}</svg>`;
}

/**
 * Each event with a title, said where the pointer rests on it.
 * @param {Scene} scene @param {Setting} setting
 */
function tips({ boxes }, setting) {
  const made = boxes.map(({ i, x0, x1, y, h }) => {
    const place = `x="${pixel(x0)}" y="${pixel(y)}" width="${pixel(x1 - x0 - 8)}" height="${pixel(h)}"`;
    const said = `<title>${escaped(spoken(setting, i))}</title>`;
    return `<rect ${place} fill="none" pointer-events="all">${said}</rect>`;
  });
  return made.join("");
}

/**
 * Every event; of very many, those with a title and how many more there are.
 * @param {Scene} scene @param {Setting} setting @returns {string[]}
 */
function allSpoken({ boxes }, setting) {
  const { store, wording, match } = setting;
  const passing = [...store.lo.keys()].filter((row) => match[row]);
  const every = passing.length <= SPOKEN;
  const rows = every ? passing : boxes.map(({ i }) => i).sort((a, b) => a - b);
  const said = rows.map((row) => spoken(setting, row));
  const more = wording.say("plus", { n: wording.number(passing.length - rows.length) });
  const behind = backdrops.flatMap(({ told }) => told(setting));
  return [...(every ? said : [...said, more]), ...behind];
}
