/** Keeps the address of the page and what it shows the same. */

import { read, written } from "./address.js";
import { byId } from "./dom.js";
import { reveal } from "./motion.js";

/** @typedef {import("./app.js").App} App */
/** @typedef {{open: (row: number, focus?: boolean) => void, close: () => void, find: () => void}} Acts */

/**
 * @param {App} app @param {Acts} acts @returns {{slider: (choose: (day: number | null) => void) => void}}
 */
export function addresses(app, acts) {
  /** @type {((day: number | null) => void) | null} */
  let choose = null;
  const follow = () => {
    const linked = read(location.hash.slice(1));
    app.state.filters.facets = Object.fromEntries(app.store.facets.map(({ name, values }) => [name, (linked.facets[name] ?? []).map((value) => values.indexOf(value)).filter((index) => index >= 0)]));
    if (!app.state.filters.facets["category"]?.length) delete app.state.filters.facets["category"];
    const field = /** @type {HTMLInputElement} */ (byId("query"));
    field.value = linked.query ?? "";
    if (linked.view) app.state.view = linked.view;
    if (choose && (linked.known ?? null) !== app.state.knownOn) choose(linked.known ?? null);
    if (linked.query || app.state.filters.query) acts.find();
    else app.refilter();
    const row = linked.event === undefined ? -1 : app.store.ids.indexOf(linked.event);
    if (row < 0) return acts.close();
    acts.open(row);
    if (!linked.view) reveal(app, row);
    byId("wrap").scrollIntoView({ block: "nearest" });
  };
  addEventListener("hashchange", follow);
  if (location.hash.length > 1) follow();
  app.rested.push(() => {
    const { state, store } = app;
    const facets = Object.fromEntries(store.facets.map(({ name, values }) => [name, (state.filters.facets[name] ?? []).map((value) => values[value])]));
    const fragment = written({
      ...(app.fits ? {} : { view: state.view }), query: state.filters.query, facets,
      ...(state.knownOn === null ? {} : { known: state.knownOn }), ...(state.selected < 0 ? {} : { event: store.ids[state.selected] }),
    });
    if (fragment !== location.hash.slice(1)) history.replaceState(null, "", `#${fragment}`);
  });
  return {
    slider: (chosen) => {
      choose = chosen;
      const { known } = read(location.hash.slice(1));
      if (known !== undefined) chosen(known);
    },
  };
}
