/** What every painter needs to know of shapes: their corners, their dashes, the opacity along a soft bar. */

import { faded } from "./theme.js";

/** Around a text, so that it can be read over a line. */
export const HALO = faded("paper", 0.85);
export const DASHES = { rect: [4, 3], dot: [2.6, 2], line: [3, 3] };

/** The five points of a star and the corners between them. */
const STAR = Array.from({ length: 10 }, (_, k) => [k % 2 ? 0.5348 : 1.4, (k * Math.PI) / 5]).map(([far, turn]) => [
  far * Math.sin(turn),
  -far * Math.cos(turn),
]);
const CROSS = [1.2, 0.4, 0.4, 0.4, 0.4, 1.2, -0.4, 1.2, -0.4, 0.4, -1.2, 0.4];

/** @param {number[]} flat @returns {number[][]} */
const pairs = (flat) => flat.flatMap((x, k) => (k % 2 ? [] : [[x, flat[k + 1]]]));

/**
 * The corners of each shape but the circle, as plotly draws them: square, diamond, triangle, cross, the triangle upside
 * down, star, hourglass.
 */
export const CORNERS = [
  [],
  pairs([-1, -1, 1, -1, 1, 1, -1, 1]),
  pairs([0, -1.3, 1.3, 0, 0, 1.3, -1.3, 0]),
  pairs([0, -1, 1.155, 0.5, -1.155, 0.5]),
  pairs([...CROSS, ...CROSS.map((at) => -at)]),
  pairs([0, 1, 1.155, -0.5, -1.155, -0.5]),
  STAR,
  pairs([1, 1, -1, 1, 1, -1, -1, -1]),
];

/**
 * The opacity at a share of the width.
 * @param {[number, number][]} stops @param {number} at @returns {number}
 */
export function opacity(stops, at) {
  const after = stops.findIndex(([share]) => share >= at);
  if (after < 0) return stops[stops.length - 1][1];
  if (after === 0) return stops[0][1];
  const [x0, a0] = stops[after - 1];
  const [x1, a1] = stops[after];
  return x1 === x0 ? a1 : a0 + ((a1 - a0) * (at - x0)) / (x1 - x0);
}

/**
 * Stops clipped to 0..1, with the opacity that the clipped line has there.
 * @param {[number, number][]} stops @returns {[number, number][]}
 */
export function clipped(stops) {
  const inside = stops.filter(([at]) => at > 0 && at < 1);
  return [[0, opacity(stops, 0)], ...inside, [1, opacity(stops, 1)]];
}
