/** What stands beside the plot: the events without a date, and the legend of the marks in use. */

import { byId, button, element } from "./dom.js";
import { FLAG } from "./store.js";

/** @typedef {import("./app.js").App} App */

const MOST = 60;

/**
 * The undated events that pass, each a button.
 * @param {App} app @param {(row: number) => void} open
 */
export function undated(app, open) {
  const place = byId("undated");
  app.changed.push(() => {
    const { passed, store, wording } = app;
    place.hidden = !passed.undated;
    if (place.hidden) return;
    /** @type {number[]} */
    const rows = [];
    for (let i = 0; i < store.n; i++) if (passed.match[i] && Number.isNaN(store.lo[i])) rows.push(i);
    const name = element("div", { className: "name" }, element("span", { text: wording.say("undated") }), element("span", { className: "many", text: wording.many("events", rows.length) }));
    const list = element("div", { className: "loose" }, ...rows.slice(0, MOST).map((row) => {
      const made = button(app.title(row), () => open(row), { dir: "auto" });
      made.style.setProperty("--tone", app.colors.palette[store.category[row]]);
      return made;
    }));
    if (rows.length > MOST) list.append(element("span", { className: "many", text: `+ ${wording.number(rows.length - MOST)}` }));
    place.replaceChildren(name, list);
  });
}

/**
 * The marks in use, in words.
 * @param {App} app
 */
export function legend({ store, wording }) {
  let all = 0;
  let soft = false;
  for (let i = 0; i < store.n; i++) {
    all |= store.flags[i];
    soft ||= store.s0[i] !== store.s1[i] && !Number.isNaN(store.s0[i]);
  }
  const keys = [
    ["exact", all & FLAG.FINE], ["range", all & FLAG.INTERVAL], ["imprecise", Number(soft) || all & FLAG.ONE_OF],
    ["ongoing", all & FLAG.OPEN_END], ["planned", all & FLAG.PLANNED],
  ];
  byId("legend").replaceChildren(...keys.filter(([, used]) => used).map(([key]) =>
    element("span", { className: "key" }, element("i", { className: String(key) }), wording.say(String(key)))));
}
