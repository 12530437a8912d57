/** On a phone the list comes before what leads into the picture, for eyes, keys and ears alike. */

import { byId } from "./dom.js";
import { listed } from "./phone.js";

/**
 * Keep a section behind the list while that is shown, else before the table.
 * @param {HTMLElement} place
 */
export function belowTheList(place) {
  let below = false;
  const put = () => {
    if (listed() === below) return;
    below = !below;
    if (below) byId("body").append(place);
    else byId("table").before(place);
  };
  put();
  byId("mode").addEventListener("click", put);
  addEventListener("resize", put);
}
