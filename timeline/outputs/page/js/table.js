/** The table of all events: filtered with the view, sorted by its heads, filled as one scrolls where it is long. */

import { attempt, byId, element, link } from "./dom.js";
import { folded } from "./filters.js";

/** @typedef {import("./app.js").App} App */

const CHUNK = 200;
/** More rows than this are sorted by their folded texts: the rules of a language take seconds. */
const MANY = 100_000;

/**
 * @param {App} app @param {(row: number) => string[]} cells texts of a row, for sorting and filling
 */
export function table(app, cells) {
  const body = byId("rows");
  const details = /** @type {HTMLDetailsElement} */ (byId("table"));
  const heads = [...details.querySelectorAll("thead button")];
  const given = body.classList.contains("static") ? [...body.children] : null;
  /** @type {number[] | null} */
  let order = null;
  const rows = () => (order ??= Array.from({ length: app.store.n }, (_, i) => i));
  let filled = 0;
  const fill = () => {
    const more = [];
    for (; filled < rows().length && more.length < CHUNK; filled++)
      if (app.passed.match[rows()[filled]]) more.push(rows()[filled]);
    body.append(...more.map((row) => made(app, row, cells(row))));
  };
  const draw = () => {
    const whole = given && !order && !app.passed.filtered && body.childElementCount === given.length;
    if (whole) return;
    if (given)
      return body.replaceChildren(
        ...rows()
          .filter((row) => app.passed.match[row])
          .map((row) => given[row]),
      );
    filled = 0;
    body.replaceChildren();
    if (details.open) fill();
  };
  heads.forEach((head, column) =>
    head.addEventListener("click", () => {
      const cell = head.closest("th");
      const down = cell?.getAttribute("aria-sort") === "ascending";
      for (const each of heads) each.closest("th")?.removeAttribute("aria-sort");
      cell?.setAttribute("aria-sort", down ? "descending" : "ascending");
      order = sorted(app, rows(), column, heads.length, cells);
      if (down) order.reverse();
      draw();
    }),
  );
  app.changed.push(draw);
  details.addEventListener("toggle", draw);
  if (!given)
    addEventListener(
      "scroll",
      () => {
        if (details.open && details.getBoundingClientRect().bottom < innerHeight * 2) fill();
      },
      { passive: true },
    );
}

/**
 * @param {App} app @param {number[]} order @param {number} column @param {number} columns
 * @param {(row: number) => string[]} cells
 */
function sorted({ header }, order, column, columns, cells) {
  if (column === 0 || (columns === 4 && column === 1)) return [...order].sort((a, b) => a - b);
  const many = order.length > MANY;
  const compare = many
    ? (/** @type {string} */ a, /** @type {string} */ b) => Number(a > b) - Number(a < b)
    : collated(header.language);
  /** @type {string[]} */
  const texts = [];
  for (const row of order) texts[row] = many ? folded(cells(row)[column]) : cells(row)[column];
  return [...order].sort((a, b) => compare(texts[a], texts[b]) || a - b);
}

/**
 * How a language orders texts; by their characters, where a browser does not tell.
 * @param {string} language @returns {(a: string, b: string) => number}
 */
const collated = (language) =>
  attempt(() => new Intl.Collator(language, { numeric: true }).compare) ?? ((a, b) => Number(a > b) - Number(a < b));

/** @param {App} app @param {number} row @param {string[]} texts */
function made(app, row, texts) {
  const title = element("a", {
    text: app.store.titles[row],
    href: `#event=${encodeURIComponent(app.store.ids[row])}`,
    dir: "auto",
  });
  const facet = app.store.facets.find(({ name }) => name === "source");
  const sources = facet
    ? Array.from(facet.items.subarray(facet.heads[row], facet.heads[row + 1]), (item) => facet.values[item])
    : [];
  const tail = [
    element("td", {}, title),
    element("td", { text: texts[texts.length - 1], dir: "auto" }),
    element("td", {}, ...sources.map((name) => link(name, ""))),
  ];
  return element("tr", {}, ...texts.slice(0, -2).map((text) => element("td", { text, dir: "auto" })), ...tail);
}
