/** Category chips, the other filters, the search, and what they left. */

import { asks, attempt, byId, button, element, sofar, swatch } from "./dom.js";
import { chipsOf } from "../../../drawing/js/lanes.js";
import { nest } from "../../../drawing/js/nest.js";
import { bornBy, countText, laneName } from "../../../drawing/js/saying.js";
import { folded } from "./filters.js";

/** @typedef {import("./app.js").App} App */
/** @typedef {import("../../../drawing/js/store.js").Facet} Facet */

const MOST = 400;

/**
 * How many events have each value of a facet.
 * @param {Facet} facet @returns {Uint32Array}
 */
function tallies(facet) {
  const found = new Uint32Array(facet.values.length);
  for (const item of facet.items) found[item]++;
  return found;
}

/**
 * How many events each category has that pass all else that is asked for.
 * @param {App} app @returns {Uint32Array}
 */
function leftIn({ store, beside, header }) {
  const many = new Uint32Array(header.categories.length);
  for (let i = 0; i < store.n; i++) many[store.category[i]] += beside[i];
  return many;
}

/**
 * @param {App} app
 */
export function chips(app) {
  const group = byId("chips");
  const facet = app.store.facets.find(({ name }) => name === "category");
  if (!facet) return;
  const { categories } = app.header;
  const { say, number } = app.wording;
  const { used, shown: largest } = chipsOf(nest.sums(categories, tallies(facet)), categories);
  if (used.length < 2) return;
  const foldable = largest.length < used.length;
  let all = !foldable;
  const chosen = () => app.state.filters.facets["category"] ?? used;
  const within = (/** @type {number} */ value) => nest.family(categories, value).filter((each) => used.includes(each));
  const pressed = (/** @type {number} */ value) => {
    const now = chosen();
    const own = within(value);
    const some = own.filter((each) => now.includes(each)).length;
    return some === own.length ? "true" : some ? "mixed" : "false";
  };
  const toggle = (/** @type {number} */ value) => {
    const own = within(value);
    const others = chosen().filter((each) => !own.includes(each));
    const next = pressed(value) === "true" ? others : [...others, ...own].sort((a, b) => a - b);
    delete app.state.filters.facets["category"];
    if (next.length < used.length) app.state.filters.facets["category"] = next;
    app.refilter();
  };
  const draw = () => {
    const left = nest.sums(categories, leftIn(app));
    const shown = all ? used : largest;
    const made = shown.map((value) => {
      const chip = button("", () => toggle(value), {
        class: categories[value].parent < 0 ? "chip" : "chip within",
        "aria-pressed": pressed(value),
        "data-value": String(value),
      });
      chip.append(
        swatch(app.colors, value),
        element("span", { text: categories[value].label, dir: "auto" }),
        element("span", { className: "many", text: number(left[value]) }),
      );
      return chip;
    });
    const focused = document.activeElement instanceof HTMLElement ? document.activeElement.dataset["value"] : undefined;
    const more = !foldable
      ? []
      : [
          button(
            all ? say("fewerCategories") : say("allCategories", { n: number(used.length) }),
            () => {
              all = !all;
              draw();
            },
            { class: "chip more", "aria-expanded": String(all) },
          ),
        ];
    group.replaceChildren(...made, ...more);
    if (focused !== undefined) made.find((chip) => chip.dataset["value"] === focused)?.focus();
  };
  app.changed.push(draw);
}

/** Facets whose values are words of ours. */
const SPOKEN = ["status", "verification"];

/**
 * The name of a value of a facet.
 * @param {import("../../../drawing/js/wording.js").Wording} wording @param {Facet} facet @param {number} value
 */
export const facetValue = ({ say }, { name, values }, value) =>
  SPOKEN.includes(name) ? say(`${name}.${values[value]}`) : values[value];

/**
 * The filters behind the button: one group of boxes a facet.
 * @param {App} app
 */
