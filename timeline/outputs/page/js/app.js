/** The page's state, and the loop that draws it. */

import { paint } from "../../../drawing/js/canvas.js";
import { picture } from "../../../drawing/js/picture.js";
import { laidOut, scene } from "../../../drawing/js/scene.js";
import { fittedView, homeView, mainView, roomFor } from "../../../drawing/js/setting.js";
import { grain, painted, tallied } from "../../../drawing/js/store.js";
import { standing } from "../../../drawing/js/svg.js";
import { theme } from "../../../drawing/js/theme.js";
import { asks, byId, each } from "./dom.js";
import { inCategories, passing } from "./filters.js";
import { letterSize, measured } from "./letters.js";
import { PAPERS, printed } from "./paper.js";
import { alike, begun } from "./state.js";

/** @typedef {import("../../../drawing/js/store.js").Store} Store */
/** @typedef {import("../../../drawing/js/scene.js").Scene} Scene */
/** @typedef {import("../../../drawing/js/picture.js").Picture} Picture */
/** @typedef {(app: App) => void} Listener */

/** So long after the last frame of a gesture the picture at rest is drawn. */
const REST = 240;

/**
 * The application: state, what is derived from it, and `draw`.
 */
export class App {
  /** @type {(lane: import("../../../drawing/js/lanes.js").PlacedLane) => HTMLElement | null} its name, if it acts */
  headed = () => null;
  /** @typedef {Record<string, string[]>} Named */
  /** @type {(facets: Named) => Named} the values of filters as an address has them, and back */
  named = (facets) => facets;
  meant = this.named;
  /** @type {Named} what the extras of the page add to its address */
  linked = {};

  /** How large the reader's letters are: the plot is laid out in pixels of their size. */
  letter = 1;
  /** @type {Listener[]} called for the first frame of a gesture, for its end, and when other events pass */
  calm = [];
  asked = false;
  themed = "";
  /** @type {Map<number, number>} rows of what has a title only where others fade */
  found = new Map();
  /** @type {Uint8Array} which events are in the plot, faint if they do not pass */
  ground = new Uint8Array();

  /** The ends of what may be looked at around the events. */
  beyond = [Infinity, -Infinity];

  /**
   * @param {Store} store @param {import("../../../drawing/js/store.js").Header} header
   * @param {import("../../../drawing/js/wording.js").Wording} wording
   */
  constructor(store, header, wording) {
    this.whole = store;
    this.store = store;
    this.header = header;
    this.wording = wording;
    /** The finest unit in which an event is dated, in seconds. */
    this.grain = grain(store);
    this.stage = byId("stage");
    this.canvas = /** @type {HTMLCanvasElement} */ (byId("moving"));
    this.plot = byId("plot");
    this.family = getComputedStyle(document.body).fontFamily;
    const widths = measured(this.family);
    this.painted = widths.painted;
    this.measure = widths.measure;
    this.state = begun();
    /** @type {Uint8Array | null} */
    this.known = null;
    /** @type {Uint8Array} which events pass all filters but that of the categories */
    this.beside = new Uint8Array(store.n).fill(1);
    this.passed = tallied(this.beside, store.lo);
    this.ground = this.passed.match;
    /** @type {import("../../../drawing/js/lanes.js").Plan} */
    this.laid = { lanes: [], height: 0, foot: 0 };
    /** @type {Scene | null} */
    this.scene = null;
    /** @type {Map<number, number>} */
    this.rows = new Map();
    /** @type {Map<number, number>} */
    this.guests = new Map();
    /** @type {Listener[]} called after every frame */
    this.after = [];
    /** @type {Listener[]} called when other events pass than before */
    this.changed = [];
    /** @type {Listener[]} called when the picture is at rest */
    this.rested = [];
    /** @type {Picture | null} */
    this.drawn = null;
    this.printing = false;
    this.paper = PAPERS[0];
    /** The plot and what the page opens with in it, while nothing is open next to it. */
    this.base = { left: 0, width: 80, home: this.state.home };
    this.colors = theme(false, painted(header));
    this.width = 80;
    this.frames = 0;
    /** @type {number | undefined} the seconds of a pixel in the last picture */
    this.unit = undefined;
    /** The categories for which the lanes were planned. */
    this.open = "";
    /** Where the plot begins in the window. */
    this.left = 0;
    this.pending = 0;
    this.moving = 0;
    this.timer = 0;
    /** @type {(() => void)[]} */
    this.waiting = [];
    /** @type {string[] | null} */
    this.texts = null;
  }

  /** Whether the page is dark. */
  get dark() {
    const wish = this.state.theme;
    return !this.printing && (wish === "dark" || (wish === "auto" && asks("(prefers-color-scheme: dark)")));
  }

