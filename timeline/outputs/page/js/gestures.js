/** Wheel, drag, pinch and double click on the plot. */

import { attempt, byId } from "./dom.js";
import { coast, fit, fitMain, glide, pan, stop, zoomAt } from "./motion.js";
import { hit } from "./hit.js";
import { alike } from "./state.js";
import { embedded } from "./surroundings.js";

/** @typedef {import("./app.js").App} App */
/** @typedef {[number, number]} Point */
/**
 * @typedef {object} Acts what clicks and hovering do
 * @property {(row: number) => void} open @property {(rows: number[], x: number, y: number) => void} list
 * @property {() => void} close @property {(event: PointerEvent | null) => void} point
 */

const STILL = 4;

/**
 * @param {App} app @param {Acts} acts
 */
export function listenToPointers(app, acts) {
  const { stage } = app;
  const x = (/** @type {{clientX: number}} */ event) =>
    (event.clientX - stage.getBoundingClientRect().left) / app.letter;
  const y = (/** @type {{clientY: number}} */ event) =>
    (event.clientY - stage.getBoundingClientRect().top) / app.letter;
  /** @type {Map<number, Point>} */
  const down = new Map();
  let moved = 0;
  let speed = 0;
  let last = 0;
  let pinched = { at: 0, unit: 0 };

  stage.addEventListener("wheel", (event) => wheel(app, event, x(event)), { passive: false });
  stage.addEventListener("pointerdown", (event) => {
    if (event.button) return;
    if (event.shiftKey) return select();
    stage.focus({ preventScroll: true });
    attempt(() => stage.setPointerCapture(event.pointerId));
    stop(app);
    stage.classList.add("held");
    down.set(event.pointerId, [x(event), y(event)]);
    moved = down.size > 1 ? STILL + 1 : 0;
    speed = 0;
    last = event.timeStamp;
    if (down.size === 2) pinched = between(app, down);
  });
  stage.addEventListener("pointermove", (event) => {
    const before = down.get(event.pointerId);
    if (before === undefined) return event.pointerType === "touch" ? undefined : acts.point(event);
    const by = x(event) - before[0];
    down.set(event.pointerId, [x(event), y(event)]);
    if (down.size === 2) return pinch(app, down, pinched);
    moved += Math.abs(by);
    speed = 0.7 * speed + (0.3 * by) / Math.max(1, event.timeStamp - last);
    last = event.timeStamp;
    if (moved <= STILL) return undefined;
    stage.classList.add("dragged");
    acts.point(null);
    return pan(app, -by / app.width, false);
  });
  const up = (/** @type {PointerEvent} */ event) => {
    if (!down.delete(event.pointerId) || down.size) return;
    stage.classList.remove("dragged", "held");
    if (moved > STILL && Math.abs(speed) > 0.25 && event.timeStamp - last < 60) coast(app, speed);
  };
  stage.addEventListener("selectstart", (event) => down.size && event.preventDefault());
  stage.addEventListener("pointerup", up);
  stage.addEventListener("pointercancel", up);
  stage.addEventListener("click", (event) => {
    if (moved <= STILL && !event.shiftKey) click(app, acts, x(event), y(event));
  });
  stage.addEventListener("pointerleave", () => acts.point(null));
  stage.addEventListener("dblclick", (event) => zoomAt(app, x(event), event.shiftKey ? 3 : 1 / 3, true));
}

/** With Shift a drag selects text; it begins where it begins, whatever was selected before. */
const select = () => getSelection()?.removeAllRanges();

/**
 * The wheel zooms when the plot has the focus or ctrl is held, sideways it pans; else the page scrolls, and so, in a
 * frame of another page, does that page.
 * @param {App} app @param {WheelEvent} event @param {number} x
 */
function wheel(app, event, x) {
  const focused = document.activeElement === app.stage && !embedded();
  const unit = event.deltaMode === 1 ? 18 : event.deltaMode === 2 ? 300 : 1;
  const sideways = Math.abs(event.deltaX) > Math.abs(event.deltaY) || event.shiftKey;
  if (!sideways && !focused && !event.ctrlKey && !event.metaKey) return;
  event.preventDefault();
  stop(app);
  if (sideways) return pan(app, ((event.deltaX || event.deltaY) * unit) / app.width, false);
  const turn = Math.max(
    -240,
    Math.min(
      240,
      event.deltaY * unit * (event.ctrlKey && event.deltaMode === 0 && Math.abs(event.deltaY) < 40 ? 6 : 1),
    ),
  );
  zoomAt(app, x, Math.exp(turn * 0.0022), false);
}

/** Fingers nearer than this pinch no further. */
const NEAR = 24;

/**
 * Where the middle of two fingers is, and how far they are apart in any direction.
 * @param {Map<number, Point>} down
 */
function fingers(down) {
  const [one, two] = down.values();
  return { middle: (one[0] + two[0]) / 2, apart: Math.max(NEAR, Math.hypot(two[0] - one[0], two[1] - one[1])) };
}

/**
 * The second between two fingers, and the seconds that a pixel between them represents, times their distance.
 * @param {App} app @param {Map<number, Point>} down
 */
function between(app, down) {
  const [from, to] = app.state.view;
  const { middle, apart } = fingers(down);
  const unit = (to - from) / app.width;
  return { at: from + middle * unit, unit: unit * apart };
}

/**
 * What was between the fingers stays between them.
 * @param {App} app @param {Map<number, Point>} down @param {{at: number, unit: number}} pinched
 */
function pinch(app, down, pinched) {
  const { middle, apart } = fingers(down);
  const { least, most } = app.limits;
  const unit = Math.min(Math.max((pinched.unit / apart) * app.width, least), most) / app.width;
  app.look(pinched.at - middle * unit, pinched.at + (app.width - middle) * unit);
}

/**
 * @param {App} app @param {Acts} acts @param {number} x @param {number} y
 */
function click(app, acts, x, y) {
  const found = hit(app, x, y);
  if (!found) return acts.close();
  if (found.rows) return acts.list(found.rows, x * app.letter, y * app.letter);
  if (found.row >= 0) return acts.open(found.row);
  const [from, to] = app.state.view;
  const at = (found.from + found.to) / 2;
  return glide(app, at - (to - from) / 12, at + (to - from) / 12);
}

/**
 * The buttons next to the search; one that would change nothing is dimmed.
 * @param {App} app
 */
export function listenToButtons(app) {
  const acts = {
    in: () => zoomAt(app, app.width / 2, 0.5, true),
    out: () => zoomAt(app, app.width / 2, 2, true),
    fit: () => fit(app),
    main: () => fitMain(app),
  };
  for (const [id, act] of Object.entries(acts)) byId(id).addEventListener("click", act);
  app.calm.push(() => {
    const { view, full, main } = app.state;
    const { least, most } = app.limits;
    const span = view[1] - view[0];
    const idle = {
      in: span < least * 1.01,
      out: span > most * 0.99,
      fit: alike(view, full),
      main: alike(view, main ?? full),
    };
    for (const [id, is] of Object.entries(idle)) byId(id).setAttribute("aria-disabled", String(is));
    byId("main").hidden = !main;
  });
}