export function filters(app) {
  const place = byId("filters");
  const opener = byId("filter");
  const facets = app.store.facets.filter(({ name }) => name !== "category");
  opener.hidden = !facets.length;
  const turn = () => {
    place.hidden = !place.hidden;
    opener.setAttribute("aria-expanded", String(!place.hidden));
  };
  for (const within of [opener, place])
    within.addEventListener("keydown", ({ key }) => {
      if (key !== "Escape" || place.hidden) return;
      turn();
      opener.focus();
    });
  opener.addEventListener("click", () => {
    turn();
    if (!place.childElementCount)
      place.append(
        ...facets.map((facet) => group(app, facet)),
        button(app.wording.say("clear"), () => clear(app)),
      );
  });
  app.changed.push(() => {
    for (const box of place.querySelectorAll("input")) {
      box.checked = Boolean(app.state.filters.facets[box.name]?.includes(Number(box.value)));
    }
  });
}

/** @param {App} app */
export function clear(app) {
  app.state.filters = { query: "", facets: {} };
  /** @type {HTMLInputElement} */ (byId("query")).value = "";
  app.refilter();
}

/** @param {App} app @param {Facet} facet */
function group(app, facet) {
  const { say } = app.wording;
  const many = tallies(facet);
  const order = facet.values
    .map((_, index) => index)
    .sort((a, b) => many[b] - many[a] || a - b)
    .slice(0, MOST);
  const boxes = order.map((value) => {
    const box = element("input", { type: "checkbox", name: facet.name, value: String(value) });
    box.checked = Boolean(app.state.filters.facets[facet.name]?.includes(value));
    box.addEventListener("change", () => {
      const now = app.state.filters.facets[facet.name] ?? [];
      app.state.filters.facets[facet.name] = box.checked ? [...now, value] : now.filter((each) => each !== value);
      app.refilter();
    });
    return element(
      "label",
      {},
      box,
      element("span", { text: facetValue(app.wording, facet, value), dir: "auto" }),
      element("span", { className: "many", text: app.wording.number(many[value]) }),
    );
  });
  return element(
    "fieldset",
    {},
    element("legend", { text: say(facet.name) }),
    element("div", { className: "boxes" }, ...boxes),
  );
}

/**
 * The search; descriptions and places are read when it is first used, or once they have arrived.
 * @param {App} app @param {() => Promise<import("./panel.js").Detail[]>} details
 */
export function search(app, details) {
  const field = /** @type {HTMLInputElement} */ (byId("query"));
  const phone = "(max-width: 699px)";
  const hint = () => (field.placeholder = app.wording.say(asks(phone) ? "searchShort" : "searchHint"));
  attempt(() => matchMedia(phone).addEventListener("change", hint));
  hint();
  let timer = 0;
  const run = async () => {
    const known = app.texts ? null : await sofar(details);
    if (!app.texts && !known) details().then(again, () => {});
    app.texts ??= texts(app, known ?? []);
    app.state.filters.query = field.value;
    app.refilter();
  };
  const again = () => {
    app.texts = null;
    void run();
  };
  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(run, app.store.n > 20000 ? 120 : 30);
  });
  field.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      field.value = "";
      run();
      app.stage.focus({ preventScroll: true });
    } else if (event.key === "Enter") app.stage.focus({ preventScroll: true });
  });
  return run;
}

/**
 * What a search looks through, folded.
 * @param {App} app @param {import("./panel.js").Detail[]} details @returns {string[]}
 */
function texts({ store, header: { categories } }, details) {
  const lanes = categories.map((_, category) => laneName(categories, category));
  return store.titles.map((title, i) => {
    const { text = "", place = "", tags = [], actors = [], claims = [] } = details[i] ?? {};
    const said = claims.flatMap(({ name, quote = "" }) => [name, quote]);
    return folded(
      [
        title,
        store.words(i),
        lanes[store.category[i]],
        ...bornBy(store, "era", i),
        text,
        place,
        ...tags,
        ...actors,
        ...said,
      ].join(" "),
    );
  });
}

/**
 * The count line, always true: shown, outside the view, filtered out, undated, not yet known.
 * @param {App} app
 */
export function countLine(app) {
  const line = byId("count");
  app.calm.push(() => {
    const { store, passed, known } = app;
    const hidden = known ? known.reduce((sum, one) => sum - one, store.n) : 0;
    const text = countText(app.setting, app.scene, passed, hidden);
    if (line.textContent !== text) line.textContent = text;
  });
  app.changed.push(() => {
    const { passed, wording, state } = app;
    const active = state.filters.query || Object.values(state.filters.facets).some((values) => values?.length);
    byId("found").textContent = active ? wording.many("matches", passed.dated + passed.undated) : "";
  });
}
