/** What a drawing begins with where no browser is. */

import { decode } from "./store.js";
import { byTable } from "./widths.js";
import { wording } from "./wording.js";

/**
 * A setting without its size.
 * @param {string} payload what the page carries, as JSON @returns {import("./setting.js").Setting}
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
