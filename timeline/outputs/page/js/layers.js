/** The layers of a page: their list leads to them and describes their bins, its rows show which the view has. */

import { read } from "./address.js";
import { amountsAt, groupsOf, toldOfBin } from "./bins.js";
import { belowTheList } from "./below.js";
import { byId, button, element } from "./dom.js";
import { extras } from "./extras.js";
import { hit } from "./hit.js";
import { glide } from "./motion.js";
import { tell } from "./overlay.js";
import { endOf } from "../../../drawing/js/calendar.js";
import { heightOf, levelIn, levelOf, placeOf, silhouettes } from "../../../drawing/js/silhouettes.js";

/** @typedef {import("./app.js").App} App */
/** @typedef {import("./bins.js").Spot} Spot */
/** @typedef {import("../../../drawing/js/store.js").Layer} Layer */
/** @typedef {import("../../../drawing/js/silhouettes.js").Level} Level */

/** A pointer that moved further than this between down and up did not click. */
const STILL = 4;
/** A finger finds a silhouette though it is low. */
const LOW = 24;

/** @param {Layer} layer whether it has any bins */
const isFilled = ({ sure, loose }) => sure.length > 0 || loose.length > 0;

/** @param {Layer} layer @returns {[number, number]} its first and last second */
function reach(layer) {
  const { start, step, all } = levelOf(layer, 0);
  return [start * step, (start + all.length) * step];
}

/**
 * The silhouette at a place of the plot if there is no event, and the second there; none if it has nothing.
 * @param {App} app @param {number} x @param {number} y @returns {Spot | null}
 */
function spotAt(app, x, y) {
  const { scene, setting } = app;
  if (!scene || hit(app, x, y)) return null;
  const second = scene.view[0] + (x / scene.width) * (scene.view[1] - scene.view[0]);
  const layers = silhouettes(setting).filter((each) => {
    const place = placeOf(each, scene, setting);
    if (!place || second >= (each.until ?? Infinity)) return false;
    if (y > place.y + place.h || y < place.y + place.h - Math.max(LOW, heightOf(place.h) + 3)) return false;
    return amountsAt(each, levelIn(each, scene), second)?.all;
  });
  const layer = layers.pop();
  return layer ? { layer, second } : null;
}

/**
 * The second in the middle of the fullest bin that a view shows of a layer, null if it shows none.
 * @param {App} app @param {Layer} layer
 */
function fullest({ scene }, layer) {
  if (!scene) return null;
  const { step, start, all } = levelIn(layer, scene);
  const [from, to] = rangeOf(scene.view, { step, start, all });
  let best = -1;
  for (let k = from; k < to; k++)
    if (all[k] > (all[best] ?? 0) && (start + k) * step < (layer.until ?? Infinity)) best = k;
  return best < 0 ? null : (start + best + 0.5) * step;
}

/**
 * The first of the bins that a view shows, and the end of them.
 * @param {[number, number]} view @param {Pick<Level, "step" | "start" | "all">} level
 */
const rangeOf = (view, { step, start, all }) => [
  Math.max(0, Math.floor(view[0] / step) - start),
  Math.min(all.length, Math.ceil(view[1] / step) - start),
];

/**
 * The frame around the bin that is described.
 * @param {App} app @param {HTMLElement} frame @param {Spot | null} spot
 */
function follow({ scene, setting, letter }, frame, spot) {
  const place = spot && scene && placeOf(spot.layer, scene, setting);
  const found = place && amountsAt(spot.layer, levelIn(spot.layer, scene), spot.second);
  frame.hidden = !found || found.to <= scene.view[0] || found.from >= scene.view[1];
  if (!found || frame.hidden) return;
  const unit = (scene.view[1] - scene.view[0]) / scene.width;
  const [x0, x1] = [found.from, found.to].map(
    (at) => (Math.min(Math.max(at, scene.view[0]), scene.view[1]) - scene.view[0]) / unit,
  );
  const tall = heightOf(place.h);
  const px = (/** @type {number} */ long) => `${long * letter}px`;
  Object.assign(frame.style, {
    left: px(x0 - 2),
    top: px(place.y + place.h - 5 - tall),
    width: px(Math.max(3, x1 - x0) + 4),
    height: px(tall + 4),
  });
}

/**
 * A slider below a layer that goes through the bins in view, with a description of each; a button shows its groups.
 * @param {App} app @param {Layer} layer @param {(spot: Spot) => void} choose
 */
