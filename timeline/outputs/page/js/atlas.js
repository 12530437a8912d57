/** The places of the events on a map next to the lanes: what is clicked in one is marked in the other. */

import { byId, button, element, swatch, unpacked } from "./dom.js";
import { extras } from "./extras.js";
import { toneOf } from "../../../drawing/js/store.js";
import { tone } from "../../../drawing/js/theme.js";

/** @typedef {import("./app.js").App} App */
/** @typedef {import("./extras.js").Acts} Acts */
/**
 * @typedef {object} Place
 * @property {string} name @property {number} x share of the map's width @property {number} y share of its height
 * @property {number} reach how exact it is, in kilometres; 0 for a point @property {number[]} rows its events
 */
/** @typedef {{places: Place[], without: number, km: number}} Atlas `km` is how many the map is wide */
/** @typedef {{places: Place[], x: number, y: number, reach: number, made: HTMLElement}} Mark */

/** Marks nearer than this many pixels are one. */
const NEAR = 18;
/** Half of what a mark takes, in which no name is. */
const DOT = 8;
/** The smallest radius of a place that is not a point. */
const LEAST = 11;
const CLOSEST = 32;
/** How many places are listed; those with fewer events are found on the map. */
const MOST = 500;
/** So far from an edge of the map, as a share, a place is brought to when its event is opened. */
const EDGE = 0.08;
const STEPS = [1, 2, 5];
/** How many pixels long a scale is at most. */
const LONGEST = 110;

/** For which width names are placed on paper, whose size no script is told: they are as much larger as the map is. */
const PAPER = 620;
/** @param {number} share */
const percent = (share) => `${share * 100}%`;

/** The map and its list. */
class AtlasView {
  /**
   * @param {App} app @param {Acts} acts @param {Atlas} atlas
   */
  constructor(app, acts, atlas) {
    this.app = app;
    this.acts = acts;
    this.atlas = atlas;
    this.field = /** @type {HTMLElement} */ (byId("atlas").querySelector(".atlas-map"));
    this.sheet = /** @type {SVGSVGElement} */ (this.field.querySelector("svg"));
    this.list = /** @type {HTMLElement} */ (byId("atlas").querySelector("ul"));
    this.marks = element("div", { className: "atlas-marks" });
    this.scale = element("p", { className: "atlas-scale" });
    this.all = button(app.wording.say("atlas.all"), () => this.choose([]), { class: "atlas-all" });
    /** @type {Mark[]} those of the last picture */
    this.drawn = [];
    /** How many times larger than the whole, and which share of it is at the left and at the top. */
    this.zoom = 1;
    this.left = 0;
    this.top = 0;
    /** @type {Set<Place>} the places whose events are listed; all, folded, if there are none */
    this.chosen = new Set();
    /** @type {Place | undefined} */
    this.here = undefined;
    this.faded = "";
    this.homes = new Map(atlas.places.flatMap((place) => place.rows.map((row) => [row, place])));
    this.width = 0;
    this.height = 0;
    this.build();
  }

  build() {
    const { say } = this.app.wording;
    const at = { x: 0.5, y: 0.5 };
    const tools = element(
      "div",
      { className: "atlas-tools" },
      button("+", () => this.enlarge(2, at), { "aria-label": say("atlas.in") }),
      button("−", () => this.enlarge(0.5, at), { "aria-label": say("atlas.out") }),
    );
    this.field.append(this.marks, this.scale);
    this.field.after(tools);
    this.list.before(this.all);
    this.listen();
  }

  listen() {
    const { field } = this;
    /** @type {[number, number] | null} */
    let from = null;
    let moved = 0;
    field.addEventListener("pointerdown", ({ clientX, clientY, pointerId, button: pressed }) => {
      if (pressed || this.zoom === 1) return;
      [from, moved] = [[clientX, clientY], 0];
      field.setPointerCapture(pointerId);
    });
    field.addEventListener("pointermove", ({ clientX, clientY }) => {
      if (!from) return;
      moved += Math.abs(clientX - from[0]) + Math.abs(clientY - from[1]);
      this.left -= (clientX - from[0]) / this.width / this.zoom;
      this.top -= (clientY - from[1]) / this.height / this.zoom;
      from = [clientX, clientY];
      this.draw();
    });
    for (const kind of ["pointerup", "pointercancel"]) field.addEventListener(kind, () => (from = null));
    field.addEventListener("click", (event) => {
      if (moved < 6) this.pick(event);
      moved = 0;
    });
    field.addEventListener(
      "wheel",
      (event) => {
        if (!event.ctrlKey) return;
        event.preventDefault();
        this.enlarge(event.deltaY < 0 ? 1.25 : 0.8, this.shares(event));
      },
      { passive: false },
    );
    field.addEventListener("dblclick", (event) => this.enlarge(2, this.shares(event)));
  }

