/** A plotly figure of the view with which the page opens: its traces, its layout, the looks of its template. */

import { axisOf, axisSettings } from "./axis.js";
import { backdrops } from "./backdrop.js";
import { AXIS } from "./lanes.js";
import { STYLES, twoLines } from "./measure.js";
import { openingScene, settingOf } from "./offline.js";
import { AHEAD, blank, picture, pillOf } from "./picture.js";
import { headText, laneCount, nothingToDraw } from "./saying.js";
import { underOf } from "./setting.js";
import { painted, tallied } from "./store.js";
import { clipped } from "./shapes.js";
import { escaped } from "./svg.js";
import { FONT, mixed, parts, solid, theme, tone } from "./theme.js";
import { areaTrace, grouped, laneTraces } from "./traces.js";

/** @typedef {import("./traces.js").Sheet} Sheet */
/** @typedef {import("./setting.js").Setting} Setting */
/** @typedef {import("./picture.js").Picture} Picture */
/** @typedef {Record<string, unknown>} Part */
/** @typedef {{title: string, width: number, dark: boolean, cited: string[]}} Wish with what each event cites */

const ROOM = 680;
const NARROWEST = 480;
/** Margins in pixels: lane names, air, the axis, day counts, and on top the title with its line of dates. */
const LEFT = 160;
const RIGHT = 20;
const TOP = 34;
const BOTTOM = 12;
const TITLE = 66;
const BELOW = 22;

/**
 * The traces and the layout of a figure, and the looks of its templates.
 * @param {string} payload what the page carries @param {string} wish as JSON
 */
export function figure(payload, wish) {
  const given = settingOf(payload);
  /** @type {Wish} */
  const { title, width, dark, cited } = JSON.parse(wish);
  const setting = { ...given, width: Math.max(width, NARROWEST) - LEFT - RIGHT, narrow: false };
  const scene = openingScene(setting, ROOM);
  const hovers = [...setting.store.lo.keys()].map((row) => hoverOf(setting, row, cited[row]));
  const axis = axisOf(scene);
  const sheet = { scene, setting, theme: theme(dark, painted(setting.header)), axis, hovers };
  const data = [
    ...layerTraces(sheet),
    ...scene.lanes.flatMap((_, index) => laneTraces(sheet, index)),
    ...titleTraces(sheet),
  ];
  const first = scene.days.slice(0, 1).map(({ x }) => axis.pixel(x));
  const opacity = { opacity: 0 };
  const counts = {
    type: "scatter",
    x: first,
    y: [AXIS],
    xaxis: "x2",
    mode: "markers",
    marker: opacity,
    hoverinfo: "skip",
  };
  return {
    data: first.length ? [...data, counts] : data,
    layout: layoutOf(sheet, title),
    templates: { timeline: looks(false), timeline_dark: looks(true) },
  };
}

/**
 * The looks of a timeline as the layout of a plotly template.
 * @param {boolean} dark
 */
function looks(dark) {
  const { paper, ink, mute, line, faint } = theme(dark, []).named;
  const axis = { gridcolor: faint, linecolor: line, zeroline: false, tickcolor: line };
  return {
    font: { family: FONT, size: 12, color: mute },
    title: {
      font: { size: 22, color: ink, weight: 700 },
      subtitle: { font: { size: 13, color: mute } },
      x: 0,
      xref: "container",
      xanchor: "left",
      pad: { l: 16 },
    },
    paper_bgcolor: paper,
    plot_bgcolor: paper,
    xaxis: axis,
    yaxis: axis,
    hoverlabel: { bgcolor: ink, bordercolor: ink, font: { color: paper, family: FONT }, align: "left" },
    margin: { l: LEFT, r: RIGHT, t: TOP + TITLE, b: BOTTOM },
    showlegend: false,
  };
}

/**
 * What is shown of an event under the pointer; every text escaped, for plotly reads tags.
 * @param {Setting} setting @param {number} row @param {string} cited
 */
function hoverOf(setting, row, cited) {
  const { store, measure } = setting;
  const title = broken(twoLines(store.titles[row].replace(/\s+/gu, " "), 420, "card", measure));
  return [`<b>${title}</b>`, escaped(underOf(setting, row)), escaped(cited)].filter(Boolean).join("<br>");
}

/** @param {string[]} lines */
const broken = (lines) => lines.map(escaped).join("<br>");

/**
 * The titles and the small lines below them, one trace a style and side.
 * @param {Sheet} sheet @returns {Part[]}
 */
