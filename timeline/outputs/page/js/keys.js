/** The keyboard: every event can be reached, and all that the pointer can do. */

import { broughtIntoView, byId, button, element, shut, unfold } from "./dom.js";
import { fit, fitMain, glide, pan, reveal, zoomAt } from "./motion.js";
import { spoken } from "../../../drawing/js/saying.js";
import { endOf } from "../../../drawing/js/calendar.js";

/** @typedef {import("./app.js").App} App */
/** @typedef {{open: (row: number, focus?: boolean) => void, close: () => void}} Panel */

/**
 * The next event in time order that passes the filters, `by` steps from a row.
 * @param {App} app @param {number} by @returns {number}
 */
export function stepped(app, by) {
  const { match } = app.passed;
  const { lo, n } = app.store;
  let row = app.state.current;
  if (row < 0) {
    const [from, to] = app.state.view;
    row = lo.findIndex((at, i) => match[i] === 1 && at >= from && at <= to);
    return row >= 0 ? row : match.indexOf(1);
  }
  for (row += by; row >= 0 && row < n; row += by) if (match[row]) return row;
  return app.state.current;
}

/**
 * The event nearest in time in the lane above or below.
 * @param {App} app @param {number} by @returns {number}
 */
export function across(app, by) {
  const { store, state, scene, passed } = app;
  if (state.current < 0 || !scene) return stepped(app, 1);
  const here = scene.lanes.findIndex(({ categories }) => categories.includes(store.category[state.current]));
  const next = by > 0 ? scene.lanes.slice(here + 1) : scene.lanes.slice(0, here).reverse();
  const there = next.find(({ total }) => total);
  if (!there) return state.current;
  let best = state.current;
  let least = Infinity;
  for (let i = 0; i < store.n; i++) {
    const away = Math.abs(store.lo[i] - store.lo[state.current]);
    if (passed.match[i] && away < least && there.categories.includes(store.category[i])) {
      least = away;
      best = i;
    }
  }
  return best;
}

/**
 * Make an event the current one, bring it into view, speak it.
 * @param {App} app @param {number} row @param {Panel} panel
 */
export function go(app, row, panel) {
  if (row < 0) return;
  app.state.current = row;
  reveal(app, row);
  byId("spoken").textContent = spoken(app.setting, row);
  if (app.state.selected >= 0) panel.open(row);
  requestAnimationFrame(() => requestAnimationFrame(() => broughtIntoView(byId("current"))));
}

/**
 * @param {App} app @param {Panel} panel
 */
export function listenToKeys(app, panel) {
  const middle = () => {
    const { current, view } = app.state;
    const at = current >= 0 ? (app.store.lo[current] - view[0]) / (view[1] - view[0]) : 0.5;
    return app.width * (at >= 0 && at <= 1 ? at : 0.5);
  };
  /** @type {Record<string, (event: KeyboardEvent) => void>} */
  const acts = {
    ArrowRight: (event) => (event.shiftKey ? pan(app, 0.25, true) : go(app, stepped(app, 1), panel)),
    ArrowLeft: (event) => (event.shiftKey ? pan(app, -0.25, true) : go(app, stepped(app, -1), panel)),
    ArrowDown: () => go(app, across(app, 1), panel),
    ArrowUp: () => go(app, across(app, -1), panel),
    PageDown: () => pan(app, 0.8, true),
    PageUp: () => pan(app, -0.8, true),
    Home: () => go(app, app.passed.match.indexOf(1), panel),
    End: () => go(app, app.passed.match.lastIndexOf(1), panel),
    "+": () => zoomAt(app, middle(), 0.5, true),
    "=": () => zoomAt(app, middle(), 0.5, true),
    "-": () => zoomAt(app, middle(), 2, true),
    _: () => zoomAt(app, middle(), 2, true),
    0: () => fit(app),
    m: () => fitMain(app),
    Enter: () => (app.state.current >= 0 ? panel.open(app.state.current, true) : go(app, stepped(app, 1), panel)),
    " ": () => (app.state.current >= 0 ? panel.open(app.state.current, true) : undefined),
    Escape: () => panel.close(),
    t: () => {
      const [from, to] = app.state.view;
      const at = endOf(app.header.day);
      glide(app, at - (to - from) / 2, at + (to - from) / 2);
    },
  };

  app.stage.addEventListener("keydown", (event) => {
    const act = acts[event.key];
    if (!act || event.target !== app.stage || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    act(event);
  });
  document.addEventListener("keydown", (event) => {
    if (event.target === byId("query") || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "/") {
      event.preventDefault();
      byId("query").focus();
    } else if (event.key === "?") help(app);
  });
}

/** @param {App} app */
function help({ wording: { say } }) {
  const dialog = /** @type {HTMLDialogElement} */ (byId("help"));
  const keys = [
    ["← →", "helpStep"],
    ["↑ ↓", "helpLane"],
    ["Enter Esc", "helpOpen"],
    ["+ −", "helpZoom"],
    ["Shift ← →", "helpPan"],
    ["0", "helpFit"],
    ["m", "helpMain"],
    ["Home End", "helpEnds"],
    ["/", "helpSearch"],
    ["t", "helpAsOf"],
    ["?", "helpHelp"],
  ];
  const list = element(
    "dl",
    {},
    ...keys.flatMap(([key, text]) => [
      element("dt", {}, ...key.split(" ").map((one) => element("kbd", { text: one }))),
      element("dd", { text: say(text) }),
    ]),
  );
  dialog.replaceChildren(
    element("h2", { text: say("helpTitle"), id: "helpTitle" }),
    list,
    button(say("close"), () => shut(dialog)),
  );
  if (!dialog.hasAttribute("open")) unfold(dialog);
}