  /** @param {MouseEvent} event */
  shares({ clientX, clientY }) {
    const { left, top, width, height } = this.field.getBoundingClientRect();
    return { x: (clientX - left) / width, y: (clientY - top) / height };
  }

  /** @param {MouseEvent} event */
  pick(event) {
    const { x, y } = this.shares(event);
    const away = (/** @type {Mark} */ mark) => Math.hypot(mark.x - x * this.width, mark.y - y * this.height);
    const near = this.drawn.filter((mark) => away(mark) < Math.max(mark.reach, 22));
    near.sort((one, other) => away(one) - away(other));
    this.choose(near[0]?.places ?? []);
  }

  /**
   * List the events of some places, or all places.
   * @param {Place[]} places
   */
  choose(places) {
    this.chosen = new Set(places);
    this.refresh();
  }

  /** The list and the map as things are now. */
  refresh() {
    this.tell();
    this.draw();
  }

  /**
   * @param {number} factor @param {{x: number, y: number}} at what stays where it is
   */
  enlarge(factor, { x, y }) {
    const zoom = Math.min(Math.max(this.zoom * factor, 1), CLOSEST);
    this.left += x / this.zoom - x / zoom;
    this.top += y / this.zoom - y / zoom;
    this.zoom = zoom;
    this.draw();
  }

  /** The events of a place that pass the filters. @param {Place} place */
  passing(place) {
    const { match } = this.app.passed;
    return place.rows.filter((row) => match[row]);
  }

  /** Whether something of a place is in view in the lanes. @param {number[]} rows */
  inView(rows) {
    const { store, state } = this.app;
    const [from, to] = state.view;
    return rows.some((row) => Number.isNaN(store.lo[row]) || (store.lo[row] <= to && store.hi[row] >= from));
  }

  /** The marks, with those that are close together as one. */
  gathered() {
    const { atlas, zoom, left, top, width, height } = this;
    /** @type {Omit<Mark, "made">[]} */
    const found = [];
    /** @type {Map<string, Omit<Mark, "made">[]>} the marks by squares, so that near ones are soon found */
    const squares = new Map();
    for (const place of atlas.places) {
      if (!this.passing(place).length) continue;
      const [x, y] = [(place.x - left) * zoom * width, (place.y - top) * zoom * height];
      const reach = place.reach ? Math.max(LEAST, (place.reach / atlas.km) * width * zoom) : 0;
      const [across, down] = [Math.floor(x / NEAR), Math.floor(y / NEAR)];
      const around = [-1, 0, 1].flatMap((a) =>
        [-1, 0, 1].flatMap((b) => squares.get(`${across + a} ${down + b}`) ?? []),
      );
      const near = around.find((mark) => Math.hypot(mark.x - x, mark.y - y) < NEAR);
      if (near) {
        near.places.push(place);
        near.reach = Math.max(near.reach, reach);
        continue;
      }
      const made = { places: [place], x, y, reach };
      found.push(made);
      const square = `${across} ${down}`;
      squares.set(square, [...(squares.get(square) ?? []), made]);
    }
    return found;
  }

  /** Draw the map as it is now. */
  draw() {
    const { field } = this;
    [this.width, this.height] = [field.clientWidth, field.clientHeight];
    if (this.app.printing) {
      const [wide, high] = field.style.getPropertyValue("--ratio").split("/").map(Number);
      [this.width, this.height] = [PAPER, (PAPER * high) / wide];
    }
    if (!this.width) return;
    this.left = Math.min(Math.max(this.left, 0), 1 - 1 / this.zoom);
    this.top = Math.min(Math.max(this.top, 0), 1 - 1 / this.zoom);
    const [x, y] = [-this.left, -this.top].map((share) => percent(share * this.zoom));
    this.sheet.style.transform = `translate(${x}, ${y}) scale(${this.zoom})`;
    const all = this.gathered();
    const taken = all.map((mark) => [mark.x - DOT, mark.y - DOT, mark.x + DOT, mark.y + DOT]);
    this.drawn = all.map((mark) => ({ ...mark, made: this.mark(mark, taken) }));
    this.marks.replaceChildren(...this.drawn.map(({ made }) => made));
    this.measured();
  }

