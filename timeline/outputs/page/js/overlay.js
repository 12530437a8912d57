/** What is over the picture: the rings of the hovered and the current event, the lane names, the tip. */

import { breakable, byId, button, element, swatch } from "./dom.js";
import { hit } from "./hit.js";
import { dotted } from "../../../drawing/js/direction.js";
import { laneCount, laneName, traits } from "../../../drawing/js/saying.js";
import { underOf } from "../../../drawing/js/setting.js";
import { indent } from "../../../drawing/js/lanes.js";
import { tone } from "../../../drawing/js/theme.js";

/** @typedef {import("./app.js").App} App */

/**
 * A ring around an event's box, if it has one.
 * @param {App} app @param {HTMLElement} ring @param {number} row
 */
function ring(app, ring, row) {
  const box = row < 0 ? undefined : app.scene?.boxes.find(({ i }) => i === row);
  ring.hidden = !box && !(row >= 0 && spot(app, row));
  if (ring.hidden) return;
  const { x0, x1, y, h } = box ?? /** @type {{x0: number, x1: number, y: number, h: number}} */ (spot(app, row));
  const left = Math.max(1, x0 - 1);
  const px = (/** @type {number} */ long) => `${long * app.letter}px`;
  Object.assign(ring.style, {
    left: px(left),
    top: px(y - 3),
    width: px(Math.min(app.width - 1, x1 - 5) - left),
    height: px(h + 5),
  });
}

/**
 * Where the tick of an event without a title is.
 * @param {App} app @param {number} row
 */
function spot({ scene, store }, row) {
  if (!scene || Number.isNaN(store.lo[row])) return null;
  const lane = scene.lanes.find(({ categories }) => categories.includes(store.category[row]));
  const x = ((store.lo[row] - scene.view[0]) / (scene.view[1] - scene.view[0])) * scene.width;
  return lane && x > -8 && x < scene.width ? { x0: x - 6, x1: x + 14, y: lane.y + lane.h - 13, h: 9 } : null;
}

/**
 * Rings, names and the count line follow every frame.
 * @param {App} app
 */
export function followFrames(app) {
  const names = byId("names");
  let before = "";
  const counts = () =>
    [...names.querySelectorAll(".many")].forEach((many, index) => {
      const label = many.lastElementChild;
      if (label && app.scene?.lanes[index]) label.textContent = laneCount(app.wording, app.scene, index);
    });
  app.after.push(() => {
    ring(app, byId("hovered"), app.state.hovered === app.state.current ? -1 : app.state.hovered);
    ring(app, byId("current"), app.state.current);
    const { scene } = app;
    if (!scene) return;
    const key = scene.lanes.map(({ label, y, h, kin }) => `${label} ${y} ${h} ${kin}`).join() + app.narrow + app.letter;
    if (key !== before) names.replaceChildren(...scene.lanes.map((lane) => nameOf(app, lane)), corner(app));
    if (key !== before) counts();
    before = key;
  });
  app.calm.push(counts);
}

/**
 * Give the small categories lanes of their own, or let them share one again.
 * @param {App} app @param {boolean} unfolded
 */
function unfold(app, unfolded) {
  app.state.unfolded = unfolded;
  app.layout();
  app.refilter();
}

/**
 * What is above the names of the lanes, next to the axis: how to fold the lanes again.
 * @param {App} app
 */
function corner(app) {
  const made = element("div", { className: "corner" });
  if (app.state.unfolded) made.append(button(app.wording.say("fewerCategories"), () => unfold(app, false)));
  return made;
}

/**
 * @param {App} app @param {import("../../../drawing/js/lanes.js").PlacedLane} lane
 */
function nameOf(app, lane) {
  const name = lane.folded
    ? button("", () => unfold(app, true))
    : (app.headed(lane) ?? element("span", { dir: "auto" }));
  name.append(...breakable(lane.label));
  name.title = lane.label;
  name.classList.add("name");
  const count = element("span", { dir: "auto" });
  const many = element("div", { className: "many" }, ...(lane.folded ? [] : [swatch(app.colors, lane.tone)]), count);
  const made = element("div", { className: "lane" }, element("div", { className: "head" }, name, many));
  const color = lane.folded ? "mute" : tone(lane.tone);
  const [top, high] = [lane.y * app.letter, lane.h * app.letter];
  made.style.cssText = `top:${top}px;height:${high}px;--tone:var(--${color});--in:${indent(lane)}px`;
  made.classList.toggle("low", lane.h < 52);
  made.classList.toggle("high", lane.h >= 78);
  return made;
}

/**
 * Whether the panel, or the picture itself, says all of an event that the tip could: its whole title, date and lane.
 * @param {App} app @param {number} row
 */
function told(app, row) {
  const { scene } = app;
  if (row >= 0 && row === app.state.selected) return true;
  const box = scene?.boxes.find(({ i }) => i === row);
  return Boolean(
    scene &&
    box &&
    scene.mode !== "lines" &&
    !scene.lanes[box.lane].folded &&
    scene.lanes[box.lane].kin !== "shut" &&
    !box.lines.some((line) => line.endsWith("…")) &&
    !traits(app.store, row).length,
  );
}

/**
 * What the tip says of an event.
 * @param {App} app @param {number} row
 */
function toldOf({ setting, store, wording, header }, row) {
  const said = traits(store, row).map((key) => wording.say(key));
  return [store.title(row), dotted([underOf(setting, row), ...said]), laneName(header.categories, store.category[row])];
}

/**
 * What the tip says of a badge, or of a place of a silhouette.
 * @param {App} app @param {import("./hit.js").Hit} found
 */
function toldOfMany({ scene, wording }, { lane, many, from, rows }) {
  const place = dotted([scene?.lanes[lane].label, rows ? "" : wording.date(from)]);
  return [wording.many("events", many), place, wording.say(rows ? "listHere" : "zoomHere")];
}

/**
 * The tip next to the pointer.
 * @param {App} app @param {PointerEvent | null} event
 */
export function point(app, event) {
  const tip = byId("tip");
  const { left, top } = app.stage.getBoundingClientRect();
  const found = event && hit(app, (event.clientX - left) / app.letter, (event.clientY - top) / app.letter);
  app.stage.style.cursor = found ? "pointer" : "";
  const row = found ? found.row : -1;
  if (row !== app.state.hovered) {
    app.state.hovered = row;
    ring(app, byId("hovered"), row === app.state.current ? -1 : row);
  }
  tip.hidden = !found || told(app, row);
  if (tip.hidden || !found || !event) return;
  tell(app, found.row >= 0 ? toldOf(app, found.row) : toldOfMany(app, found), event);
}

/**
 * Show lines in the tip next to a pointer.
 * @param {App} app @param {string[]} lines @param {{clientX: number, clientY: number}} event
 */
export function tell(app, lines, event) {
  const tip = byId("tip");
  const { left, top, width } = app.stage.getBoundingClientRect();
  tip.hidden = false;
  tip.replaceChildren(...lines.map((text, k) => element(k ? "span" : "b", { text, dir: "auto" })));
  const x = Math.min(event.clientX - left + 14, width - tip.offsetWidth - 8);
  const below = event.clientY - top + 18;
  const y = below + tip.offsetHeight > app.stage.clientHeight ? event.clientY - top - tip.offsetHeight - 12 : below;
  tip.style.transform = `translate(${Math.max(4, x)}px,${Math.max(2, y)}px)`;
}
