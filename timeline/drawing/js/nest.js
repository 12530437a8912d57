/** How categories are nested: not at all, until `nested.js` is there, in a page whose file has nested ones. */

/** @typedef {Pick<import("./store.js").Category, "parent">[]} Tree each right after the one that contains it */
/** @typedef {import("./lanes.js").Lane} Lane */
/** @typedef {Record<string, boolean>} Wishes whether what is in a category, by its id, has lanes of its own */
/**
 * @typedef {object} Nest
 * @property {(tree: Tree, totals: ArrayLike<number>) => number[]} sums the events of each with all that are in it
 * @property {(tree: Tree, index: number) => number[]} outer those that contain one, the nearest first
 * @property {(tree: Tree, index: number) => number[]} family one with all that are in it
 * @property {(lanes: Pick<Lane, "depth" | "kin">[], index: number) => number[]} kin a lane with those that are in it
 * @property {(flat: Lane[], tree: Tree, totals: ArrayLike<number>, wishes: Wishes, most: number) => Lane[]} lanes
 *   those that are seen of the lanes of all categories, at most so many where it can be
 */

/** @type {Nest} */
export const nest = {
  sums: (_, totals) => Array.from(totals),
  outer: () => [],
  family: (_, index) => [index],
  kin: (_, index) => [index],
  lanes: (flat) => flat.filter(({ total }) => total),
};
