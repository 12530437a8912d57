/** The overview strip: all events as a skyline, and over it the window that the plot shows. */

import { attempt, byId, whenResized } from "./dom.js";
import { instants, level } from "../../../drawing/js/ticks.js";
import { directed } from "../../../drawing/js/direction.js";
import { DAY, civil, endOf } from "../../../drawing/js/calendar.js";
import { faded, solid, tone } from "../../../drawing/js/theme.js";
import { stop } from "./motion.js";

/** @typedef {import("./app.js").App} App */

const BAR = 3;
const FOOT = 15;
const GRIP = 8;

/**
 * Events by bin and category, as they start.
 * @param {App} app @param {number} bins @returns {{stacks: Float32Array[], most: number}}
 */
function skyline({ store, passed, state, header }, bins) {
  const stacks = header.categories.map(() => new Float32Array(bins));
  const sums = new Float32Array(bins);
  const [from, to] = state.full;
  for (let i = 0; i < store.n; i++) {
    if (!passed.match[i] || Number.isNaN(store.lo[i])) continue;
    const bin = Math.floor(((store.lo[i] - from) / (to - from)) * bins);
    if (bin < 0 || bin >= bins) continue;
    stacks[store.category[i]][bin]++;
    sums[bin]++;
  }
  return { stacks, most: sums.reduce((most, sum) => Math.max(most, sum), 1) };
}

/**
 * What a line of the strip is called; within days the first one, and each midnight, by the day.
 * @param {import("../../../drawing/js/wording.js").Wording} wording @param {string} unit @param {number} at
 * @param {boolean} first @returns {string}
 */
export function labelOf(wording, unit, at, first) {
  const { year } = civil(at);
  if (unit === "year") return wording.year(year);
  if (unit === "month") return `${wording.month(at, false)} ${wording.year(year)}`;
  if (unit === "day" || at % DAY === 0) return wording.date(at);
  return first ? `${wording.date(at)}${wording.say("comma")}${wording.time(at)}` : wording.time(at);
}

/**
 * @param {App} app @param {CanvasRenderingContext2D} pen @param {number} width @param {number} height
 */
function ground(app, pen, width, height) {
  const { colors, state, wording, header } = app;
  const bins = Math.max(1, Math.floor(width / BAR));
  const { stacks, most } = skyline(app, bins);
  const high = height - FOOT - 4;
  const scale = width / (state.full[1] - state.full[0]);
  const chosen = level(scale * 0.5);
  let end = -Infinity;
  pen.font = `10.5px ${app.family}`;
  for (const at of instants(chosen, ...state.full)) {
    const x = (at - state.full[0]) * scale;
    const label = labelOf(wording, chosen.unit, at, end === -Infinity);
    const wide = pen.measureText(label).width;
    if (x < 0 || x < end || x + wide + 3 > width) continue;
    pen.fillStyle = solid(colors, "line");
    pen.fillRect(Math.round(x), 0, 1, height - FOOT);
    pen.fillStyle = solid(colors, "mute");
    pen.fillText(directed(label), x + 3, height - 3);
    end = x + wide + 16;
  }
  for (let bin = 0; bin < bins; bin++) {
    let y = height - FOOT;
    const sum = stacks.reduce((total, stack) => total + stack[bin], 0);
    if (!sum) continue;
    const tall = Math.max(5, Math.sqrt(sum / most) * high);
    stacks.forEach((stack, category) => {
      const part = (tall * stack[bin]) / sum;
      if (!part) return;
      pen.fillStyle = solid(colors, faded(tone(category), 0.88));
      pen.fillRect(bin * BAR, y - part, BAR - 0.8, part);
      y -= part;
    });
  }
  const asOf = (endOf(header.day) - state.full[0]) * scale;
  pen.fillStyle = solid(colors, "accent");
  pen.fillRect(asOf - 0.75, 0, 1.5, height - FOOT);
}

/**
 * Draws the strip after every frame and lets its window be dragged and its edges be pulled.
 * @param {App} app
 */
