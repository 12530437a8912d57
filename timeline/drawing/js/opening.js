/** The opening view in the page: what a reader sees before the script has drawn, or without one. */

import { chipsOf, indent } from "./lanes.js";
import { keyText, keysOf, sampled } from "./legend.js";
import { nest } from "./nest.js";
import { isLong, yearsAbove } from "./listing.js";
import { openingScene, settingOf } from "./offline.js";
import { pixel } from "./paths.js";
import { picture } from "./picture.js";
import { countText, headParts, headText, laneCount, undatedRows } from "./saying.js";
import { homeView } from "./setting.js";
import { SCREENS, perCategory, sizeOn } from "./screens.js";
import { painted, tallied, toneOf } from "./store.js";
import { Inks, Painter, SHEET, escaped } from "./svg.js";
import { theme, variables } from "./theme.js";

/** @typedef {import("./setting.js").Setting} Setting */
/** @typedef {import("./scene.js").Scene} Scene */

/** How many undated events are named; the others are counted. */
const LOOSE = 60;

/** How a picture looks where the host of the page allows no style: outlines instead of black boxes, the narrow one. */
const UNSTYLED = 'fill="none" stroke="gray" font-size="12"';

/**
 * What fills the places of the page: its pictures, their style, and the words around them.
 * @param {string} payload what the page carries @returns {Record<string, string | string[]>}
 */
export function opening(payload) {
  const given = settingOf(payload);
  const { store, header, wording, measure, match } = given;
  const { shapes } = theme(false, painted(header));
  const inks = sampled(new Inks());
  const settings = SCREENS.map((screen) => {
    const { room, ...size } = sizeOn(screen, store, header, measure);
    return { screen, room, setting: { ...given, ...size } };
  });
  const scenes = settings.map(({ setting, room }) => openingScene(setting, room, homeView(setting)));
  const drawn = settings.map(({ screen, setting }, k) => {
    const { width, height } = scenes[k];
    const painter = new Painter(inks, width, screen.name[0], true);
    const shown = painter.written(picture(scenes[k], setting, shapes), height);
    const plain = `${UNSTYLED}${k ? "" : ' display="none"'}`;
    const size = `width="100%" height="${pixel(height)}" style="--high:${Math.ceil(height)}"`;
    return `<svg class="${screen.name}" ${size} ${plain}>${shown}</svg>`;
  });
  const [wide] = scenes;
  const { setting } = settings[0];
  const passed = tallied(match, store.lo);
  const rows = [...store.lo.keys()];
  return {
    range: headParts(headText(setting, passed))
      .map((part) => `<span>${escaped(part)}</span>`)
      .join(" "),
    asOf: escaped(wide.asOfLabel),
    chips: chips(setting, shapes),
    names: names(wide, setting, shapes),
    opening: drawn.join(""),
    openingStyle: `${variables(painted(header), inks.shaded)}${SHEET}${inks.variable()}`,
    undated: loose(setting, shapes, passed.undated),
    loose: passed.undated ? "" : "hidden",
    years: yearsAbove(given, rows),
    strip: isLong(
      store.lo,
      rows.filter((row) => !Number.isNaN(store.lo[row])),
    )
      ? ""
      : "hidden",
    count: escaped(countText(setting, wide, passed, 0)),
    legend: keysOf(wide, store)
      .map((key) => keyText(key, wording, inks))
      .join(""),
  };
}

/** @param {number[]} shapes @param {number} color @param {number} [category] whose shape it has */
const swatch = (shapes, color, category = color) =>
  `<i class="swatch shape${shapes[category]}" style="--tone:var(--tone${color})"></i>`;

/** @param {string} text */
const named = (text) => `<span dir="auto">${escaped(text)}</span>`;

/**
 * The categories with their colours, the largest where there are many.
 * @param {Setting} setting @param {number[]} shapes
 */
function chips({ store, header, wording }, shapes) {
  const many = nest.sums(header.categories, perCategory(store, header.categories.length));
  const { used, shown } = chipsOf(many, header.categories);
  if (used.length < 2) return "";
  const made = shown.map((category) => {
    const count = `<span class="many">${wording.number(many[category])}</span>`;
    const label = named(header.categories[category].label);
    return `<span class="chip">${swatch(shapes, category)}${label}${count}</span>`;
  });
  if (shown.length < used.length) {
    const all = escaped(wording.say("allCategories", { n: wording.number(used.length) }));
    made.push(`<span class="chip more">${all}</span>`);
  }
  return made.join("");
}

/** @param {Scene} scene @param {Setting} setting @param {number[]} shapes */
function names(scene, { wording }, shapes) {
  const made = scene.lanes.map((lane, index) => {
    const { label, y, h, tone, folded } = lane;
    const color = folded ? "var(--mute)" : `var(--tone${tone})`;
    const mark = folded ? "" : swatch(shapes, tone);
    const count = `<div class="many">${mark}${named(laneCount(wording, scene, index))}</div>`;
    const name = `<span class="name" dir="auto">${escaped(label)}</span>`;
    const height = h < 52 ? " low" : h >= 78 ? " high" : "";
    const inset = lane.depth ? `;--in:${indent(lane)}px` : "";
    const [top, high] = [y, h].map((long) => `calc(${pixel(long)}px*var(--letter))`);
    const style = `top:${top};height:${high};--tone:${color}${inset}`;
    return `<div class="lane${height}" style="${style}">${name}${count}</div>`;
  });
  return made.join("");
}

/** @param {Setting} setting @param {number[]} shapes @param {number} all how many */
function loose(setting, shapes, all) {
  const { store, wording } = setting;
  const many = escaped(wording.many("events", all));
  const name = `<span>${escaped(wording.say("undated"))}</span> <span class="many">${many}</span>`;
  const rows = undatedRows(setting, LOOSE).map((row) => {
    const inside = `${swatch(shapes, toneOf(store, row), store.category[row])}${named(store.title(row))}`;
    return `<li><span class="one">${inside}</span></li>`;
  });
  if (all > LOOSE) rows.push(`<li class="many">+ ${wording.number(all - LOOSE)}</li>`);
  return `<p class="name">${name}</p><ul class="loose">${rows.join("")}</ul>`;
}