function titleTraces({ scene, setting, theme: shown, axis }) {
  const { paper } = shown.named;
  const texts = picture(scene, setting, shown.shapes).texts.filter(({ y, halo }) => halo && y > AXIS && y < scene.base);
  return grouped(texts, ({ style, end, color }) => `${style} ${end} ${color}`).map((alike) => {
    const [{ style, end, color }] = alike;
    const { size, weight } = STYLES[style];
    const shadow = `0 0 2px ${paper}, 0 0 3px ${paper}`;
    return {
      type: "scatter",
      name: "titles",
      mode: "text",
      x: alike.map(({ x }) => axis.pixel(x)),
      y: alike.map(({ y }) => y - size * 0.36),
      text: alike.map(({ text }) => escaped(text)),
      textposition: end ? "middle left" : "middle right",
      textfont: { size, weight, color: solid(shown, color), shadow },
      cliponaxis: false,
      hoverinfo: "skip",
    };
  });
}

/** @param {Sheet} sheet @param {string} title @returns {Part} */
function layoutOf(sheet, title) {
  const { scene, setting, axis } = sheet;
  const heading = twoLines(title, scene.width + LEFT - 60, "heading", setting.measure);
  const foot = footOf(sheet);
  return {
    title: {
      text: broken(heading),
      y: 1,
      yanchor: "top",
      pad: { t: 14, l: 16 },
      subtitle: { text: escaped(spanOf(sheet)) },
    },
    barmode: "overlay",
    width: Math.round(scene.width) + LEFT + RIGHT,
    height: Math.round(scene.base - AXIS) + TOP + TITLE + foot,
    margin: { b: foot },
    xaxis: { ...axisSettings(axis, scene), side: "top", showline: true, tickangle: 0, ...unseen(setting.store) },
    ...countAxis(sheet),
    yaxis: {
      range: [scene.base, AXIS],
      tickvals: scene.lanes.map(({ y, h }) => y + h / 2),
      ticktext: scene.lanes.map((_, index) => laneText(setting, scene, index)),
      ticklabelstandoff: 10,
      showgrid: false,
      fixedrange: true,
    },
    modebar: { remove: ["sendChartToCloud", "lasso2d", "select2d"] },
    dragmode: "pan",
    shapes: [...laneShapes(sheet), ...backdropShapes(sheet), ...asOfShapes(sheet)],
    annotations: [...emptyNote(setting), ...asOfNote(sheet)],
  };
}

/**
 * From when to when, and how many events there are.
 * @param {Sheet} sheet
 */
function spanOf({ setting }) {
  const { store, wording, match } = setting;
  const passed = tallied(match, store.lo);
  const undated = passed.undated ? [wording.say("countUndated", { n: wording.number(passed.undated) })] : [];
  return [headText(setting, passed), ...undated].join(" · ");
}

/**
 * No axis if there is no date.
 * @param {import("./store.js").Store} store
 */
const unseen = (store) => (nothingToDraw(store) ? { visible: false } : {});

/** @param {Setting} setting @returns {Part[]} the words of a figure without a date */
function emptyNote({ store, wording }) {
  const empty = nothingToDraw(store);
  const place = { x: 0.5, xref: "paper", y: 0.5, yref: "paper", showarrow: false };
  return empty ? [{ ...place, text: escaped(wording.say(empty)) }] : [];
}

/**
 * A lane's name on at most two lines and, if there is room, how many events it holds.
 * @param {Setting} setting @param {Sheet["scene"]} scene @param {number} index
 */
function laneText({ measure, wording }, scene, index) {
  const { label, h, depth } = scene.lanes[index];
  const lines = twoLines(`${"› ".repeat(depth)}${label}`, LEFT - 30, "bold", measure).map(
    (line) => `<b>${escaped(line)}</b>`,
  );
  const small = `<span style="font-size:11px">${escaped(laneCount(wording, scene, index))}</span>`;
  return (h >= 56 ? [...lines, small] : lines).join("<br>");
}

/**
 * The margin below, with the day counts.
 * @param {Sheet} sheet
 */
const footOf = ({ scene }) => BOTTOM + (scene.days.length ? BELOW : 0);

/**
 * The first day count as an axis below: its first day, then round numbers.
 * @param {Sheet} sheet
 */
function countAxis({ scene, axis, theme: { named } }) {
  const { type, range, pixel } = axis;
  if (!scene.days.length) return {};
  const xaxis2 = {
    type,
    range,
    matches: "x",
    overlaying: "x",
    side: "bottom",
    tickvals: scene.days.map(({ x }) => pixel(x)),
    ticktext: scene.days.map(({ label }) => escaped(label)),
    tickangle: 0,
    ticks: "outside",
    tickcolor: named["accent"],
    showgrid: false,
  };
  return { xaxis2 };
}

