/** The scene of one view: lanes with their marks, titles, ticks and silhouettes, in pixels; no drawing. */

import { DAY, endOf } from "./calendar.js";
import { countTicks, ticks } from "./ticks.js";
import { crowds } from "./view.js";
import { fromRight } from "./direction.js";
import { headroom, roomWithin } from "./backdrop.js";
import { BADGE, badgeSizes, clustersOf } from "./clusters.js";
import { cut } from "./measure.js";
import { parted } from "./fading.js";
import { outside } from "./outside.js";
import { place } from "./labels.js";
import { tickAt } from "./places.js";
import { AXIS, ROW, TOP, footOf, head, laneList, laneOfCategory, linesIn, plan, stacked, topsOf } from "./lanes.js";
import { counted, underOf } from "./setting.js";

/** @typedef {import("./lanes.js").Plan} Plan */
/** @typedef {import("./labels.js").Box} Box */
/** @typedef {import("./labels.js").Mode} Mode */
/** @typedef {import("./setting.js").Setting} Setting */
/**
 * @typedef {{lane: number, at: "left" | "right", i: number, text: string}} Hint an event beyond the edge of an empty
 *   lane
 */
/**
 * @typedef {object} Scene
 * @property {[number, number]} view @property {number} width @property {number} height @property {Mode} mode
 * @property {import("./lanes.js").PlacedLane[]} lanes @property {Box[]} boxes
 * @property {Box[]} ghosts what is shown but does not pass @property {Box[]} stood all that is shown, as if all passed
 * @property {number[][]} rest rows without a title, by lane @property {number[][]} heights of their rows of titles
 * @property {import("./clusters.js").Cluster[]} clusters of rows without a title that are close together
 * @property {number[][]} alone the other rows without a title, by lane
 * @property {(Float32Array | null)[]} bins @property {number} highest count of a bin
 * @property {(Float32Array | null)[]} shade the bins of all that is shown, if not all of it passes
 * @property {number[]} counts in view, by lane @property {string[]} far how many are before the view and after it
 * @property {import("./ticks.js").Ticks} ticks @property {import("./ticks.js").Tick[]} days @property {Hint[]} hints
 * @property {number} asOf x of the as-of line @property {string} asOfLabel
 * @property {number} base y where the lanes end @property {number} [beyond] pixels beyond the plot that are drawn too
 */
/**
 * @typedef {object} Before the last picture; while its seconds of a pixel (`unit`) stay, its mode stays
 * @property {Mode} mode @property {Map<number, number>} rows of the events @property {number} pinned
 * @property {Map<number, number>} [guests] rows of those that have a place only where others do not pass
 * @property {number | undefined} [unit] @property {number[][]} [heights] of the rows, by lane
 * @property {Map<number, Box>} [last] the boxes of the last picture
 */

/** With more events in view than this each lane has its share of so many titles. */
const TITLES = 240;
/** With more events in view than this a mode is not tried; the current one is kept a little longer. */
const MOST = { cards: 40, pairs: 90, lines: Infinity };
const KEPT = 1.15;
/** How many rows of titles a lane has at most; if some are silhouettes, no more than the room of all lanes holds. */
const MOST_ROWS = 60;
/** So many times the room of the lanes a plot takes where that gives each of its events a title. */
const WINDOWS = 2;
/** In a low window, or in large letters, it may take as much as in a common one. */
const SCREEN = 900;
/** A lane is not lower than this if there are so many that they have to share. */
const LEAST = 44;
/** A plot that is less wide names the as-of day alone. */
const PHONE = 600;
/** @type {Mode[]} */
const MODES = ["cards", "pairs", "lines"];

/**
 * The picture of one view.
 * @param {Setting} setting @param {Plan} laid @param {[number, number]} view @param {Before} before
 * @returns {Scene}
 */
