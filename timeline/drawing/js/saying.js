/** What a drawing says in words: its stretch of time, its counts, its marks, the spoken line of each event. */

import { backdrops } from "./backdrop.js";
import { certainty } from "./certainty.js";
import { extentText } from "./extent.js";
import { nest } from "./nest.js";
import { severalOf } from "./places.js";
import { daysOf } from "./setting.js";
import { FLAG } from "./store.js";

/** @typedef {import("./setting.js").Setting} Setting */
/** @typedef {import("./scene.js").Scene} Scene */
/** @typedef {import("./store.js").Store} Store */

/**
 * The line below the title: from when to when the events that pass are, how many they are, in which zone times are.
 * @param {Setting} setting @param {import("./store.js").Passed} passed @returns {string}
 */
export function headText(setting, { dated, undated, filtered }) {
  const { many, say, number } = setting.wording;
  const { n } = setting.store;
  const count = filtered ? say("of", { n: number(dated + undated), total: number(n) }) : many("events", n);
  const { zone } = setting.header;
  return [extentText(setting), count, zone ? say("zone", { zone }) : ""].filter(Boolean).join(" · ");
}

/**
 * The parts of that line, each with the point after it, which a narrow window puts on lines of their own.
 * @param {string} text @returns {string[]}
 */
export const headParts = (text) => text.replaceAll(" · ", " ·\n").split("\n");

/**
 * What a drawing without a single date says in place of an axis; empty if there is one.
 * @param {Store} store @returns {"" | "noEvents" | "noDates"}
 */
export const nothingToDraw = ({ n, lo, behind }) =>
  behind ? "" : !n ? "noEvents" : lo.every(Number.isNaN) ? "noDates" : "";

/**
 * The count of the events, always true: shown, outside the view, filtered out, not yet known, undated.
 * @param {Setting} setting @param {Scene | null} scene @param {import("./store.js").Passed} passed
 * @param {number} hidden not known yet @returns {string}
 */
export function countText(setting, scene, passed, hidden) {
  const { store, wording } = setting;
  const shown = scene?.counts.reduce((sum, count) => sum + count, 0) ?? 0;
  const parts = Object.entries({
    countShown: shown,
    countOutside: passed.dated - shown,
    countFiltered: passed.filtered - hidden,
    countHidden: hidden,
    countUndated: passed.undated,
  });
  const told = parts.filter(([key, n]) => n || (key === "countShown" && !nothingToDraw(store)));
  const each = told.map(([key, n]) => wording.say(key, { n: wording.number(n) }));
  const beside = backdrops.map(({ counted }) => counted?.(setting)).join("");
  return `${wording.many("events", store.n)}${beside}: ${each.join(wording.say("comma"))}`;
}

/**
 * The events of a lane, with those of the lanes in it: all of them, or those in view of all.
 * @param {import("./wording.js").Wording} wording @param {Pick<Scene, "lanes" | "counts">} scene @param {number} index
 * @returns {string}
 */
export function laneCount({ many, say, number }, { lanes, counts }, index) {
  let [shown, total] = [0, 0];
  for (const at of nest.kin(lanes, index)) {
    shown += counts[at];
    total += lanes[at].total;
  }
  return shown === total ? many("events", total) : say("of", { n: number(shown), total: number(total) });
}

/**
 * The keys of the phrases for the marks in use; ticks and silhouettes come and go with the view.
 * @param {Store} store @returns {string[]}
 */
export function marksInUse(store) {
  const known = inUse.get(store) ?? usedBy(store);
  inUse.set(store, known);
  return known;
}

/** @type {WeakMap<Store, string[]>} found once for each store, since every frame asks */
const inUse = new WeakMap();

/** @param {Store} store @returns {string[]} */
function usedBy(store) {
  /** @type {Set<keyof Looks | "ghost">} */
  const unseen = new Set(MARKS);
  if (Object.keys(store.ghosts).length) unseen.delete("ghost");
  for (let i = 0; i < store.n; i++) {
    if (Number.isNaN(store.lo[i])) continue;
    const found = looks(store, i);
    for (const key of unseen) if (key !== "ghost" && found[key]) unseen.delete(key);
  }
  return MARKS.filter((key) => !unseen.has(key));
}