export function overview(app) {
  const map = /** @type {HTMLCanvasElement} */ (byId("map"));
  const base = document.createElement("canvas");
  let drawn = "";
  let version = 0;
  let [width, height] = [map.clientWidth, map.clientHeight];
  const draw = () => {
    const ratio = devicePixelRatio || 1;
    if (!width || !app.painted || !app.scene) return;
    const key = [width, height, app.dark, version, app.state.full, app.header.day].join();
    if (key !== drawn) {
      [base.width, base.height] = [Math.round(width * ratio), Math.round(height * ratio)];
      const pen = base.getContext("2d");
      if (!pen) return;
      pen.scale(ratio, ratio);
      ground(app, pen, width, height);
      [map.width, map.height] = [base.width, base.height];
    }
    drawn = key;
    const pen = map.getContext("2d");
    if (!pen) return;
    pen.setTransform(1, 0, 0, 1, 0, 0);
    pen.clearRect(0, 0, map.width, map.height);
    pen.drawImage(base, 0, 0);
    pen.setTransform(ratio, 0, 0, ratio, 0, 0);
    frame(app, pen, width, height - FOOT);
  };
  whenResized(map, () => {
    if (width === map.clientWidth && height === map.clientHeight) return;
    [width, height] = [map.clientWidth, map.clientHeight];
    draw();
  });
  app.changed.push(() => version++);
  app.after.push(draw);
  listen(app, map);
}

/**
 * Where the window is on the strip.
 * @param {App} app @param {number} width @returns {[number, number]}
 */
function windowOf({ state: { view, full } }, width) {
  const scale = width / (full[1] - full[0]);
  return [Math.max(0, (view[0] - full[0]) * scale), Math.min(width, (view[1] - full[0]) * scale)];
}

/** @param {App} app @param {CanvasRenderingContext2D} pen @param {number} width @param {number} height */
function frame(app, pen, width, height) {
  const [a, b] = windowOf(app, width);
  pen.fillStyle = app.dark ? "rgba(0,0,0,.5)" : solid(app.colors, faded("ink", 0.1));
  if (a > 0) pen.fillRect(0, 0, a, height);
  if (b < width) pen.fillRect(b, 0, width - b, height);
  pen.strokeStyle = solid(app.colors, "ink");
  pen.lineWidth = 1.5;
  pen.beginPath();
  const left = Math.min(a, width - 8) + 0.75;
  const wide = Math.max(6, b - left - 0.75);
  if (pen.roundRect) pen.roundRect(left, 0.75, wide, height - 1.5, 4);
  else pen.rect(left, 0.75, wide, height - 1.5);
  pen.stroke();
}

/** @param {App} app @param {HTMLCanvasElement} map */
function listen(app, map) {
  /** @type {{part: "left" | "right" | "whole", offset: number} | null} */
  let held = null;
  const at = (/** @type {PointerEvent} */ event) => {
    const { full } = app.state;
    return full[0] + (event.offsetX / map.clientWidth) * (full[1] - full[0]);
  };
  map.addEventListener("pointerdown", (event) => {
    stop(app);
    attempt(() => map.setPointerCapture(event.pointerId));
    const [a, b] = windowOf(app, map.clientWidth);
    const [from, to] = app.state.view;
    const x = event.offsetX;
    const part =
      b - a > 3 * GRIP && Math.abs(x - a) < GRIP && a > 0
        ? "left"
        : b - a > 3 * GRIP && Math.abs(x - b) < GRIP && b < map.clientWidth
          ? "right"
          : "whole";
    const inside = x > a - GRIP && x < b + GRIP;
    held = { part, offset: inside ? at(event) - from : (to - from) / 2 };
    if (!inside) app.look(at(event) - held.offset, at(event) - held.offset + to - from);
  });
  map.addEventListener("pointermove", (event) => {
    if (!held) return;
    const [from, to] = app.state.view;
    if (held.part === "left") app.look(Math.min(at(event), to - app.limits.least), to);
    else if (held.part === "right") app.look(from, Math.max(at(event), from + app.limits.least));
    else app.look(at(event) - held.offset, at(event) - held.offset + to - from);
  });
  for (const end of /** @type {const} */ (["pointerup", "pointercancel"]))
    map.addEventListener(end, () => (held = null));
}