export function scene(setting, laid, view, before) {
  const { store, match, ground = match, header, width, wording } = setting;
  const laneOf = laneOfCategory(laid.lanes, header.categories.length);
  const crowd = crowds(store, ground, laneOf, view, width, laid.lanes.length);
  const found = ground === match ? crowd : crowds(store, match, laneOf, view, width, laid.lanes.length, crowd);
  const total = crowd.reduce((sum, each) => sum + each.count, 0);
  const scale = width / (view[1] - view[0]);
  const x = (/** @type {number} */ t) => (t - view[0]) * scale;
  const held = before.unit !== undefined && Math.abs(before.unit * scale - 1) < 1e-6;
  const roomOf = (/** @type {Mode} */ mode) => roomIn(setting, { mode, x, before, held });
  const arrange = (/** @type {Mode} */ mode) => arranged(setting, laid, crowd, roomOf(mode));
  const tried = MODES.filter((mode) => total <= MOST[mode] * (before.mode === mode ? KEPT : 1));
  const all = held ? arrange(before.mode) : roomiest(tried.map((each) => () => arrange(each)));
  const { mode } = all;
  const { boxes, ghosts, rest } =
    found === crowd ? { ...all, ghosts: [] } : parted(setting, laid, all, found, roomOf(mode), before.guests);
  const bins = crowd.map((each) => each.bins);
  return {
    view,
    width,
    height: laid.height + (header.counts.length ? 30 : 6),
    mode,
    lanes: laid.lanes,
    boxes,
    ghosts,
    stood: all.boxes,
    rest,
    heights: all.heights,
    ...clusters(setting, laid, rest, x),
    bins: found.map((each) => each.bins),
    shade: found === crowd ? [] : bins,
    highest: bins.reduce((most, each) => (each ? each.reduce((a, b) => Math.max(a, b), most) : most), 1),
    counts: found.map((each) => each.count),
    far: outside(store, match, view).map(({ many }) =>
      many ? wording.say("countOutside", { n: wording.number(many) }) : "",
    ),
    ticks: ticks(view, width, wording),
    days: header.counts.slice(0, 1).flatMap((count) => countTicks(count, view, width, wording)),
    hints: hints(
      setting,
      laid,
      laneOf,
      view,
      crowd.map((each) => each.count),
    ),
    asOf: x(endOf(header.day)),
    asOfLabel: asOfLabel(setting),
    base: laid.height,
  };
}

/**
 * The badges of all lanes, and what stands alone in them.
 * @param {Setting} setting @param {Plan} laid @param {number[][]} rest @param {(t: number) => number} x
 */
function clusters({ store, measure, wording, width }, laid, rest, x) {
  const at = (/** @type {number} */ row) => x(tickAt(store, row));
  const how = { ...badgeSizes(measure, wording.number), width };
  const found = laid.lanes.map(({ y, h }, lane) =>
    clustersOf({ lane, rows: rest[lane], y: y + h, foot: laid.foot }, at, how),
  );
  return { clusters: found.flatMap(({ badges }) => badges), alone: found.map(({ alone }) => alone) };
}

/**
 * The first arrangement in which every event has a title, else the last.
 * @template {{rest: number[][]}} Arrangement
 * @param {(() => Arrangement)[]} tries @returns {Arrangement}
 */
function roomiest(tries) {
  for (const attempt of tries.slice(0, -1)) {
    const made = attempt();
    if (made.rest.every((rows) => rows.length === 0)) return made;
  }
  return tries[tries.length - 1]();
}

/** @param {Setting} setting */
function asOfLabel({ header, wording, width }) {
  const date = wording.date(header.day * DAY);
  const label = width < PHONE ? date : wording.say("asOf", { date });
  const count = header.counts[0];
  return count && header.day >= count.first
    ? `${label} · ${wording.say("oneDay", { from: wording.number(counted(count, header.day)) })}`
    : label;
}

/**
 * What placing needs to know; `held` keeps what fits of a mode.
 * @param {Setting} setting
 * @param {{mode: Mode, x: (t: number) => number, before: Before, held: boolean}} how
 * @returns {import("./labels.js").Room}
 */