/** @typedef {ReturnType<typeof looks>} Looks */

/** What a mark may say, in the order of the legend. @type {(keyof Looks | "ghost")[]} */
const MARKS = [
  "exact",
  "range",
  "within",
  "about",
  "faded",
  "several",
  "all",
  "ongoing",
  "planned",
  "cancelled",
  "ghost",
];

/**
 * What the mark of an event says.
 * @param {Store} store @param {number} i
 */
function looks(store, i) {
  const { point, soft, core, whole, left, right } = certainty(store, i);
  const flags = store.flags[i];
  const several = severalOf(store, i);
  return {
    cancelled: flags & FLAG.CANCELLED,
    planned: flags & FLAG.PLANNED,
    several: several && flags & FLAG.ONE_OF,
    all: several && flags & FLAG.ALL_OF,
    about: soft,
    exact: point && !soft,
    range: core && !point && !several && !(flags & (FLAG.PLANNED | FLAG.CANCELLED)),
    within: !point && !soft && !several && !whole,
    faded: left === "open" || right === "open",
    ongoing: left === "on" || right === "on",
  };
}

/**
 * The marks of many that a scene has: ticks, badges, silhouettes.
 * @param {Scene | null} scene @returns {{tick: boolean, badge: boolean, crowd: boolean}}
 */
export function marksOfMany(scene) {
  if (!scene) return { tick: false, badge: false, crowd: false };
  const { alone, clusters, bins } = scene;
  return { tick: alone.some(({ length }) => length), badge: clusters.length > 0, crowd: bins.some(Boolean) };
}

/**
 * What is particular about an event's date, as keys of phrases.
 * @param {Store} store @param {number} row @returns {string[]}
 */
export function traits(store, row) {
  const flags = store.flags[row];
  const soft = store.s0[row] !== store.s1[row] && !(flags & FLAG.INTERVAL) && !Number.isNaN(store.s0[row]);
  const found = {
    imprecise: soft || flags & FLAG.ONE_OF,
    ongoing: flags & FLAG.OPEN_END && !(flags & FLAG.ONE_OF),
    uncertain: flags & FLAG.UNCERTAIN,
    planned: flags & FLAG.PLANNED,
    cancelled: flags & FLAG.CANCELLED,
    disputed: flags & FLAG.DISPUTED,
  };
  return Object.entries(found).flatMap(([key, holds]) => (holds ? [key] : []));
}

/**
 * A category with those that contain it, the outermost first.
 * @param {import("./store.js").Category[]} categories @param {number} index @returns {string}
 */
export const laneName = (categories, index) =>
  [index, ...nest.outer(categories, index)]
    .reverse()
    .map((at) => categories[at].label)
    .join(" › ");

/**
 * An event in one line: its title, its date with the days of the count, its lane, what is particular.
 * @param {Setting} setting @param {number} row @returns {string}
 */
export function spoken(setting, row) {
  const { store, header, wording } = setting;
  const when = [store.words(row), daysOf(setting, row)].filter(Boolean).join(wording.say("comma"));
  const lane = laneName(header.categories, store.category[row]);
  const said = traits(store, row).map((key) => wording.say(key));
  const eras = bornBy(store, "era", row).join(wording.say("comma"));
  const during = eras && `${wording.say("era")}: ${eras}`;
  return `${[store.title(row), when, lane, ...said, during].filter(Boolean).join(". ")}.`;
}

/**
 * The values of a facet that an event has.
 * @param {Store} store @param {string} facet @param {number} row @returns {string[]}
 */
export function bornBy({ facets }, facet, row) {
  const found = facets.find(({ name }) => name === facet);
  return found ? [...found.items.slice(found.heads[row], found.heads[row + 1])].map((item) => found.values[item]) : [];
}

/**
 * The events that pass and have no date.
 * @param {Pick<Setting, "store" | "match">} setting @param {number} most @returns {number[]}
 */
export function undatedRows({ store, match }, most) {
  const rows = [];
  for (let i = 0; i < store.n && rows.length < most; i++) if (match[i] && Number.isNaN(store.lo[i])) rows.push(i);
  return rows;
}
