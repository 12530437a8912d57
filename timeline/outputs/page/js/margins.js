/** What is next to the plot: the events beyond its edges, and the legend of the marks in use. */

import { byId, element } from "./dom.js";
import { keyText, keysOf } from "../../../drawing/js/legend.js";
import { outside } from "../../../drawing/js/outside.js";
import { Inks } from "../../../drawing/js/svg.js";

/** @typedef {import("./app.js").App} App */

/**
 * The nearest events outside the view, each named on its side with an arrow; a click goes there.
 * @param {App} app @param {(row: number) => void} go
 */
export function beyond(app, go) {
  const sides = [byId("earlier"), byId("later")];
  /** @type {number[]} */
  let nearest = [-1, -1];
  const told = ["", ""];
  sides.forEach((side, k) => side.addEventListener("click", () => go(nearest[k])));
  app.calm.push(() => {
    const found = outside(app.store, app.passed.match, app.state.view);
    nearest = found.map(({ row }) => row);
    found.forEach(({ row, many }, k) => {
      sides[k].hidden = row < 0;
      if (row < 0) return;
      const name = `${app.store.words(row)} · ${app.store.title(row)}`;
      const more = many > 1 ? ` (${app.wording.say("plus", { n: app.wording.number(many - 1) })})` : "";
      if (told[k] === name + more) return;
      told[k] = name + more;
      const inside = element("bdi", { text: name + more });
      sides[k].replaceChildren(...(k ? [inside, " →"] : ["← ", inside]));
    });
  });
}

/**
 * The marks in use, in words; ticks and silhouettes while there are any in view.
 * @param {App} app
 */
export function legend(app) {
  const place = byId("legend");
  let before = "";
  app.calm.push(({ scene, store, wording }) => {
    const keys = keysOf(scene, store);
    if (keys.join() === before) return;
    before = keys.join();
    place.innerHTML = keys.map((key) => keyText(key, wording, new Inks())).join("");
  });
}
