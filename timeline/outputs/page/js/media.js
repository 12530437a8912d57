/** Sound and video next to the page: played where their event is shown, and loaded only then. */

import { byId, element } from "./dom.js";
import { extras } from "./extras.js";
import { attachments, figure } from "./panel.js";
import { dotted } from "../../../drawing/js/direction.js";

/** @typedef {import("./app.js").App} App */

/**
 * @param {App} app @param {import("./panel.js").Medium} medium
 */
function player(app, { src, kind, alt, credit, poster }) {
  const image = poster === undefined ? undefined : (byId(`image${poster}`).textContent ?? "");
  const set = { src, controls: "", preload: "none", playsinline: "", poster: image, "aria-label": alt };
  const made = element(kind, set);
  made.addEventListener("error", () =>
    made.replaceWith(element("p", { className: "note", text: app.wording.say("media.missing") })),
  );
  return figure(made, dotted([alt, credit]));
}

extras.push((app) => {
  attachments.push((_, { media = [] }) => media.map((each) => player(app, each)));
  const panel = byId("panel");
  app.after.push(() => {
    if (panel.hidden)
      for (const each of panel.querySelectorAll("audio, video")) /** @type {HTMLMediaElement} */ (each).pause();
  });
});