function roomIn(setting, { mode, x, before, held }) {
  const { store, width, measure } = setting;
  const { title } = store;
  const under = (/** @type {number} */ row) => underOf(setting, row);
  const line = x(endOf(setting.header.day));
  const elders = held ? new Map([...before.rows.keys()].map((i, age) => [i, age])) : undefined;
  const kept = {
    elders,
    pinned: before.pinned,
    before: before.rows,
    heights: held ? before.heights : undefined,
    last: held ? before.last : undefined,
  };
  return { mode, width, measure, right: fromRight(setting.header), x, title, under, line, ...kept };
}

/**
 * Boxes with their places on the page, and the rows that got none.
 * @param {Setting} setting @param {Plan} laid @param {import("./view.js").Crowd[]} crowd
 * @param {import("./labels.js").Room} room
 */
function arranged({ store, narrow }, laid, crowd, room) {
  const { mode, elders } = room;
  const held = elders !== undefined;
  const few = crowd.reduce((sum, { count }) => sum + count, 0) <= TITLES;
  const limit = few ? TITLES : Math.ceil(TITLES / Math.min(laid.lanes.length, 12));
  const boxes = [];
  const rest = [];
  const heights = [];
  for (const [index, lane] of laid.lanes.entries()) {
    const { rows, best, bins } = crowd[index];
    const top = TOP + head(narrow) + lane.above;
    const foot = footOf(mode, laid.foot, bins);
    const most = mode === "lines" ? linesIn(lane.h - top - foot) : Infinity;
    const placed = place(store, bins ? best : rows, index, most, room, limit);
    const tops = topsOf(placed.heights, lane.y + top);
    const high = placed.heights.reduce((sum, height) => sum + height, top + foot - 4);
    const made = placed.boxes.map((box) => ({ ...box, y: tops[box.row] }));
    const fits = made.filter((box) => !held || mode === "lines" || box.y + box.h <= lane.y + lane.h + 4);
    boxes.push(...fits);
    heights.push(placed.heights);
    const left = made.filter((box) => !fits.includes(box)).map(({ i }) => i);
    rest.push(bins ? [] : held || mode === "lines" || high <= lane.h ? [...placed.rest, ...left] : rows);
  }
  return { mode, boxes, rest, heights };
}

/**
 * Lanes and their heights, from the fitted view.
 * @param {Setting} setting @param {[number, number]} view @param {number} room pixels for the lanes
 * @param {boolean} [unfolded] whether small categories have lanes of their own
 * @param {import("./nest.js").Wishes} [wishes] @returns {Plan}
 */
export function laidOut(setting, view, room, unfolded = false, wishes = {}) {
  const { store, match, header, wording } = setting;
  const totals = new Int32Array(header.categories.length);
  for (let i = 0; i < store.n; i++) if (match[i] && !Number.isNaN(store.lo[i])) totals[store.category[i]]++;
  const limit = unfolded ? Infinity : Math.max(8, Math.floor(room / LEAST));
  const lanes = laneList(header.categories, totals, limit, (count) => wording.many("more", count), wishes);
  return fitted(setting, lanes, view, room);
}

/**
 * Lane heights from what the fitted view needs; they stay while one zooms, so that nothing jumps.
 * @param {Setting} setting @param {import("./lanes.js").Lane[]} list @param {[number, number]} view
 * @param {number} given pixels for the lanes
 * @returns {Plan}
 */
