/** What is drawn behind the events only if a file has it: each such module adds its part here. */

/** @typedef {import("./setting.js").Setting} Setting */
/** @typedef {import("./scene.js").Scene} Scene */
/** @typedef {import("./picture.js").Picture} Picture */
/**
 * @typedef {object} Backdrop
 * @property {(setting: Pick<Setting, "header" | "narrow">) => number} high the room that it needs above the lanes
 * @property {(made: Picture, scene: Scene, setting: Setting) => void} draw
 * @property {(setting: Setting) => string[]} told what a reader is told who cannot see it
 * @property {(setting: Pick<Setting, "header" | "wording">) => string} [counted] what follows the number of events
 *   there are
 */

/** @type {Backdrop[]} */
export const backdrops = [];

/**
 * The room above the lanes, below the axis.
 * @param {Pick<Setting, "header" | "narrow">} setting @returns {number}
 */
export const headroom = (setting) => backdrops.reduce((sum, { high }) => sum + high(setting), 0);
