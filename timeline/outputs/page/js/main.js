/** The page's start: unpack, decode, draw, listen. */

import { App } from "./app.js";
import { byId, unpacked } from "./dom.js";
import { decode } from "./store.js";
import { wording } from "./wording.js";
import { listenToButtons, listenToPointers } from "./gestures.js";
import { followFrames, point } from "./overlay.js";
import { panel } from "./panel.js";
import { go, listenToKeys, stepped } from "./keys.js";
import { overview } from "./overview.js";
import { chips, countLine, filters, search } from "./choices.js";
import { table } from "./table.js";
import { slider } from "./slider.js";
import { beyond, legend, undated } from "./margins.js";
import { addresses } from "./linking.js";
import { listenToPrinting, listenToSize, listenToTheme } from "./surroundings.js";

/** @typedef {import("./panel.js").Detail} Detail */

/** Start the page. */
async function main() {
  byId("opening").hidden = unseen();
  /** @type {import("./store.js").Payload} */
  const payload = JSON.parse(await unpacked("data"));
  const { header } = payload;
  const words = wording(header.language, header.phrases);
  begin(words, header.n);
  const app = new App(decode(payload), header, words);
  /** @type {Promise<Detail[]> | null} */
  let loaded = null;
  const details = () => (loaded ??= parsed());
  const shown = panel(app, details, (by) => go(app, stepped(app, by), shown));
  listenToPointers(app, { open: shown.open, close: shown.close, point: (event) => point(app, event) });
  listenToButtons(app, byId);
  listenToKeys(app, shown);
  followFrames(app);
  overview(app);
  chips(app);
  filters(app);
  countLine(app);
  undated(app, shown.open);
  beyond(app, (row) => go(app, row, shown));
  legend(app);
  const cells = (/** @type {number} */ row) => [
    app.store.words(row),
    ...(header.counts.length ? [app.days(row)] : []),
    app.store.titles[row],
    header.categories[app.store.category[row]].label,
    "",
  ];
  table(app, cells);
  const find = search(app, details);
  listenToTheme(app);
  listenToSize(app);
  listenToPrinting(app);
  app.refilter();
  app.state.view = [...app.state.full];
  cancelAnimationFrame(app.pending);
  app.frame();
  Object.assign(window, { timeline: { settled: () => app.settled(), app } });
  document.documentElement.dataset["state"] = "ready";
  const link = addresses(app, { open: shown.open, close: shown.close, find });
  await app.start();
  link.slider(slider(app, await details()));
}

/** Whether nothing has been painted yet: then the still picture would cost a frame that nobody needs. */
const unseen = () => performance.getEntriesByType("paint").length === 0;

/**
 * Take the place of the still picture.
 * @param {import("./wording.js").Wording} wording @param {number} n events
 */
function begin({ say, number }, n) {
  byId("opening").remove();
  byId("wrap").classList.remove("still");
  const stage = byId("stage");
  stage.tabIndex = 0;
  for (const [name, value] of [
    ["role", "application"],
    ["aria-roledescription", say("roleTimeline")],
    ["aria-label", say("stage", { n: number(n) })],
  ])
    stage.setAttribute(name, value);
}

/** @returns {Promise<Detail[]>} */
async function parsed() {
  if (document.readyState === "loading")
    await new Promise((resolve) => addEventListener("DOMContentLoaded", resolve, { once: true }));
  return JSON.parse(await unpacked("details"));
}

void main();
