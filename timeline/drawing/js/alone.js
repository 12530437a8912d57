/** A drawing that is a document of its own: the opening view of the page as one SVG. */

import { NAMES } from "./around.js";
import { openingScene, settingOf } from "./offline.js";
import { plate } from "./plate.js";

const WIDTH = 1280;
const ROOM = 600;

/**
 * An SVG in the colours of a theme, or in those that the reader prefers.
 * @param {string} payload what the page carries @param {"auto" | "light" | "dark"} wish @returns {string}
 */
export function alone(payload, wish) {
  const setting = { ...settingOf(payload), width: WIDTH - NAMES, narrow: false };
  return plate(openingScene(setting, ROOM), setting, wish).svg;
}
