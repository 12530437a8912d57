/** What the silhouettes of layers have at a place, in words. */

import { DAY } from "../../../drawing/js/calendar.js";
import { dotted } from "../../../drawing/js/direction.js";
import { amountsOf, levelIn, levelOf, named } from "../../../drawing/js/silhouettes.js";

/** @typedef {import("./app.js").App} App */
/** @typedef {import("../../../drawing/js/store.js").Layer} Layer */
/** @typedef {import("../../../drawing/js/wording.js").Wording} Wording */
/** @typedef {import("../../../drawing/js/silhouettes.js").Level} Level */
/** @typedef {{layer: Layer, second: number}} Spot */

/**
 * The stretch of a bin: whole days by their dates, else with the times of day.
 * @param {Wording} wording @param {number} from @param {number} to
 */
export function spanText({ date, time }, from, to) {
  if (from % DAY || to % DAY) {
    const isOneDay = Math.floor((to - 1) / DAY) === Math.floor(from / DAY);
    const end = !isOneDay ? `${date(to)} ${time(to)}` : to % DAY ? time(to) : "24:00";
    return `${date(from)} ${time(from)}–${end}`;
  }
  return to - from === DAY ? date(from) : `${date(from)} – ${date(to - 1)}`;
}

/**
 * What so many parts of a layer are: from 1 on with two decimals, as three look like thousands to many readers.
 * @param {number} parts @param {Pick<Layer, "unit">} layer
 */
const amountOf = (parts, { unit }) => (parts < unit ? parts / unit : Math.round((parts / unit) * 100) / 100);

/** @param {Wording} wording @param {Layer} layer @param {number} parts */
const amountText = ({ many, number }, layer, parts) =>
  layer.of ? `${layer.of} ${number(amountOf(parts, layer))}` : many("layers.rows", amountOf(parts, layer));

/**
 * The bin of a level that holds a second, as far as it is known.
 * @param {Layer} layer @param {Level} level @param {number} second
 */
export function amountsAt(layer, level, second) {
  const k = Math.floor(second / level.step) - level.start;
  const isKnown = (level.start + k) * level.step < (layer.until ?? Infinity);
  return k >= 0 && k < level.all.length && isKnown ? amountsOf(layer, level, k) : null;
}

/**
 * The groups of a layer as layers of their own, once and for all.
 * @param {Layer} layer @returns {Layer[]}
 */
export function groupsOf(layer) {
  const made = parted.get(layer) ?? [];
  if (!parted.has(layer) && layer.groups) {
    const { items, step, start, unit } = layer.groups;
    const own = { ...layer, lane: -1, groups: undefined, step, start, unit, peers: made };
    made.push(...items.map((item) => ({ ...own, ...item, id: `${named(layer.label)} · ${named(item.label)}` })));
  }
  parted.set(layer, made);
  for (const group of made) group.until = layer.until;
  return made;
}

/** @type {WeakMap<Layer, Layer[]>} */
const parted = new WeakMap();

/**
 * What the groups of a layer have in a bin, the most first; where theirs are wider, in which stretch.
 * @param {Wording} wording @param {Layer} layer @param {Level} level @param {number} second
 */
function groupsText(wording, layer, level, second) {
  let wider = "";
  const found = groupsOf(layer).flatMap((group) => {
    const own = levelOf(group, level.step);
    const amounts = amountsAt(group, own, second);
    if (amounts && own.step > level.step) wider = `${spanText(wording, amounts.from, amounts.to)}: `;
    return amounts?.all
      ? [{ text: `${named(group.label)} ${wording.number(amountOf(amounts.all, group))}`, all: amounts.all }]
      : [];
  });
  found.sort((one, other) => other.all - one.all);
  return found.length ? wider + found.map(({ text }) => text).join(wording.say("comma")) : "";
}

/**
 * What is said of the bin of a layer that holds a second: how much, where, how exactly, of which groups.
 * @param {App} app @param {Spot} spot @param {boolean} whole whether the layer is named, too @returns {string[]}
 */
export function toldOfBin({ wording, scene }, { layer, second }, whole) {
  if (!scene) return [];
  const level = levelIn(layer, scene);
  const found = amountsAt(layer, level, second);
  if (!found) return [];
  const { from, to, all, sure } = found;
  const loose = all - sure;
  return [
    amountText(wording, layer, all),
    dotted([whole ? (layer.peers ? layer.id : named(layer.label)) : "", spanText(wording, from, to)]),
    loose ? wording.say("layers.spread", { n: wording.number(amountOf(loose, layer)) }) : "",
    groupsText(wording, layer, level, second),
  ].filter(Boolean);
}
