/** The table of all events: filtered with the view, sorted by its heads, filled as one scrolls where it is long. */

import { byId, each, element, link, swatch } from "./dom.js";
import { sorted } from "./sorting.js";
import { toneOf } from "../../../drawing/js/store.js";

/** @typedef {import("./app.js").App} App */
/** @typedef {import("./panel.js").Detail} Detail */
/** @typedef {{row: number, place: HTMLElement}} Shown a row of the table, and which event it is */

/** How many rows come at a time: more than two screens of a phone, few enough to be laid out at once on a slow one. */
const CHUNK = 60;
/** How many rows are printed; the rest is counted. */
const PRINTED = 10_000;

/** The rows of the table. */
export class Table {
  /**
   * @param {App} app @param {(row: number) => string[]} cells texts of a row, for sorting and filling
   * @param {() => Promise<Detail[]>} details what the sources are, once it is read
   */
  constructor(app, cells, details) {
    this.app = app;
    this.cells = cells;
    this.details = details;
    this.body = byId("rows");
    this.place = /** @type {HTMLDetailsElement} */ (byId("table"));
    /** @type {Detail[]} */
    this.known = [];
    /** @type {WeakMap<Element, number>} */
    this.rowOf = new WeakMap();
    /** @type {(() => void)[]} */
    this.follow = [];
    this.filled = 0;
    /** @type {number[] | null} */
    this.order = null;
    const standing = this.body.classList.contains("static");
    /** @type {HTMLElement[] | null} rows that are in the page */
    this.given = standing ? /** @type {HTMLElement[]} */ ([...this.body.children]) : null;
    this.given?.forEach((place, row) => this.rowOf.set(place, row));
  }

  /** The events in the order of the table. */
  get rows() {
    return (this.order ??= Array.from({ length: this.app.store.n }, (_, i) => i));
  }

  /** The rows that are there now. @returns {Shown[]} */
  get shown() {
    const places = /** @type {HTMLElement[]} */ ([...this.body.children]);
    return places.map((place) => ({ row: this.rowOf.get(place) ?? -1, place }));
  }

  /**
   * Call something now and after each change of the rows.
   * @param {() => void} act
   */
  drawn(act) {
    this.follow.push(act);
    act();
  }

  /** Show what passes. */
  draw() {
    const { given, order, app, body } = this;
    if (given && !order && !app.passed.filtered && body.childElementCount === given.length) return;
    if (given) {
      body.replaceChildren(...this.rows.filter((row) => app.passed.match[row]).map((row) => given[row]));
      each(this.follow);
      return;
    }
    this.filled = 0;
    body.replaceChildren();
    if (app.printing) this.fillPaper();
    else if (this.place.open) this.fill();
  }

  /**
   * The next of many rows.
   * @param {number} most
   */
  fill(most = CHUNK) {
    const { app, rows } = this;
    const more = [];
    for (; this.filled < rows.length && more.length < most; this.filled++)
      if (app.passed.match[rows[this.filled]]) more.push(rows[this.filled]);
    this.body.append(...more.map((row) => this.made(row)));
    each(this.follow);
  }

  /** As many rows as are printed, and how many more there are. */
  fillPaper() {
    this.fill(PRINTED);
    const { store, passed, wording } = this.app;
    const left = store.n - passed.filtered - PRINTED;
    const text = wording.say("plus", { n: wording.number(left) });
    if (left > 0) this.body.append(element("tr", {}, element("td", { text })));
  }

  /** @param {number} row */
  made(row) {
    const made = rowOf(this.app, row, this.cells(row), this.known[row]?.claims);
    this.rowOf.set(made, row);
    return made;
  }

  /** Read what the sources are; a printer does not wait for that. */
  async learn() {
    if (this.given) return;
    this.known = await this.details();
    this.draw();
  }

  /**
   * Where an event is, filled up to there.
   * @param {number} row @returns {HTMLElement | undefined}
   */
  placeOf(row) {
    if (!this.given && this.filled <= row && this.filled < this.rows.length) this.fill(row - this.filled + CHUNK);
    return this.shown.find((one) => one.row === row)?.place;
  }

  /**
   * Order the rows by a column, or the other way round.
   * @param {number} column @param {number} columns how many can be sorted by @param {boolean} down
   */
  sort(column, columns, down) {
    this.order = sorted(this.app, this.rows, column, columns, this.cells);
    if (down) this.order.reverse();
    this.draw();
  }
}

/**
 * The table, listening to its heads, the filters and the scrolling of the page.
 * @param {App} app @param {(row: number) => string[]} cells @param {() => Promise<Detail[]>} details
 */
export function table(app, cells, details) {
  const made = new Table(app, cells, details);
  const { place } = made;
  const heads = [...place.querySelectorAll("thead button")];
  heads.forEach((head, column) =>
    head.addEventListener("click", () => {
      const cell = head.closest("th");
      const down = cell?.getAttribute("aria-sort") === "ascending";
      for (const one of heads) one.closest("th")?.removeAttribute("aria-sort");
      cell?.setAttribute("aria-sort", down ? "descending" : "ascending");
      made.sort(column, heads.length, down);
    }),
  );
  app.changed.push(() => made.draw());
  if (made.given) return made;
  place.addEventListener("toggle", () => void (place.open && !app.printing && made.learn()));
  const fill = () => {
    if (place.open && place.getBoundingClientRect().bottom < innerHeight * 2) made.fill();
  };
  addEventListener("scroll", fill, { passive: true });
  return made;
}

/**
 * The colour and the sign that an event has of its own.
 * @param {App} app @param {number} row
 */
function marks({ store: { own, icons }, colors }, row) {
  const sign = element("span", { className: "sign", text: icons[row], "aria-hidden": "true" });
  return [...(own[row] ? [swatch(colors, own[row]), " "] : []), ...(icons[row] ? [sign, " "] : [])];
}

/** @param {App} app @param {number} row @param {string[]} texts @param {Detail["claims"]} claims */
function rowOf(app, row, texts, claims = []) {
  const { titles, ids } = app.store;
  const href = `#event=${encodeURIComponent(ids[row])}`;
  const title = element("a", { href, dir: "auto" }, ...marks(app, row), titles[row]);
  const category = texts[texts.length - 1];
  const sources = new Map(claims.map(({ name, url = "" }) => [name, url]));
  const links = [...sources].flatMap(([name, url], k) => (k ? [", ", link(name, url)] : [link(name, url)]));
  return element(
    "tr",
    { style: `--tone:var(--tone${toneOf(app.store, row)})` },
    element("td", { text: texts[0], dir: "auto" }),
    ...texts
      .slice(1, -2)
      .map((text) =>
        element("td", { className: "day", "data-name": app.wording.say("dayColumn"), text: text.replace(/^\D+/u, "") }),
      ),
    element("td", {}, title),
    element("td", { text: category, dir: "auto" }),
    element("td", {}, ...links),
  );
}
