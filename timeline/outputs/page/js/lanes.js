/** Lanes: which categories get one of their own, and how high each is. */

/** @typedef {import("./store.js").Category} Category */
/** @typedef {{key: string, label: string, categories: number[], total: number, folded: boolean}} Lane */
/** @typedef {Lane & {y: number, h: number, tone: number}} PlacedLane `tone` is the number of the category whose colour the lane bears */
/** @typedef {{lanes: PlacedLane[], height: number}} Plan */

export const AXIS = 46;
export const CARD = { one: 58, two: 74 };
export const PAIR = 41;
export const LINE = 23;
const TOP = 8;

/**
 * Lanes in the declared order; where there are more than fit, the smallest share one.
 * @param {Category[]} categories @param {Int32Array} totals events of each that may be shown @param {number} limit @param {(count: number) => string} name of the shared lane
 * @returns {Lane[]}
 */
export function laneList(categories, totals, limit, name) {
  const used = categories.map((_, index) => index).filter((index) => totals[index] > 0);
  const largest = new Set([...used].sort((a, b) => totals[b] - totals[a] || a - b).slice(0, used.length > limit ? limit - 1 : limit));
  const own = used.filter((index) => largest.has(index)).map((index) => lane(categories[index].id, categories[index].label, [index], totals, false));
  const rest = used.filter((index) => !largest.has(index));
  return rest.length ? [...own, lane("", name(rest.length), rest, totals, true)] : own;
}

/**
 * @param {string} key @param {string} label @param {number[]} members @param {Int32Array} totals @param {boolean} folded @returns {Lane}
 */
function lane(key, label, members, totals, folded) {
  return { key, label, categories: members, total: members.reduce((sum, index) => sum + totals[index], 0), folded };
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
 * The height that lanes with so many rows take.
 * @param {number[]} rows @param {number} row height of one @param {{head: number, foot: number}} rules @returns {number}
 */
export const heightOf = (rows, row, { head, foot }) => rows.reduce((sum, count) => sum + Math.max(1, count) * row + TOP + head + foot, 0);

/**
 * Heights from what the fitted view needs: all of it where the window has the room, shared out where it has not.
 * @param {Lane[]} lanes @param {number[]} needed rows @param {number} row height of one @param {number} room @param {{least: number, head: number, foot: number}} rules
 * @returns {Plan}
 */
export function plan(lanes, needed, row, room, rules) {
  const rows = shared(needed, rules.least, Math.floor((room - lanes.length * (TOP + rules.head + rules.foot)) / row));
  const slack = Math.max(0, room - heightOf(rows, row, rules));
  const extra = Math.min(row * 0.7, slack / Math.max(1, lanes.length));
  let y = AXIS;
  const placed = lanes.map((each, index) => {
    const h = Math.round(heightOf([rows[index]], row, rules) + extra);
    const made = { ...each, y, h, tone: each.categories[0] };
    y += h;
    return made;
  });
  return { lanes: placed, height: y };
}

/**
 * So many rows shared out: each lane its least, then one more to each in turn until none needs more.
 * @param {number[]} needed @param {number} least @param {number} budget @returns {number[]}
 */
function shared(needed, least, budget) {
  const rows = needed.map((need) => Math.min(Math.max(1, need), least));
  let left = budget - rows.reduce((sum, count) => sum + count, 0);
  for (let given = true; left > 0 && given; ) {
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
