/** The table of all events: filtered with the view, sorted by its heads, filled as one scrolls where it is long. */

import { byId, element, link } from "./dom.js";

/** @typedef {import("./app.js").App} App */

const CHUNK = 200;

/**
 * @param {App} app @param {(row: number) => string[]} cells texts of a row, for sorting and filling
 */
export function table(app, cells) {
  const body = byId("rows");
  const details = /** @type {HTMLDetailsElement} */ (byId("table"));
  const heads = [...details.querySelectorAll("thead button")];
  const given = body.classList.contains("static") ? [...body.children] : null;
  let order = Array.from({ length: app.store.n }, (_, i) => i);
  let filled = 0;
  const fill = () => {
    const more = order.slice(filled).filter((row) => app.passed.match[row]).slice(0, CHUNK);
    if (!more.length) return;
    filled = order.indexOf(more[more.length - 1], filled) + 1;
    body.append(...more.map((row) => made(app, row, cells(row))));
  };
  const draw = () => {
    if (given) return body.replaceChildren(...order.filter((row) => app.passed.match[row]).map((row) => given[row]));
    filled = 0;
    body.replaceChildren();
    if (details.open) fill();
  };
  heads.forEach((head, column) => head.addEventListener("click", () => {
    const cell = head.closest("th");
    const down = cell?.getAttribute("aria-sort") === "ascending";
    for (const each of heads) each.closest("th")?.removeAttribute("aria-sort");
    cell?.setAttribute("aria-sort", down ? "descending" : "ascending");
    order = sorted(app, order, column, heads.length, cells);
    if (down) order.reverse();
    draw();
  }));
  app.changed.push(draw);
  details.addEventListener("toggle", draw);
  if (!given) addEventListener("scroll", () => {
    if (details.open && details.getBoundingClientRect().bottom < innerHeight * 2) fill();
  }, { passive: true });
}

/**
 * @param {App} app @param {number[]} order @param {number} column @param {number} columns @param {(row: number) => string[]} cells
 */
function sorted({ wording, header }, order, column, columns, cells) {
  if (column === 0 || (columns === 4 && column === 1)) return [...order].sort((a, b) => a - b);
  const compare = new Intl.Collator(header.language, { numeric: true }).compare;
  const texts = new Map(order.map((row) => [row, cells(row)[column]]));
  return wording && [...order].sort((a, b) => compare(texts.get(a) ?? "", texts.get(b) ?? "") || a - b);
}

/** @param {App} app @param {number} row @param {string[]} texts */
function made(app, row, texts) {
  const title = element("a", { text: app.store.titles[row], href: `#event=${encodeURIComponent(app.store.ids[row])}`, dir: "auto" });
  const facet = app.store.facets.find(({ name }) => name === "source");
  const sources = facet ? Array.from(facet.items.subarray(facet.heads[row], facet.heads[row + 1]), (item) => facet.values[item]) : [];
  const tail = [element("td", {}, title), element("td", { text: texts[texts.length - 1], dir: "auto" }), element("td", {}, ...sources.map((name) => link(name, "")))];
  return element("tr", {}, ...texts.slice(0, -2).map((text) => element("td", { text, dir: "auto" })), ...tail);
}
