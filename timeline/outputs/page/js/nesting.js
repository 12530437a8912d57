/** Lanes within lanes: the name of one that contains others opens and closes them. */

import { byId, button } from "./dom.js";
import { extras } from "./extras.js";
import { fromRight } from "../../../drawing/js/direction.js";
import { brief, full } from "../../../drawing/js/nested.js";

/** @typedef {import("./app.js").App} App */

/**
 * Open what is in a category, or close it; the focus stays on its name.
 * @param {App} app @param {string} id @param {boolean} open
 */
function turn(app, id, open) {
  app.state.wishes = { ...app.state.wishes, [id]: open };
  app.layout();
  app.refilter();
  app.still();
  const names = /** @type {HTMLElement[]} */ ([...byId("names").querySelectorAll("[data-key]")]);
  names.find((name) => name.dataset["key"] === id)?.focus();
}

/**
 * The values of the filters as an address has them: a category means all within it, unless it is marked as only itself.
 * @param {App} app
 */
function spelled({ header, whole, state }) {
  const { categories } = header;
  const used = [...new Set(whole.category)];
  const ids = (/** @type {number[]} */ numbers) => numbers.map((at) => categories[at].id);
  const numbers = (/** @type {string[]} */ names) =>
    names.map((name) => categories.findIndex(({ id }) => id === name)).filter((at) => at >= 0);
  return {
    named: (/** @type {Record<string, string[]>} */ facets) => {
      const found = { ...facets, open: keys(state.wishes, true), shut: keys(state.wishes, false) };
      if (!facets["category"]) return found;
      const { whole, alone } = brief(categories, used, numbers(facets["category"]));
      return { ...found, category: ids(whole), only: ids(alone) };
    },
    meant: (/** @type {Record<string, string[]>} */ { category, only, ...facets }) => {
      if (!category && !only) return facets;
      return { ...facets, category: ids(full(categories, used, numbers(category ?? []), numbers(only ?? []))) };
    },
  };
}

/** @param {Record<string, boolean>} wishes @param {boolean} open */
const keys = (wishes, open) => Object.keys(wishes).filter((id) => wishes[id] === open);

/** How high and how wide the name of a lane in the plot is for a finger. */
const TARGET = { h: 24, w: 180 };

/**
 * Open or close the lane whose name in the plot was tapped, if there is no column of names.
 * @param {App} app @param {MouseEvent} event
 */
function tapped(app, event) {
  const { left, top } = app.stage.getBoundingClientRect();
  const [x, y] = [event.clientX - left, event.clientY - top].map((at) => at / app.letter);
  const lane = app.scene?.lanes.find((each) => y >= each.y && y < each.y + TARGET.h);
  const far = fromRight(app.header) ? (app.scene?.width ?? 0) - x : x;
  if (app.narrow && lane?.kin && far < TARGET.w) turn(app, lane.key, lane.kin === "shut");
}

/** @param {App} app */
function start(app) {
  const { named, meant } = spelled(app);
  app.named = named;
  app.meant = (facets) => {
    const wished = ["open", "shut"].flatMap((kind) => (facets[kind] ?? []).map((id) => [id, kind === "open"]));
    const wishes = Object.fromEntries(wished);
    const same = JSON.stringify(wishes) === JSON.stringify(app.state.wishes);
    app.state.wishes = wishes;
    if (!same) app.layout();
    return meant(facets);
  };
  app.stage.addEventListener("click", (event) => tapped(app, event));
  app.headed = ({ kin, key }) => {
    const open = kin === "open";
    const turned = () => turn(app, key, !open);
    return kin ? button("", turned, { "aria-expanded": String(open), "data-key": key, dir: "auto" }) : null;
  };
}

extras.push(start);