export function fitted(setting, list, view, given) {
  const lanes = list.map((each) => ({ ...each, above: roomWithin(setting, each.categories) }));
  const { store, match, header, width, narrow, measure } = setting;
  const { title } = store;
  const right = fromRight(header);
  const above = headroom(setting);
  const [top, room] = [AXIS + above, given - above];
  const under = (/** @type {number} */ row) => underOf(setting, row);
  const laneOf = laneOfCategory(lanes, header.categories.length);
  const crowd = crowds(store, match, laneOf, view, width, lanes.length);
  const total = crowd.reduce((sum, each) => sum + each.count, 0);
  const scale = width / (view[1] - view[0]);
  const x = (/** @type {number} */ t) => (t - view[0]) * scale;
  const line = x(endOf(header.day));
  const dense = crowd.some(({ bins }) => bins);
  const limit = dense ? Math.ceil(room / ROW.lines) + 1 : MOST_ROWS;
  const heights = (/** @type {Mode} */ mode) =>
    crowd.map(
      ({ rows, best, bins }, index) =>
        place(
          store,
          bins ? best : rows,
          index,
          limit,
          { mode, width, measure, right, x, title, under, line, pinned: -1, before: new Map() },
          400,
        ).heights,
    );
  const most = Math.max(room * (narrow ? 3.4 : 1.3), 260);
  for (const mode of MODES.filter((each) => each !== "lines" && total <= MOST[each])) {
    const needed = heights(mode).map((rows) => rows.reduce((sum, height) => sum + height, 0));
    const made = stacked(lanes, needed, room, { top, head: head(narrow), foot: 2, most: 30 });
    if (made.height - top <= most) return made;
  }
  const needed = heights("lines").map((rows) => rows.length);
  const rules = { top, least: dense ? 1 : 3, head: head(narrow) };
  const fixed = (/** @type {import("./lanes.js").Lane} */ { above }) => TOP + rules.head + 12 + above;
  const whole = needed.reduce((sum, rows, k) => sum + rows * ROW.lines + fixed(lanes[k]), 0);
  const less = total > MOST.pairs ? room : Math.min(whole, most);
  const all = total <= TITLES && whole <= Math.max(room * WINDOWS, SCREEN, most) ? whole : less;
  const space = dense ? room : Math.max(room, all);
  const made = plan(lanes, needed, ROW.lines, space, { ...rules, foot: dense ? 31 : 12 });
  const short = made.lanes.some((lane, index) => lane.h - fixed(lane) < needed[index] * ROW.lines - 4);
  return dense || !short ? made : plan(lanes, needed, ROW.lines, space, { ...rules, foot: BADGE + 4 });
}

/**
 * For each lane with nothing in view, its nearest event on either side, with its date if there is room for it.
 * @param {Setting} setting @param {Plan} laid @param {Int16Array} laneOf @param {[number, number]} view
 * @param {number[]} counts @returns {Hint[]}
 */
function hints({ store, match, header, measure, width, narrow }, laid, laneOf, view, counts) {
  const before = laid.lanes.map(() => -1);
  const after = laid.lanes.map(() => -1);
  if (counts.every(Boolean)) return [];
  for (let i = 0; i < store.n; i++) {
    const lane = match[i] ? laneOf[store.category[i]] : -1;
    if (lane < 0 || counts[lane]) continue;
    if (store.hi[i] < view[0] && (before[lane] < 0 || store.hi[i] > store.hi[before[lane]])) before[lane] = i;
    if (store.lo[i] > view[1] && (after[lane] < 0 || store.lo[i] < store.lo[after[lane]])) after[lane] = i;
  }
  const line = (endOf(header.day) - view[0]) * (width / (view[1] - view[0]));
  const rooms = { left: line > 0 ? line : width, right: line < width ? width - line : width };
  const named = (/** @type {number} */ row, /** @type {"left" | "right"} */ at) => {
    const text = narrow ? store.title(row) : [store.words(row), store.title(row)].filter(Boolean).join(" · ");
    return cut(text, Math.min(width / 2, Math.max(rooms[at], 150)) - 40, "small", measure);
  };
  return laid.lanes.flatMap((_, lane) => {
    /** @type {Hint[]} */
    const found = [];
    if (before[lane] >= 0) found.push({ lane, at: "left", i: before[lane], text: `← ${named(before[lane], "left")}` });
    if (after[lane] >= 0) found.push({ lane, at: "right", i: after[lane], text: `${named(after[lane], "right")} →` });
    return found;
  });
}