/** @param {Sheet} sheet @returns {Part[]} the bands behind the lanes, and their colours at the left */
function laneShapes({ scene, theme: { named } }) {
  const band = { type: "rect", xref: "paper", x0: 0, x1: 1, line: { width: 0 }, layer: "below" };
  const edge = { xref: "paper", xsizemode: "pixel", xanchor: 0, x0: -4, x1: 0, line: { width: 0 } };
  const bands = scene.lanes.filter((_, index) => index % 2 === 0);
  return [
    ...bands.map(({ y, h }) => ({ ...band, y0: y, y1: y + h, fillcolor: named["band"] })),
    ...scene.lanes.map(({ y, h, folded, tone: category }) => {
      const fillcolor = named[folded ? "mute" : tone(category)];
      return { type: "rect", y0: y, y1: y + h, fillcolor, ...edge };
    }),
  ];
}

/** So far beyond the plot goes what goes on, in widths of the plot: a reader may move it. */
const FARTHER = 4;

/** @param {Sheet} sheet @returns {Part[]} the silhouettes behind the lanes, and their names */
function layerTraces({ scene, setting, axis, theme: shown }) {
  const made = blank();
  for (const { draw } of backdrops) draw(made, scene, setting);
  return made.areas.map(({ color, points }) => areaTrace(points, solid(shown, color), axis));
}

/** @param {Sheet} sheet @returns {Part[]} what is behind the lanes: soft bars, their known ends as lines */
function backdropShapes({ scene, setting, axis, theme: shown }) {
  const made = blank();
  const wide = { ...scene, beyond: scene.width * FARTHER };
  for (const { draw } of backdrops) draw(made, wide, setting);
  const line = (/** @type {Picture["lines"][number]} */ { color, points }) =>
    points.map(([x0, y0, x1, y1]) => ({
      type: "line",
      x0: axis.pixel(x0),
      x1: axis.pixel(x1),
      y0,
      y1,
      layer: "below",
      line: { color: solid(shown, color), width: 1 },
    }));
  return [...made.ramps.flatMap((each) => softShapes(each, shown, axis)), ...made.lines.flatMap(line)];
}

/** How many boxes make a soft end. */
const SLICES = 6;

/**
 * The stretches of a soft bar, each with its share of the opacity: what is even is one.
 * @param {[number, number][]} stops @returns {{from: number, to: number, share: number}[]}
 */
function slicesOf(stops) {
  return stops.slice(1).flatMap(([to, after], k) => {
    const [from, before] = stops[k];
    const many = before === after ? 1 : SLICES;
    return Array.from({ length: to > from ? many : 0 }, (_, n) => ({
      from: from + ((to - from) * n) / many,
      to: from + ((to - from) * (n + 1)) / many,
      share: before + ((after - before) * (n + 0.5)) / many,
    }));
  });
}

/**
 * A soft bar as boxes side by side: on top of each other, such faint ones would take another colour.
 * @param {Picture["ramps"][number]} ramp @param {Sheet["theme"]} shown @param {Sheet["axis"]} axis
 */
function softShapes({ x, y, w, h, color, stops }, shown, axis) {
  const { name, light, dark } = parts(color);
  return slicesOf(clipped(stops)).map(({ from, to, share }) => ({
    type: "rect",
    x0: axis.pixel(x + from * w),
    x1: axis.pixel(x + to * w),
    y0: y,
    y1: y + h,
    line: { width: 0 },
    layer: "below",
    fillcolor: mixed(shown.named[name], share * (shown.dark ? dark : light)),
  }));
}

/** @param {Sheet} sheet */
const asOfShown = ({ scene }) => scene.asOf > 0 && scene.asOf < scene.width;

/** @param {Sheet} sheet @returns {Part[]} the as-of line, and the tint of what is after it */
function asOfShapes(sheet) {
  const { scene, axis, theme: shown } = sheet;
  if (!asOfShown(sheet)) return [];
  const x0 = axis.pixel(scene.asOf);
  const place = { y0: AXIS, y1: scene.base, layer: "below" };
  const line = { color: shown.named["accent"], width: 1.5 };
  return [
    { type: "rect", x0, x1: axis.pixel(scene.width), line: { width: 0 }, fillcolor: solid(shown, AHEAD), ...place },
    { type: "line", x0, x1: x0, line, ...place },
  ];
}

/** @param {Sheet} sheet @returns {Part[]} */
function asOfNote(sheet) {
  const {
    scene,
    setting,
    axis,
    theme: { named },
  } = sheet;
  if (!asOfShown(sheet)) return [];
  const { x, w } = pillOf(scene, setting.measure);
  return [
    {
      x: axis.pixel(scene.asOf),
      xshift: x + w / 2 - scene.asOf,
      y: 1,
      yref: "paper",
      yanchor: "bottom",
      yshift: TOP - 6,
      text: `<b>${escaped(scene.asOfLabel)}</b>`,
      bgcolor: named["accent"],
      borderpad: 3,
      font: { color: named["onAccent"], size: 11 },
      showarrow: false,
    },
  ];
}
