/** What is drawn behind the events only if a file has it: each such module adds its part here. */

/** @typedef {import("./setting.js").Setting} Setting */
/** @typedef {import("./scene.js").Scene} Scene */
/** @typedef {import("./picture.js").Picture} Picture */
/**
 * @typedef {object} Backdrop
 * @property {(setting: Pick<Setting, "header" | "narrow">) => number} high the room that it needs above the lanes
 * @property {(setting: Pick<Setting, "header">, categories: number[]) => number} [within] the room that it needs in the
 *   lane of some categories, above their events
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

/**
 * The room in the lane of some categories, above their events.
 * @param {Pick<Setting, "header">} setting @param {number[]} categories @returns {number}
 */
export const roomWithin = (setting, categories) =>
  backdrops.reduce((sum, { within }) => sum + (within?.(setting, categories) ?? 0), 0);
