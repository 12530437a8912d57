/** The table of all events: filtered with the view, sorted by its heads, filled as one scrolls where it is long. */

import { attempt, byId, element, link, swatch } from "./dom.js";
import { folded } from "./filters.js";

/** @typedef {import("./app.js").App} App */

const CHUNK = 200;
/** So many rows are printed; of more there is the number. */
const PRINTED = 10_000;
/** More rows than this are sorted by their folded texts: the rules of a language take seconds. */
const MANY = 100_000;

/** @typedef {import("./panel.js").Detail} Detail */

/**
 * @param {App} app @param {(row: number) => string[]} cells texts of a row, for sorting and filling
 * @param {() => Promise<Detail[]>} details what the sources are, once it is read
 * @returns {() => void} reads them, for a printer that does not wait
 */
export function table(app, cells, details) {
  const body = byId("rows");
  const place = /** @type {HTMLDetailsElement} */ (byId("table"));
  const heads = [...place.querySelectorAll("thead button")];
  /** @type {Detail[]} */
  let known = [];
  const given = body.classList.contains("static") ? [...body.children] : null;
  /** @type {number[] | null} */
  let order = null;
  const rows = () => (order ??= Array.from({ length: app.store.n }, (_, i) => i));
  let filled = 0;
  const fill = (most = CHUNK) => {
    const more = [];
    for (; filled < rows().length && more.length < most; filled++)
      if (app.passed.match[rows()[filled]]) more.push(rows()[filled]);
    body.append(...more.map((row) => made(app, row, cells(row), known[row]?.claims)));
  };
  const fillPaper = () => {
    fill(PRINTED);
    const left = app.store.n - app.passed.filtered - PRINTED;
    if (left > 0)
      body.append(element("tr", {}, element("td", { text: app.wording.say("plus", { n: app.wording.number(left) }) })));
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
    if (app.printing) fillPaper();
    else if (place.open) fill();
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
  const learn = async () => {
    if (given) return;
    known = await details();
    draw();
  };
  if (given) return learn;
  place.addEventListener("toggle", () => void (place.open && !app.printing && learn()));
  addEventListener(
    "scroll",
    () => {
      if (place.open && place.getBoundingClientRect().bottom < innerHeight * 2) fill();
    },
    { passive: true },
  );
  return learn;
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

/**
 * The colour and the sign that an event has of its own.
 * @param {App} app @param {number} row
 */
function marks({ store: { own, icons }, colors }, row) {
  const sign = element("span", { className: "sign", text: icons[row], "aria-hidden": "true" });
  return [...(own[row] ? [swatch(colors, own[row]), " "] : []), ...(icons[row] ? [sign, " "] : [])];
}

/** @param {App} app @param {number} row @param {string[]} texts @param {Detail["claims"]} claims */
function made(app, row, texts, claims = []) {
  const { titles, ids } = app.store;
  const href = `#event=${encodeURIComponent(ids[row])}`;
  const title = element("a", { href, dir: "auto" }, ...marks(app, row), titles[row]);
  const category = texts[texts.length - 1];
  const sources = new Map(claims.map(({ name, url = "" }) => [name, url]));
  const links = [...sources].flatMap(([name, url], k) => (k ? [", ", link(name, url)] : [link(name, url)]));
  return element(
    "tr",
    {},
    element("td", { text: texts[0], dir: "auto" }),
    ...texts.slice(1, -2).map((text) => element("td", { className: "day", text: text.replace(/^\D+/u, "") })),
    element("td", {}, title),
    element("td", { text: category, dir: "auto" }),
    element("td", {}, ...links),
  );
}
