/** Lanes: which categories get one of their own, and how high each is. */

import { nest } from "./nest.js";

/** @typedef {import("./store.js").Category} Category */
/**
 * @typedef {object} Lane `folded` is the one that the smallest share; one that contains others is open, with lanes of
 *   theirs below it, or shut, with their events in it
 * @property {string} key @property {string} label @property {number[]} categories @property {number} total
 * @property {boolean} folded @property {number} depth how many lanes contain it @property {"" | "open" | "shut"} kin
 * @property {number} above what it keeps free above its events, for what is drawn behind the lanes
 */
/**
 * @typedef {Lane & {y: number, h: number, tone: number}} PlacedLane `tone` is the number of the category whose colour
 *   the lane bears
 */
/** @typedef {{lanes: PlacedLane[], height: number, foot: number}} Plan `foot` is kept below the rows of each lane */

/** Height of the two levels of the axis, and with the row of the as-of day below them: there the lanes begin. */
export const SCALE = 46;
export const AXIS = SCALE + 22;
/**
 * Heights of a row: a title only, with its date next to the mark, and below the mark (without the lines of its text).
 */
export const ROW = { lines: 23, pairs: 41, cards: 30 };
/** Height of a line of text below a mark. */
export const TEXT = 15.5;
/** How many lanes too many are still shown. */
const SLACK = 2;
/** So much room has a lane without events of its own, for its name. */
const NAMED = 22;
/** How far the name of a lane is indented from that of the lane that contains it, and how often. */
const INDENT = 12;
const DEEPEST = 4;
/** Space above the first row of a lane. */
export const TOP = 8;

/**
 * The height of a lane's name if it is in the lane.
 * @param {boolean} narrow
 */
export const head = (narrow) => (narrow ? 16 : 0);

/**
 * What a lane keeps free below its rows of titles: for ticks, badges or a silhouette.
 * @param {import("./labels.js").Mode} mode @param {number} foot of the plan @param {Float32Array | null} bins
 */
export const footOf = (mode, foot, bins) => (mode === "lines" ? (bins ? 26 : Math.max(10, foot - 2)) : 0);

/**
 * How many rows of single lines fit into a height.
 * @param {number} room in pixels
 */
export const linesIn = (room) => Math.max(1, Math.floor((room + 4) / ROW.lines));

/**
 * Where each row begins.
 * @param {number[]} heights of the rows @param {number} top of the first @returns {number[]}
 */
export const topsOf = (heights, top) =>
  heights.map((_, row) => heights.slice(0, row).reduce((sum, height) => sum + height, top));

/**
 * Lanes in the declared order; if there are more than fit, the innermost have none of their own, and the smallest
 *   share one.
 * @param {Category[]} categories @param {Int32Array} totals events of each that may be shown @param {number} limit
 * @param {(count: number) => string} name of the shared lane @param {import("./nest.js").Wishes} [wishes] of the reader
 * @returns {Lane[]}
 */
export function laneList(categories, totals, limit, name, wishes = {}) {
  const flat = categories.map(({ id, label }, index) => lane(id, label, [index], totals, false));
  const lanes = nest.lanes(flat, categories, totals, wishes, limit + SLACK);
  const excess = lanes.length > limit + SLACK ? lanes.length - (limit - 1) : 0;
  const alone = lanes.filter(({ depth, kin }) => !depth && kin !== "open");
  const small = [...alone].reverse().sort((a, b) => a.total - b.total);
  const rest = new Set(small.slice(0, excess));
  if (rest.size < 2) return lanes;
  const members = [...rest].flatMap((each) => each.categories).sort((a, b) => a - b);
  return [...lanes.filter((each) => !rest.has(each)), lane("", name(rest.size), members, totals, true)];
}

/**
 * @param {string} key @param {string} label @param {number[]} members @param {Int32Array} totals
 * @param {boolean} folded @returns {Lane}
 */
function lane(key, label, members, totals, folded) {
  const total = members.reduce((sum, index) => sum + totals[index], 0);
  return { key, label, categories: members, total, folded, depth: 0, kin: "", above: 0 };
}

/**
 * The lane of every category, -1 for none.
 * @param {Lane[]} lanes @param {number} categories how many there are @returns {Int16Array}
 */
export function laneOfCategory(lanes, categories) {
  const found = new Int16Array(categories).fill(-1);
  lanes.forEach((each, index) => each.categories.forEach((category) => (found[category] = index)));
  return found;
}

/**
 * Lanes as high as their contents, the room left over shared among them.
 * @param {Lane[]} lanes @param {number[]} contents heights in pixels @param {number} room
 * @param {{top: number, head: number, foot: number, most: number}} rules `top` is where they begin, `most` the extra
 *   that a lane may get
 * @returns {Plan}
 */
export function stacked(lanes, contents, room, { top, head, foot, most }) {
  const fixed = TOP + head + foot;
  const slack = Math.max(0, room - contents.reduce((sum, height, k) => sum + height + fixed + lanes[k].above, 0));
  const extra = Math.min(most, slack / Math.max(1, lanes.length));
  let y = top;
  const placed = lanes.map((each, index) => {
    const h = Math.round(Math.max(contents[index], each.kin === "open" ? NAMED : 0) + fixed + each.above + extra);
    const made = { ...each, y, h, tone: each.categories[0] };
    y += h;
    return made;
  });
  return { lanes: placed, height: y, foot };
}

/**
 * Lanes of rows of one height: all that the fitted view needs where the window has the room, shared out where it has
 *   not.
 * @param {Lane[]} lanes @param {number[]} needed rows @param {number} row height of one @param {number} room
 * @param {{top: number, least: number, head: number, foot: number}} rules
 * @returns {Plan}
 */
export function plan(lanes, needed, row, room, { top, least, head, foot }) {
  const taken = lanes.reduce((sum, { above }) => sum + TOP + head + foot + above, 0);
  const rows = shared(needed, least, Math.floor((room - taken) / row));
  return stacked(
    lanes,
    rows.map((count) => count * row),
    room,
    { top, head, foot, most: row * 0.7 },
  );
}

/**
 * Shares out a number of rows: each lane its least, then one more to each in turn until none needs more.
 * @param {number[]} needed @param {number} least @param {number} budget @returns {number[]}
 */
function shared(needed, least, budget) {
  const rows = needed.map((need) => Math.min(Math.max(1, need), least));
  let left = budget - rows.reduce((sum, count) => sum + count, 0);
  for (let given = true; left > 0 && given;) {
    given = false;
    for (let k = 0; k < rows.length && left > 0; k++) {
      if (rows[k] >= needed[k]) continue;
      rows[k]++;
      left--;
      given = true;
    }
  }
  return rows;
}

/**
 * How far the name of a lane is indented.
 * @param {Pick<Lane, "depth">} lane
 */
export const indent = ({ depth }) => INDENT * Math.min(depth, DEEPEST);

/** With more categories than this and two more, only the largest have a chip. */
const CHIPS = 10;

/**
 * The categories that have a chip before the script has run: the largest of those that are in no other.
 * @param {ArrayLike<number>} many events of each, with all that are in it
 * @param {Pick<Category, "parent">[]} categories
 * @returns {{used: number[], shown: number[]}}
 */
export function chipsOf(many, categories) {
  const used = categories.flatMap((_, index) => (many[index] ? [index] : []));
  const roots = used.filter((index) => categories[index].parent < 0);
  const largest = [...roots]
    .sort((a, b) => many[b] - many[a])
    .slice(0, roots.length > CHIPS + 2 ? CHIPS : roots.length);
  return { used, shown: largest.sort((a, b) => a - b) };
}
