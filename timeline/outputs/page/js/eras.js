/** The eras of a page: their list leads to them, the row of each has its name. */

import { read } from "./address.js";
import { belowTheList } from "./below.js";
import { byId, element } from "./dom.js";
import { extras } from "./extras.js";
import { glide } from "./motion.js";
import { reach } from "../../../drawing/js/bands.js";
import { endOf } from "../../../drawing/js/calendar.js";
import { AXIS } from "../../../drawing/js/lanes.js";

/**
 * Show the eras that had begun by a day, without the ends that were still to come; in the list, too.
 * @param {import("../../../drawing/js/store.js").Era[]} eras @param {number | null} day all of them, if there is none
 */
function recall(eras, day) {
  const now = day === null ? Infinity : endOf(day);
  /** @type {Map<string, boolean>} whether the date of an era may be shown */
  const told = new Map();
  for (const era of eras) {
    const later = (era.e1 ?? era.e0 ?? -Infinity) >= now;
    era.hidden = (era.s0 ?? -Infinity) >= now;
    era.known = later ? { ...era, e0: null, e1: null, on: [era.on[0], true] } : null;
    if (!era.hidden) told.set(era.id, (told.get(era.id) ?? true) && !later);
  }
  for (const item of /** @type {NodeListOf<HTMLElement>} */ (byId("eras").querySelectorAll("[data-era]"))) {
    const known = told.get(item.dataset["era"] ?? "");
    item.hidden = known === undefined;
    item.classList.toggle("open", known === false);
  }
}

/** @param {import("./app.js").App} app */
function start(app) {
  const ends = app.header.eras.flatMap((era) => reach(era)).filter(Number.isFinite);
  app.beyond = [Math.min(...ends), Math.max(...ends)];
  belowTheList(byId("eras"));
  byId("eras").addEventListener("click", (event) => {
    const anchor = event.target instanceof Element ? event.target.closest("a") : null;
    const view = anchor && read(anchor.getAttribute("href")?.slice(1) ?? "").view;
    if (!view || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    byId("wrap").scrollIntoView({ block: "nearest" });
    glide(app, ...view);
  });
  const name = element("span", { className: "eras", text: app.wording.say("eras.title") });
  name.style.top = `${AXIS * app.letter}px`;
  const draw = () => {
    if (!name.isConnected && app.scene?.lanes[0] && app.scene.lanes[0].y > AXIS) byId("names").append(name);
  };
  app.after.push(draw);
  let day = app.state.knownOn;
  app.changed.push(() => {
    if (day === app.state.knownOn) return;
    day = app.state.knownOn;
    recall(app.header.eras, day);
  });
}

extras.push(start);
