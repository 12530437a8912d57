/** The eras of a page: their list leads to them, their row bears a name beside it. */

import { read } from "./address.js";
import { byId, element } from "./dom.js";
import { extras } from "./extras.js";
import { glide } from "./motion.js";
import { reach } from "../../../drawing/js/bands.js";
import { AXIS } from "../../../drawing/js/lanes.js";

/** @param {import("./app.js").App} app */
function start(app) {
  const ends = app.header.eras.flatMap((era) => reach(era)).filter(Number.isFinite);
  app.beyond = [Math.min(...ends), Math.max(...ends)];
  byId("eras").addEventListener("click", (event) => {
    const anchor = event.target instanceof Element ? event.target.closest("a") : null;
    const view = anchor && read(anchor.getAttribute("href")?.slice(1) ?? "").view;
    if (!view || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    byId("wrap").scrollIntoView({ block: "nearest" });
    glide(app, ...view);
  });
  const name = element("span", { className: "eras", text: app.wording.say("eras.title") });
  name.style.top = `${AXIS}px`;
  const draw = () => {
    if (!name.isConnected && app.scene?.lanes[0] && app.scene.lanes[0].y > AXIS) byId("names").append(name);
  };
  app.after.push(draw);
}

extras.push(start);