  /**
   * @param {Omit<Mark, "made">} mark @param {number[][]} taken boxes of all marks and of the names that are there
   */
  mark({ places, x, y, reach }, taken) {
    const rows = places.flatMap((place) => this.passing(place));
    const { store, measure, letter } = this.app;
    const made = element("i", { className: reach ? "wide" : "" });
    const first = toneOf(store, rows[0]);
    const one = rows.every((row) => toneOf(store, row) === first);
    const at = `left:${percent(x / this.width)};top:${percent(y / this.height)}`;
    const wide = `--reach:${(reach / this.width) * 100}cqw`;
    made.style.cssText = `${at};${wide};--tone:var(--${one ? tone(first) : "mute"})`;
    made.classList.toggle("away", !this.inView(rows));
    made.classList.toggle(
      "here",
      places.some((place) => place === this.here || this.chosen.has(place)),
    );
    if (rows.length > 1) made.append(element("b", { text: this.app.wording.number(rows.length) }));
    const off = Math.max(13, Math.min(reach + 3, 40));
    made.style.setProperty("--off", `${off}px`);
    const text = places.length === 1 ? places[0].name : "";
    const long = measure(text, "bold") * letter;
    const free = (/** @type {number} */ from) => {
      const box = [from, y - 8, from + long, y + 8];
      const inside = from > 2 && from + long < this.width - 2;
      return inside && taken.every(([a, b, c, d]) => box[2] < a || box[0] > c || box[3] < b || box[1] > d);
    };
    const from = [x + off, x - off - long].find(free);
    if (text && from !== undefined) {
      taken.push([from, y - 8, from + long, y + 8]);
      made.append(element("span", { text, dir: "auto", className: from < x ? "before" : "" }));
    }
    return made;
  }

  /** The scale, a round number of kilometres. */
  measured() {
    const { km } = this.atlas;
    const most = ((km / this.zoom) * LONGEST) / this.width;
    const ten = 10 ** Math.floor(Math.log10(most));
    const long = ten * (STEPS.filter((step) => step * ten <= most).pop() ?? 1);
    this.scale.textContent = this.app.wording.say("atlas.km", { n: this.app.wording.number(long) });
    this.scale.style.width = percent((long / km) * this.zoom);
  }

  /** The list: all places, or the events of those that were chosen. */
  tell() {
    const { atlas, chosen, app } = this;
    const { say, number } = app.wording;
    const shown = atlas.places.filter((place) => this.passing(place).length && (!chosen.size || chosen.has(place)));
    const items = shown.slice(0, MOST).map((place) => this.item(place, chosen.has(place)));
    if (shown.length > MOST)
      items.push(element("li", { className: "many", text: say("plus", { n: number(shown.length - MOST) }) }));
    if (!chosen.size && atlas.without)
      items.push(element("li", { className: "many", text: say("atlas.without", { n: number(atlas.without) }) }));
    const had = document.activeElement;
    const held = this.list.contains(had) || (had === this.all && !chosen.size);
    this.list.replaceChildren(...items);
    this.all.hidden = !chosen.size;
    if (!held) return;
    const buttons = [...this.list.querySelectorAll("button")];
    (buttons.find(({ textContent }) => textContent === had?.textContent) ?? buttons[0])?.focus();
  }

  /**
   * @param {Place} place @param {boolean} open
   */
  item(place, open) {
    const { app } = this;
    const rows = this.passing(place);
    const head = button("", () => this.choose(open ? [] : [place]), { "aria-expanded": String(open) });
    head.append(
      element("span", { text: place.name, dir: "auto" }),
      element("span", { className: "many", text: app.wording.many("events", rows.length) }),
    );
    if (place === this.here) head.setAttribute("aria-current", "true");
    const made = element("li", {}, head);
    if (open) made.append(element("ul", {}, ...rows.map((row) => this.event(row))));
    return made;
  }

  /** @param {number} row */
  event(row) {
    const { colors, store } = this.app;
    const made = button("", () => this.show(row));
    made.append(
      swatch(colors, store.category[row], toneOf(store, row)),
      element("span", { text: store.title(row), dir: "auto" }),
      element("span", { className: "many", text: store.words(row), dir: "auto" }),
    );
    return element("li", {}, made);
  }

  /** @param {number} row */
  show(row) {
    this.acts.go(row);
    this.acts.open(row, true);
  }

  /** Once the lanes are at rest: what is in view there, and what is not. */
  fade() {
    const view = this.app.state.view.join(" ");
    if (view !== this.faded) this.draw();
    this.faded = view;
  }

  /** Follow the page: the event that is open. */
  follow() {
    const here = this.homes.get(this.app.state.selected);
    if (here === this.here) return;
    this.here = here;
    if (here) this.reach(here);
    this.refresh();
  }

  /** Bring a place into the part of the map that is seen. @param {Place} place */
  reach({ x, y }) {
    const [across, down] = [(x - this.left) * this.zoom, (y - this.top) * this.zoom];
    if (Math.min(across, down) > EDGE && Math.max(across, down) < 1 - EDGE) return;
    this.left = x - 0.5 / this.zoom;
    this.top = y - 0.5 / this.zoom;
  }
}

extras.push(async (app, acts) => {
  await acts.details();
  const view = new AtlasView(app, acts, JSON.parse(await unpacked("places")));
  app.changed.push(() => view.refresh());
  app.after.push(() => view.follow());
  app.rested.push(() => view.fade());
  addEventListener("resize", () => view.draw());
  addEventListener("beforeprint", () => view.draw());
  view.refresh();
  view.follow();
});
