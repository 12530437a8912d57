/** The page's start: unpack, decode, draw, listen. */

import { App } from "./app.js";
import { crowdList } from "./crowd.js";
import { attempt, breakable, byId, each, element, unpacked } from "./dom.js";
import { decode, painted } from "../../../drawing/js/store.js";
import { daysOf } from "../../../drawing/js/setting.js";
import { sampled } from "../../../drawing/js/legend.js";
import { Inks, SHEET } from "../../../drawing/js/svg.js";
import { variables } from "../../../drawing/js/theme.js";
import { wording } from "../../../drawing/js/wording.js";
import { axisInSight } from "./heads.js";
import { listenToButtons, listenToPointers } from "./gestures.js";
import { followFrames, point } from "./overlay.js";
import { panel } from "./panel.js";
import { headline } from "./headline.js";
import { extras } from "./extras.js";
import { go, listenToKeys, stepped } from "./keys.js";
import { overview } from "./overview.js";
import { chips, countLine, filters, search } from "./choices.js";
import { take } from "./take.js";
import { phone } from "./phone.js";
import { table } from "./table.js";
import { slider } from "./slider.js";
import { beyond, legend } from "./margins.js";
import { addresses } from "./linking.js";
import { listenToPrinting, listenToSize, listenToTheme } from "./surroundings.js";

/** @typedef {import("./panel.js").Detail} Detail */

/** Start the page; it is shown when the promise resolves. */
export async function main() {
  if (document.documentElement.dataset["state"]) return unscripted();
  attempt(() => Reflect.get(window, "trustedTypes").createPolicy("default", { createHTML: String }));
  byId("opening").hidden = unseen();
  /** @type {import("../../../drawing/js/store.js").Payload} */
  const payload = JSON.parse(await unpacked("data"));
  const { header } = payload;
  const app = new App(decode(payload), header, wording(header.speech, header.phrases));
  /** @type {Promise<Detail[]> | null} */
  let loaded = null;
  const details = () => (loaded ??= parsed());
  await pause();
  const opening = byId("opening");
  try {
    begin(app);
    app.resize();
    await pause();
    app.state.view = [...app.state.home];
    app.refilter();
    await pause();
    app.still();
    opening.remove();
  } catch (fault) {
    opening.hidden = false;
    app.stage.prepend(opening);
    byId("wrap").classList.add("still");
    unscripted();
    throw fault;
  }
  /** @type {(() => void)[]} */
  const later = [];
  await inTurn(() => parts(app, details, later));
  await inTurn(() => [...app.changed, ...app.after, ...app.calm].map((act) => () => act(app)));
  Object.assign(window, { timeline: { settled: () => app.settled(), app } });
  document.documentElement.dataset["state"] = "ready";
  each(later);
}

/**
 * Show the page as it is without a script, where its tools would do nothing: a copy that a browser saved after the
 *   script had changed it, or one that could not be drawn.
 */
function unscripted() {
  for (const each of document.querySelectorAll("noscript")) attempt(() => (each.outerHTML = each.textContent ?? ""));
}

/** A moment for the browser. */
const pause = () => new Promise((resolve) => setTimeout(resolve));

/** For how many milliseconds nothing else is kept waiting. */
const SLICE = 40;

/**
 * Do things one after the other, with a pause for the browser once they have taken their time.
 * @param {() => (() => void)[]} acts
 */
async function inTurn(acts) {
  let began = performance.now();
  for (const act of acts()) {
    if (performance.now() - began > SLICE) {
      await pause();
      began = performance.now();
    }
    each([act]);
  }
}

/**
 * What puts everything around the picture in its place.
 * @param {App} app @param {() => Promise<Detail[]>} details @param {(() => void)[]} later what follows the whole page
 * @returns {(() => void)[]}
 */
function parts(app, details, later) {
  const shown = panel(app, details, (by) => go(app, stepped(app, by), shown));
  const find = search(app, details);
  const acts = {
    open: shown.open,
    close: shown.close,
    list: crowdList(app, shown.open),
    point: (/** @type {PointerEvent | null} */ event) => point(app, event),
  };
  later.push(() => {
    const link = addresses(app, { open: shown.open, close: shown.close, find });
    details().then((known) => link.slider(slider(app, known)));
    details().then(
      () => byId("late").remove(),
      () => (byId("late").style.animation = "none"),
    );
  });
  return [
    () => listenToPointers(app, acts),
    () => listenToButtons(app),
    () => listenToKeys(app, shown),
    () => followFrames(app),
    () => axisInSight(app),
    () => overview(app),
    () => chips(app),
    () => filters(app),
    () => headline(app),
    () => countLine(app),
    () => take(app, details),
    () => beyond(app, (row) => go(app, row, shown)),
    () => legend(app),
    () => {
      const made = table(app, (row) => cells(app, row), details);
      later.push(() => void made.learn());
      phone(app, made, details);
    },
    () => listenToTheme(app),
    () => listenToSize(app),
    () => listenToPrinting(app),
    ...extras.map((start) => () => start(app, { ...acts, go: (row) => go(app, row, shown), details })),
  ];
}

/**
 * The texts of a row of the table.
 * @param {App} app @param {number} row @returns {string[]}
 */
const cells = ({ setting, store, header }, row) => [
  store.words(row),
  ...(header.counts.length ? [daysOf(setting, row)] : []),
  store.titles[row],
  header.categories[store.category[row]].label,
];

/** Whether nothing has been painted yet: then the still picture would only cost a frame. */
const unseen = () => attempt(() => performance.getEntriesByType("paint").length === 0) ?? false;

/**
 * Make ready to take the place of the still picture, which stands until the next one does.
 * @param {App} app
 */
function begin({ header, store, stage, wording: { say, number } }) {
  const opening = byId("opening");
  if (!opening.childElementCount) document.head.append(element("style", { text: colors(header) }));
  byId("wrap").classList.remove("still");
  const heading = /** @type {HTMLElement} */ (document.querySelector("h1"));
  heading.replaceChildren(...breakable(heading.textContent ?? ""));
  stage.tabIndex = 0;
  for (const [name, value] of [
    ["role", "application"],
    ["aria-roledescription", say("roleTimeline")],
    ["aria-label", say("stage", { n: number(store.n) })],
  ])
    stage.setAttribute(name, value);
}

/**
 * The style of a page that was made without its opening picture.
 * @param {import("../../../drawing/js/store.js").Header} header
 */
function colors(header) {
  const inks = sampled(new Inks());
  return variables(painted(header), inks.shaded) + SHEET + inks.variable();
}

/** @returns {Promise<Detail[]>} */
async function parsed() {
  if (document.readyState === "loading")
    await new Promise((resolve) => addEventListener("DOMContentLoaded", resolve, { once: true }));
  return JSON.parse(await unpacked("details"));
}
