/** What a reader looks at and has chosen. */

import { read } from "./address.js";

/**
 * @typedef {object} State
 * @property {[number, number]} view @property {[number, number]} full what a fit shows
 * @property {[number, number]} home what the page opens with
 * @property {[number, number] | null} main the part with the many, where a few far ones squeeze it
 * @property {import("./filters.js").Filters} filters
 * @property {number} current row that the keyboard is on, or -1 @property {number} selected row in the panel, or -1
 * @property {number} hovered @property {boolean} unfolded whether small categories have lanes of their own
 * @property {import("../../../drawing/js/nest.js").Wishes} wishes which lanes the reader opened or shut
 * @property {boolean} only whether only what passes the filters is laid out
 * @property {"auto" | "light" | "dark"} theme @property {string} chosen the theme, by the reader, or nothing
 * @property {number | null} knownOn day of the as-of slider, or null for all that the page holds
 */

const THEMES = ["light", "dark"];

/** Where a page begins, light or dark as the reader left it. @returns {State} */
export function begun() {
  const { dataset } = document.documentElement;
  const chosen = THEMES.find((each) => each === read(location.hash.slice(1)).facets["theme"]?.[0]) ?? "";
  if (chosen) dataset["theme"] = chosen;
  return {
    view: [0, 1],
    full: [0, 1],
    home: [0, 1],
    main: null,
    filters: { query: "", facets: {} },
    current: -1,
    selected: -1,
    hovered: -1,
    unfolded: false,
    wishes: {},
    only: false,
    theme: /** @type {State["theme"]} */ (dataset["theme"] ?? "auto"),
    chosen,
    knownOn: null,
  };
}

/**
 * Whether two stretches of time look the same.
 * @param {number[]} one @param {number[]} other
 */
export const alike = (one, other) =>
  Math.abs(one[0] - other[0]) + Math.abs(one[1] - other[1]) < (other[1] - other[0]) * 1e-3;