  /** The colours of the moving picture; the one at rest takes those of the page. */
  get theme() {
    const { dark } = this;
    const [sharp, forced] = [asks("(prefers-contrast: more)"), asks("(forced-colors: active)")];
    const key = `${dark} ${sharp} ${forced}`;
    if (key !== this.themed) this.colors = theme(dark, painted(this.header), { sharp, forced });
    this.themed = key;
    return this.colors;
  }

  /** Whether lane names are inside the lanes. */
  get narrow() {
    return this.printing || innerWidth < 700;
  }

  /** @returns {import("../../../drawing/js/setting.js").Setting} */
  get setting() {
    const { store, header, wording, measure, width, narrow, printing, ground } = this;
    const { match } = this.passed;
    return { store, header, wording, measure, width, narrow, match, ground: printing ? match : ground };
  }

  /** Which events pass. All stay where they are, and what does not pass fades, unless the reader asks for what passes
   *   alone. Else only the chips close lanes, and what was not known yet is not there. */
  refilter() {
    this.beside = passing(this.store, this.state.filters, (row) => this.texts?.[row] ?? "", this.known);
    this.passed = tallied(inCategories(this.store, this.state.filters, this.beside), this.store.lo);
    this.asked = true;
    this.guests.clear();
    this.found.clear();
    each(this.changed.map((act) => () => act(this)));
    const there = inCategories(this.store, this.state.filters, this.known ?? new Uint8Array(this.store.n).fill(1));
    const fades = !this.alone && there.some((one, row) => one !== this.passed.match[row]);
    this.ground = fades ? there : this.passed.match;
    if (this.open !== this.chosen) this.layout();
    this.draw();
  }

  /** Whether the view is that with which the page opens; what opens next to the plot may hide a part of it. */
  get fits() {
    return alike(this.state.view, this.state.home) || alike(this.uncropped, this.base.home);
  }

  /** Whether what passes is laid out alone. */
  get alone() {
    return this.state.only && this.passed.dated > 0;
  }

  /** What is laid out, as a text: the categories whose lanes are open, or what is asked for. */
  get chosen() {
    const { filters, knownOn } = this.state;
    return this.alone ? JSON.stringify([filters, knownOn]) : String(filters.facets["category"] ?? "");
  }

  /** The view as it is without what opened next to the plot. */
  get uncropped() {
    const { view } = this.state;
    const unit = (view[1] - view[0]) / this.width;
    const from = view[0] - (this.left - this.base.left) * unit;
    return /** @type {[number, number]} */ ([from, from + this.base.width * unit]);
  }

  /** How far one may go: to the ends of what a fit shows, and of what else may be looked at. */
  get reach() {
    const { full } = this.state;
    return [Math.min(full[0], this.beyond[0]), Math.max(full[1], this.beyond[1])];
  }

  /** The shortest and the longest stretch of time that a view shows. */
  get limits() {
    const [from, to] = this.reach;
    return { least: 2 * this.grain, most: (to - from) * 1.6 };
  }

  /** How wide the plot may be. */
  get room() {
    return Math.max(80, this.stage.clientWidth / this.letter);
  }

  /** The width of the plot, and what a fitted view of that width shows. */
  widen() {
    this.letter = this.printing ? 1 : letterSize();
    this.width = this.printing ? this.paper.width : this.room;
    this.left = this.stage.getBoundingClientRect().left / this.letter;
    const whole = { store: this.whole, width: this.width, header: this.header };
    this.state.full = fittedView(whole);
    this.state.home = homeView(whole);
    this.state.main = mainView(whole);
  }

  /** Lanes and their heights, from the fitted view of all events: they stay until the window has another size. On paper
   *   nothing moves, so that they are as high as what is seen. */
  layout() {
    const { fits } = this;
    this.widen();
    this.open = this.chosen;
    const top = this.stage.getBoundingClientRect().top + scrollY - byId("filters").offsetHeight;
    const room = this.printing ? this.paper.room : roomFor(innerHeight / this.letter, top / this.letter, this.narrow);
    this.rows.clear();
    this.unit = undefined;
    const every = new Uint8Array(this.whole.n).fill(1);
    const match = this.alone ? this.passed.match : inCategories(this.whole, this.state.filters, every);
    const all = { ...this.setting, store: this.whole, match };
    const { home, view, unfolded, wishes } = this.state;
    this.laid = laidOut(all, this.printing && !fits ? view : home, room, unfolded, wishes);
  }

  /**
   * Show another stretch of time.
   * @param {number} from @param {number} to
   */
  look(from, to) {
    const { least, most } = this.limits;
    const [first, last] = this.reach;
    const span = Math.min(Math.max(to - from, least), most);
    const middle = Math.min(Math.max((from + to) / 2, first), last);
    this.state.view = [middle - span / 2, middle + span / 2];
    this.draw();
  }

