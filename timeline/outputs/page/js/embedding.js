/** A page in a frame of another one: it reports its height. */

import { byId, whenResized } from "./dom.js";
import { extras } from "./extras.js";

/** The panel of an event needs so much height. */
const PANEL = 420;

/** How high the page is without what only fills the window. */
function needed() {
  const { top } = byId("ground").getBoundingClientRect();
  const panel = byId("panel").hidden || innerWidth < 900 ? 0 : PANEL;
  return Math.ceil(top + scrollY + Math.max(byId("body").offsetHeight, panel));
}

/**
 * Tell the other page how high this one is, whenever that changes, and nothing else.
 * @param {import("./app.js").App} app
 */
function tellHeight(app) {
  if (parent === window) return;
  let told = 0;
  const tell = () => {
    const height = needed();
    if (height !== told) parent.postMessage({ timeline: "height", height }, "*");
    told = height;
  };
  whenResized(byId("body"), tell);
  app.rested.push(tell);
}

extras.push(tellHeight);
