/** A phone shows the events as a list along a rail of dates, how dense they are next to it, the plot one tap away. */

import { read } from "./address.js";
import { asks, attempt, breakable, byId, element } from "./dom.js";
import { certainty } from "../../../drawing/js/certainty.js";
import { isLong, yearsAbove } from "../../../drawing/js/listing.js";
import { FLAG } from "../../../drawing/js/store.js";

/** @typedef {import("./app.js").App} App */
/** @typedef {import("./panel.js").Detail} Detail */
/** @typedef {import("./table.js").Table} Table */

const PHONE = "(max-width: 699px)";
/** Into how many parts the whole time is divided. */
const PARTS = 48;

/** @typedef {(table: Table, details: Detail[]) => void} Listing */

/** What few pages have in the list: each such module adds its part here. @type {Listing[]} */
export const listings = [];

/** Whether the events are shown as a list. */
export const listed = () => asks(PHONE) && document.body.classList.contains("listed");

/**
 * The button between list and plot; a linked view opens the plot.
 * @param {App} app @param {Table} table @param {() => Promise<Detail[]>} details
 */
export function phone(app, table, details) {
  const mode = byId("mode");
  const list = () => {
    if (!listed()) return;
    table.place.open = true;
    years(app, table);
  };
  const show = (/** @type {boolean} */ asList) => {
    document.body.classList.toggle("listed", asList);
    mode.textContent = app.wording.say(asList ? "showPlot" : "showList");
    if (!asList && app.room !== app.width) {
      app.resize();
      app.still();
    }
    list();
  };
  mode.addEventListener("click", () => show(!document.body.classList.contains("listed")));
  attempt(() => matchMedia(PHONE).addEventListener("change", list));
  show(document.body.classList.contains("listed") && !read(location.hash.slice(1)).view);
  const drawn = () => listed() && years(app, table);
  table.drawn(drawn);
  app.changed.push(drawn);
  density(app, table);
  details().then((known) => listings.forEach((act) => act(table, known)));
}

/**
 * The years above the events, their dots, and where long words of their titles may be broken.
 * @param {App} app @param {Table} table
 */
function years(app, { shown }) {
  const above = yearsAbove(
    app,
    shown.map(({ row }) => row),
  );
  shown.forEach(({ place, row }, k) => {
    const text = place.querySelector("a[href^='#event=']")?.lastChild;
    if (text) text.replaceWith(...breakable(text.textContent ?? ""));
    if (above[k]) place.dataset["year"] = above[k];
    else delete place.dataset["year"];
    place.classList.toggle("planned", (app.store.flags[row] & FLAG.PLANNED) > 0);
    place.classList.toggle("vague", !certainty(app.store, row).whole);
  });
}

/**
 * How many events each part of the time has, as a strip that leads there.
 * @param {App} app @param {Table} table
 */
function density(app, table) {
  const strip = byId("density");
  const parts = Array.from({ length: PARTS }, () => element("i"));
  strip.append(...parts);
  let [from, wide] = [0, 1];
  const partOf = (/** @type {number} */ row) =>
    Math.max(0, Math.min(PARTS - 1, Math.floor(((app.store.lo[row] - from) / wide) * PARTS)));
  app.changed.push(() => {
    const { store, passed } = app;
    const rows = [...store.lo.keys()].filter((row) => passed.match[row] && !Number.isNaN(store.lo[row]));
    const many = new Array(PARTS).fill(0);
    from = store.lo[rows[0] ?? 0];
    wide = Math.max(1, store.lo[rows[rows.length - 1] ?? 0] - from);
    for (const row of rows) many[partOf(row)]++;
    const most = Math.max(1, ...many);
    parts.forEach((part, k) => part.style.setProperty("--share", `${Math.sqrt(many[k] / most) * 100}%`));
    strip.hidden = !isLong(store.lo, rows);
  });
  strip.addEventListener("click", ({ clientY }) => {
    const { top, height } = strip.getBoundingClientRect();
    const part = Math.floor(((clientY - top) / height) * PARTS);
    const row = app.store.lo.findIndex((_, i) => app.passed.match[i] === 1 && partOf(i) >= part);
    table.placeOf(row)?.scrollIntoView({ block: "start" });
  });
  addEventListener("scroll", () => listed() && requestAnimationFrame(mark), { passive: true });
  const mark = () => {
    const row = table.shown.find(({ place }) => place.getBoundingClientRect().bottom > 0)?.row ?? -1;
    parts.forEach((part, k) => part.classList.toggle("here", row >= 0 && k === partOf(row)));
  };
}