  /** Lanes again for a window of another size; the view with which it opens is that of the plot as it is now. */
  resize() {
    const { fits } = this;
    this.layout();
    if (fits) this.state.view = [...this.state.home];
    this.base = { left: this.left, width: this.width, home: this.state.home };
  }

  /** The plot has less or more room next to it: what is seen stays where it is, and its edge is cut or grows. */
  keep() {
    const { view } = this.state;
    const unit = (view[1] - view[0]) / this.width;
    const moved = this.stage.getBoundingClientRect().left / this.letter - this.left;
    this.guests.clear();
    this.widen();
    const from = view[0] + moved * unit;
    this.state.view = [from, from + this.width * unit];
    this.still();
  }

  /** Draw at the next frame. */
  draw() {
    if (!this.pending) this.pending = requestAnimationFrame(() => this.frame());
  }

  /** One frame of what moves: the scene of the view, painted on the canvas; once it rests it is drawn as SVG. */
  frame() {
    this.pending = 0;
    this.drawn = this.compose();
    if (this.painted) this.paint(this.drawn);
    else this.stand();
    this.told();
    if (!this.timer || this.asked) this.calmed();
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.rest(), REST);
  }

  /** The picture at rest at once, as when the page opens, is printed or takes another size. */
  still() {
    cancelAnimationFrame(this.pending);
    clearTimeout(this.timer);
    this.pending = this.timer = 0;
    if (!this.printing) this.drawn = this.compose();
    this.stand();
    this.told();
    this.timer = setTimeout(() => {
      this.timer = 0;
      this.settle();
    });
  }

  /** Tell those that follow the picture. */
  told() {
    this.frames++;
    each(this.after.map((act) => () => act(this)));
  }

  /** @returns {Picture} */
  compose() {
    const { setting, laid, state } = this;
    const mode = this.scene?.mode ?? "cards";
    const unit = (state.view[1] - state.view[0]) / this.width;
    const held = this.unit !== undefined && Math.abs(unit / this.unit - 1) < 1e-6;
    const rows = new Map([...this.rows, ...this.guests]);
    const before = { mode, rows, guests: this.found, pinned: state.selected, ...(held ? this.held : {}) };
    const made = scene(setting, laid, state.view, before);
    this.scene = made;
    this.unit = unit;
    this.remember(made, held);
    const { theme: colors } = this;
    this.stage.style.height = `${made.height * this.letter}px`;
    return picture(made, setting, colors.shapes);
  }

  /** What of the last picture stays while its seconds of a pixel stay. */
  get held() {
    const { boxes, stood, heights } = /** @type {Scene} */ (this.scene);
    return { unit: this.unit, heights, last: new Map([...stood, ...boxes].map((box) => [box.i, box])) };
  }

  /**
   * Keep the row of each event; those that only a day of knowledge gave room, or a plot that was cut, are guests until
   *   it changes, as are those that a filter gave room.
   * @param {Scene} made @param {boolean} held
   */
  remember({ boxes, stood }, held) {
    if (!held) for (const rows of [this.rows, this.guests, this.found]) rows.clear();
    const kept = this.known || this.width !== this.base.width ? this.guests : this.rows;
    for (const { i, row } of stood) (this.rows.has(i) ? this.rows : kept).set(i, row);
    for (const { i, row } of boxes) if (!this.rows.has(i) && !kept.has(i)) this.found.set(i, row);
  }

  /** @param {Picture} drawn */
  paint(drawn) {
    const { width, height } = /** @type {Scene} */ (this.scene);
    this.canvas.style.width = `${width * this.letter}px`;
    this.canvas.style.height = `${height * this.letter}px`;
    paint(this.canvas, drawn, this.colors, {
      width,
      height,
      ratio: (devicePixelRatio || 1) * this.letter,
      family: this.family,
    });
    this.canvas.style.visibility = "visible";
  }

  /** The picture as SVG, in place of the canvas. */
  stand() {
    if (!this.drawn || !this.scene) return;
    const { width, height } = this.scene;
    this.plot.innerHTML = this.printing ? printed(this) : standing(this.drawn, { width, height, dark: this.dark });
    this.canvas.style.visibility = "hidden";
    this.calmed();
  }

  /** Tell those that follow the picture at the beginning and at the end of what moves it. */
  calmed() {
    this.asked = false;
    each(this.calm.map((act) => () => act(this)));
  }

  /** The picture at rest after a gesture. */
  rest() {
    this.stand();
    this.timer = 0;
    this.settle();
  }

  /** Tell those that wait that nothing moves any more. */
  settle() {
    if (this.pending || this.timer || this.moving) return;
    each(this.rested.map((act) => () => act(this)));
    for (const resolve of this.waiting.splice(0)) resolve();
  }

  /**
   * A promise that resolves when the last gesture's redraw is done.
   * @returns {Promise<void>}
   */
  settled() {
    return new Promise((resolve) => {
      this.waiting.push(resolve);
      this.settle();
    });
  }
}