function walk(app, layer, choose) {
  const { say } = app.wording;
  const range = element("input", { type: "range", step: "1", dir: "ltr" });
  range.setAttribute("aria-label", say("layers.place", { layer: layer.label }));
  const text = element("span", { className: "many" });
  const made = element("div", { className: "bins" }, range);
  if (layer.groups) made.append(apart(app, layer));
  made.append(text);
  range.addEventListener("input", () => {
    const { step, start } = levelIn(layer, /** @type {import("../../../drawing/js/scene.js").Scene} */ (app.scene));
    choose({ layer, second: (start + Number(range.value) + 0.5) * step });
  });
  /** @param {number | null} second of what is described */
  const show = (second) => {
    if (!app.scene) return;
    const level = levelIn(layer, app.scene);
    const [from, to] = rangeOf(app.scene.view, level);
    const told = second === null ? [] : toldOfBin(app, { layer, second }, false);
    range.disabled = to <= from;
    Object.assign(range, { min: String(from), max: String(to - 1) });
    if (second !== null) range.value = String(Math.floor(second / level.step) - level.start);
    text.replaceChildren(...told.flatMap((each, k) => [k ? " · " : "", element("bdi", { text: each })]));
    range.setAttribute("aria-valuetext", told.join(", "));
  };
  return { made, show };
}

/** @param {App} app @param {Layer} layer */
function apart(app, layer) {
  const made = button(app.wording.say("layers.apart"), () => {
    layer.apart = layer.apart ? undefined : groupsOf(layer);
    made.setAttribute("aria-pressed", String(Boolean(layer.apart)));
    app.layout();
    app.refilter();
  });
  made.setAttribute("aria-pressed", "false");
  return made;
}

/**
 * Describe what the silhouettes have where one points, taps or goes with the keyboard.
 * @param {App} app
 */
function tellBins(app) {
  const { stage } = app;
  const frame = element("div", { className: "ring bin" });
  frame.hidden = true;
  byId("tip").before(frame);
  /** @type {Spot | null} */
  let chosen = null;
  const items = byId("layers").querySelectorAll("li");
  const walks = (app.header.layers ?? []).flatMap((layer, k) => {
    if (!isFilled(layer)) return [];
    const { made, show } = walk(app, layer, (spot) => choose(spot));
    items[k].querySelector(".head")?.after(made);
    return [{ layer, show }];
  });
  const show = () => {
    for (const { layer, show: put } of walks)
      put(
        chosen && (chosen.layer === layer || chosen.layer.peers === groupsOf(layer))
          ? chosen.second
          : fullest(app, layer),
      );
  };
  const choose = (/** @type {Spot | null} */ spot) => {
    chosen = spot;
    follow(app, frame, chosen);
    show();
  };
  const spotOf = (/** @type {MouseEvent} */ { clientX, clientY }) => {
    const { left, top } = stage.getBoundingClientRect();
    return spotAt(app, (clientX - left) / app.letter, (clientY - top) / app.letter);
  };
  const point = (/** @type {MouseEvent} */ event) => {
    const spot = spotOf(event);
    if (spot) tell(app, toldOfBin(app, spot, true), event);
    if (spot) stage.style.cursor = "pointer";
    return spot;
  };
  let down = [0, 0];
  stage.addEventListener("pointerdown", ({ clientX, clientY }) => (down = [clientX, clientY]));
  stage.addEventListener("pointermove", (event) => {
    if (event.pointerType !== "touch" && !event.buttons) point(event);
  });
  stage.addEventListener("click", (event) => {
    if (Math.hypot(event.clientX - down[0], event.clientY - down[1]) <= STILL) choose(point(event));
  });
  app.after.push(() => follow(app, frame, chosen));
  app.rested.push(show);
}

/** On paper the events are before the rows of layers. @param {App} app */
function start(app) {
  const layers = (app.header.layers ?? []).filter(isFilled);
  const ends = layers.flatMap(reach);
  app.beyond = [Math.min(app.beyond[0], ...ends), Math.max(app.beyond[1], ...ends)];
  belowTheList(byId("layers"));
  byId("layers").addEventListener("click", (event) => {
    const anchor = event.target instanceof Element ? event.target.closest("a") : null;
    const view = anchor && read(anchor.getAttribute("href")?.slice(1) ?? "").view;
    if (!view || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    byId("wrap").scrollIntoView({ block: "nearest" });
    glide(app, ...view);
  });
  const rows = /** @type {NodeListOf<HTMLElement>} */ (byId("layers").querySelectorAll("[data-at]"));
  app.rested.push(() => {
    const [from, to] = app.state.view;
    for (const row of rows) {
      const at = Number(row.dataset["at"]);
      row.classList.toggle("seen", at >= from && at < to);
    }
  });
  app.changed.push(() => {
    const day = app.state.knownOn;
    for (const layer of layers) {
      layer.until = day === null ? Infinity : endOf(day);
      groupsOf(layer);
    }
  });
  tellBins(app);
  addEventListener("beforeprint", () => {
    const place = byId("layers");
    const { parentNode, nextSibling } = place;
    byId("table").after(place);
    addEventListener("afterprint", () => parentNode?.insertBefore(place, nextSibling), { once: true });
  });
}

extras.push(start);
