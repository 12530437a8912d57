/** What does not pass fades in place; what passes may take its place, and moves nothing that passes. */

import { ROW, TOP, footOf, head, linesIn, topsOf } from "./lanes.js";
import { place } from "./labels.js";

/** @typedef {import("./labels.js").Box} Box */
/** @typedef {import("./labels.js").Room} Room */
/** @typedef {{boxes: Box[], rest: number[][], heights: number[][]}} Arranged */
/** @typedef {{boxes: Box[], ghosts: Box[], rest: number[][]}} Parted `ghosts` do not pass */

/** How many more titles a lane gets in addition to those it has. */
const MOST = 60;

/**
 * All that is shown, divided by what passes; what passes and had no title may get one where a title faded.
 * @param {import("./setting.js").Setting} setting @param {import("./lanes.js").Plan} laid @param {Arranged} all
 * @param {import("./view.js").Crowd[]} found what passes @param {Room} room
 * @param {Map<number, number>} [rows] that guests had in the last picture @returns {Parted}
 */
export function parted(setting, laid, all, found, room, rows = new Map()) {
  const elders = room.elders && new Map([...rows.keys()].map((i, age) => [i, age]));
  const later = { ...room, before: rows, elders };
  const lanes = laid.lanes.map((_, lane) => laneParted(setting, laid, all, { lane, crowd: found[lane], room: later }));
  return {
    boxes: lanes.flatMap(({ boxes }) => boxes),
    ghosts: lanes.flatMap(({ ghosts }) => ghosts),
    rest: lanes.map(({ rest }) => rest),
  };
}

/**
 * @param {import("./setting.js").Setting} setting @param {import("./lanes.js").Plan} laid @param {Arranged} all
 * @param {{lane: number, crowd: import("./view.js").Crowd, room: Room}} one
 */
function laneParted({ store, match, narrow }, { lanes, foot }, { boxes, heights }, { lane, crowd, room }) {
  const { mode } = room;
  const { y, h, above } = lanes[lane];
  const { rows, best, bins } = crowd;
  const top = TOP + head(narrow) + above;
  const most = mode === "lines" ? linesIn(h - top - footOf(mode, foot, bins)) : heights[lane].length;
  const [passing, others] = [1, 0].map((one) => boxes.filter((box) => box.lane === lane && match[box.i] === one));
  const seated = new Set(passing.map(({ i }) => i));
  const left = (bins ? best : rows).filter((i) => !seated.has(i));
  const high = Array.from({ length: most }, (_, row) => heights[lane][row] ?? ROW[mode]);
  const tops = topsOf(high, y + top);
  const guests = place(store, left, lane, most, { ...room, heights: [] }, MOST, passing)
    .boxes.filter((box) => box.h + 4 <= high[box.row])
    .map((box) => ({ ...box, y: tops[box.row] }));
  const given = new Set(guests.map(({ i }) => i));
  return {
    boxes: [...passing, ...guests],
    ghosts: others.filter((one) => !guests.some((guest) => over(one, guest))),
    rest: bins ? [] : left.filter((i) => !given.has(i)),
  };
}

/** @param {Box} one @param {Box} other whether they overlap */
const over = (one, other) => one.row === other.row && one.x0 < other.x1 && one.x1 > other.x0;
