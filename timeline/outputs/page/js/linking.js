/** Keeps the address of the page and what it shows the same: an opened event is a step that 'back' undoes. */

import { read, written } from "./address.js";
import { attempt, broughtIntoView, byId } from "./dom.js";
import { reveal } from "./motion.js";
import { embedded } from "./surroundings.js";

/** @typedef {import("./app.js").App} App */
/** @typedef {{open: (row: number, focus?: boolean) => void, close: () => void, find: () => void}} Acts */

/** Says that what passes is laid out alone. */
const FOUND = "found";

/**
 * @param {App} app @param {Acts} acts @returns {{slider: (choose: (day: number | null) => void) => void}}
 */
export function addresses(app, acts) {
  /** @type {((day: number | null) => void) | null} */
  let choose = null;
  const show = (/** @type {number} */ row, focus = false) => {
    acts.open(row, focus);
    reveal(app, row);
    broughtIntoView(byId("wrap"));
  };
  const follow = () => {
    const linked = read(location.hash.slice(1));
    app.state.only = linked.facets["lanes"]?.[0] === FOUND;
    app.state.filters.facets = chosenIn(app, { ...linked, facets: app.meant(linked.facets) });
    const field = /** @type {HTMLInputElement} */ (byId("query"));
    field.value = linked.query ?? "";
    app.look(...(linked.view ?? app.state.home));
    if (choose && (linked.known ?? null) !== app.state.knownOn) choose(linked.known ?? null);
    if (linked.query || app.state.filters.query) acts.find();
    else app.refilter();
    const row = linked.event === undefined ? -1 : app.store.ids.indexOf(linked.event);
    if (row < 0) return acts.close();
    if (!linked.view) return show(row);
    acts.open(row);
    broughtIntoView(byId("wrap"));
  };
  byId("rows").addEventListener("click", (event) => {
    const row = event.ctrlKey || event.metaKey || event.shiftKey ? -1 : chosen(app, event.target);
    if (row < 0) return;
    event.preventDefault();
    show(row, true);
  });
  addEventListener("hashchange", follow);
  if (location.hash.length > 1) follow();
  app.rested.push(() => {
    const address = addressOf(app);
    const { event, known } = read(location.hash.slice(1));
    // a day that is asked for stays until what was known on it is there
    if (address === location.href || (!choose && known !== undefined)) return;
    const opened = app.state.selected >= 0 && event === undefined;
    attempt(() => history[opened && !embedded() ? "pushState" : "replaceState"](null, "", address));
  });
  return {
    slider: (chosen) => {
      choose = chosen;
      const { known } = read(location.hash.slice(1));
      if (known !== undefined) chosen(known);
    },
  };
}

/**
 * The address of what is seen now; one for others leaves light and dark to them.
 * @param {App} app @param {boolean} [shared] @returns {string}
 */
export function addressOf(app, shared) {
  const { state, store } = app;
  const own = {
    ...(state.only && { lanes: [FOUND] }),
    ...(state.chosen && !shared && { theme: [state.chosen] }),
  };
  const chosen = store.facets.flatMap(({ name, values }) => {
    const shown = state.filters.facets[name];
    return shown ? [[name, shown.map((value) => values[value])]] : [];
  });
  const fragment = written({
    ...(app.fits ? {} : { view: app.uncropped }),
    query: state.filters.query,
    facets: { ...app.named(Object.fromEntries(chosen)), ...app.linked, ...own },
    ...(state.knownOn === null ? {} : { known: state.knownOn }),
    ...(state.selected < 0 ? {} : { event: store.ids[state.selected] }),
  });
  const [page] = location.href.split("#");
  return fragment ? `${page}#${fragment}` : page;
}

/**
 * The filters of an address; values that there are not ask nothing.
 * @param {App} app @param {import("./address.js").Linked} linked @returns {Record<string, number[]>}
 */
function chosenIn(app, linked) {
  const chosen = app.store.facets.flatMap(({ name, values }) => {
    const asked = linked.facets[name];
    const known = (asked ?? []).map((value) => values.indexOf(value)).filter((index) => index >= 0);
    return known.length || (asked && !asked.length) ? [[name, known]] : [];
  });
  return Object.fromEntries(chosen);
}

/**
 * The row of the event that a link of the table names; filters and search stay as they are.
 * @param {App} app @param {EventTarget | null} target @returns {number}
 */
function chosen(app, target) {
  const anchor = target instanceof Element ? target.closest("a[href^='#event=']") : null;
  const id = anchor && read(anchor.getAttribute("href")?.slice(1) ?? "").event;
  return id ? app.store.ids.indexOf(id) : -1;
}
