/**
 * The line below the title: what the file holds, what of it passes, each filter as a tag that takes it away, and
 * whether what passes is shown alone.
 */

import { byId, button, element } from "./dom.js";
import { clear, facetValue } from "./choices.js";
import { headParts, headText } from "../../../drawing/js/saying.js";

/** @typedef {import("./app.js").App} App */
/** @typedef {{text: string, drop: () => void}} Tag a filter in use and what takes it away */

/**
 * The search and every chosen value; the chips show the categories themselves.
 * @param {App} app @returns {Tag[]}
 */
function tagsOf(app) {
  const { filters } = app.state;
  const facets = app.store.facets.filter(({ name }) => name !== "category");
  const chosen = facets.flatMap((facet) => {
    const values = filters.facets[facet.name] ?? [];
    return values.map((value) => ({
      text: `${app.wording.say(facet.name)}: ${facetValue(app.wording, facet, value)}`,
      drop: () => (filters.facets[facet.name] = values.filter((one) => one !== value)),
    }));
  });
  const query = filters.query.trim();
  return query ? [{ text: `“${query}”`, drop: () => unsought(app) }, ...chosen] : chosen;
}

/** @param {App} app */
function unsought(app) {
  app.state.filters.query = "";
  /** @type {HTMLInputElement} */ (byId("query")).value = "";
}

/**
 * What the table is called: how many events it has, or how many of all.
 * @param {App} app
 */
function tableText({ store, passed, wording: { say, many, number } }) {
  if (!passed.filtered) return many("table", store.n);
  return say("tableSome", { n: number(store.n - passed.filtered), total: number(store.n) });
}

/**
 * @param {App} app
 */
export function headline(app) {
  const { say } = app.wording;
  const place = byId("tags");
  const none = byId("none");
  const summary = /** @type {HTMLElement} */ (byId("table").querySelector("summary"));
  place.setAttribute("aria-label", say("active"));
  none.append(
    say("noMatch"),
    button(say("clear"), () => cleared()),
  );
  /** What was pressed is not there any more: the focus goes to what is. */
  const held = () =>
    [place.querySelector("button"), byId("query"), app.stage].some(
      (one) => (one?.focus(), one && one === document.activeElement),
    );
  const cleared = () => {
    clear(app);
    held();
  };
  const undo = (/** @type {Tag} */ { drop }) => {
    drop();
    app.refilter();
    held();
  };
  const turn = () => {
    app.state.only = !app.state.only;
    app.refilter();
    /** @type {HTMLElement} */ (place.querySelector("[aria-pressed]")).focus();
  };
  app.changed.push(() => {
    const parts = headParts(headText(app.setting, app.passed)).map((text) => element("span", { text }));
    byId("range").replaceChildren(...parts.flatMap((part, k) => (k ? [" ", part] : [part])));
    summary.textContent = tableText(app);
    const made = tagsOf(app).map((tag) =>
      button(tag.text, () => undo(tag), {
        class: "tag off",
        dir: "auto",
        "aria-label": say("removeFilter", { text: tag.text }),
      }),
    );
    app.state.only &&= made.length > 0;
    const only = made.length
      ? [button(say("onlyFound"), turn, { class: "tag", "aria-pressed": String(app.state.only) })]
      : [];
    const some = made.length || app.state.filters.facets["category"];
    const all = some ? [button(say("clear"), cleared, { class: "tag all" })] : [];
    place.replaceChildren(...made, ...only, ...all);
    place.hidden = !some;
    none.hidden = app.passed.filtered < app.store.n || !app.store.n;
  });
}
