/** What a drawing begins with where no browser is. */

import { laidOut, scene } from "./scene.js";
import { fittedView } from "./setting.js";
import { decode } from "./store.js";
import { byTable } from "./widths.js";
import { wording } from "./wording.js";

/** @typedef {import("./setting.js").Setting} Setting */

/**
 * A setting without its size.
 * @param {string} payload what the page carries, as JSON @returns {Setting}
 */
export function settingOf(payload) {
  /** @type {import("./store.js").Payload} */
  const given = JSON.parse(payload);
  const { header } = given;
  return {
    store: decode(given),
    header,
    match: new Uint8Array(header.n).fill(1),
    wording: wording(header.speech, header.phrases),
    measure: byTable(),
    width: 0,
    narrow: false,
  };
}

/**
 * The picture of all events, or that with which a page opens.
 * @param {Setting} setting @param {number} room pixels for the lanes @param {[number, number]} [view]
 * @returns {import("./scene.js").Scene}
 */
export function openingScene(setting, room, view = fittedView(setting)) {
  return scene(setting, laidOut(setting, view, room), view, { mode: "cards", rows: new Map(), pinned: -1 });
}
