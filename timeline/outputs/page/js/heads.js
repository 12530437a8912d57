/** The axis stays in sight while a high plot is scrolled. */

import { byId } from "./dom.js";
import { AXIS } from "../../../drawing/js/lanes.js";
import { blank } from "../../../drawing/js/picture.js";
import { standing } from "../../../drawing/js/svg.js";

/** @typedef {import("./app.js").App} App */

/** So much of the plot is still seen below the axis that stays. */
const SEEN = 40;

/**
 * Draw the axis over the plot while its own is scrolled out of sight.
 * @param {App} app
 */
export function axisInSight(app) {
  const place = byId("axis");
  const draw = () => {
    const { top, bottom } = app.stage.getBoundingClientRect();
    place.hidden = app.printing || !app.drawn || top >= 0 || bottom < (AXIS + SEEN) * app.letter;
    if (place.hidden || !app.drawn || !app.scene) return;
    place.innerHTML = standing(axisOf(app.drawn), { width: app.scene.width, height: AXIS, dark: app.dark });
  };
  app.after.push(draw);
  for (const kind of ["scroll", "resize"]) addEventListener(kind, draw, { passive: true });
}

/**
 * What of a picture is its axis.
 * @param {import("../../../drawing/js/picture.js").Picture} drawn
 */
const axisOf = ({ lines, badges, texts }) => ({
  ...blank(),
  lines,
  badges: badges.filter(({ y }) => y < AXIS),
  texts: texts.filter(({ y }) => y < AXIS),
});
