/** The events without a date, next to the lanes, in a page that has any. */

import { breakable, broughtIntoView, byId, button, element, swatch } from "./dom.js";
import { extras } from "./extras.js";
import { undatedRows } from "../../../drawing/js/saying.js";
import { toneOf } from "../../../drawing/js/store.js";

/** @typedef {import("./app.js").App} App */

const MOST = 300;

/**
 * The undated events that pass, each a button, in a column next to the lanes; the current one has the ring.
 * @param {App} app @param {import("./extras.js").Acts} acts
 */
function undated(app, { open }) {
  const place = byId("undated");
  /** @type {Map<number, HTMLElement>} */
  const buttons = new Map();
  let marked = -1;
  const draw = () => {
    const { passed, wording } = app;
    place.hidden = !app.whole.lo.some(Number.isNaN);
    buttons.clear();
    if (place.hidden) return;
    const rows = undatedRows(app.setting, MOST);
    for (const row of rows) buttons.set(row, item(app, row, open));
    const name = element(
      "p",
      { className: "name" },
      element("span", { text: wording.say("undated") }),
      " ",
      element("span", { className: "many", text: wording.many("events", passed.undated) }),
    );
    const list = element("ul", { className: "loose" }, ...[...buttons.values()].map((each) => element("li", {}, each)));
    if (passed.undated > rows.length)
      list.append(element("li", { className: "many", text: `+ ${wording.number(passed.undated - rows.length)}` }));
    place.replaceChildren(name, list);
  };
  app.changed.push(draw);
  app.after.push(() => {
    for (const [row, each] of buttons) each.setAttribute("aria-current", String(row === app.state.current));
    if (app.state.current !== marked) broughtIntoView(buttons.get(app.state.current));
    marked = app.state.current;
  });
}

/** @param {App} app @param {number} row @param {(row: number) => void} open */
function item(app, row, open) {
  const made = button("", () => open(row));
  made.append(
    swatch(app.colors, app.store.category[row], toneOf(app.store, row)),
    element("span", { dir: "auto" }, ...breakable(app.store.title(row))),
  );
  return made;
}

extras.push(undated);
