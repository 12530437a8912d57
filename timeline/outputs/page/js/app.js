/** The page's state, and the loop that draws it. */

import { DAY } from "./calendar.js";
import { byId, unpacked } from "./dom.js";
import { FLAG, core, extent } from "./store.js";
import { cachedMeasure, font } from "./measure.js";
import { passing, tallied } from "./filters.js";
import { laneList } from "./lanes.js";
import { fitted, scene } from "./scene.js";
import { picture } from "./picture.js";
import { paint } from "./canvas.js";
import { figure } from "./plot.js";
import { theme } from "./theme.js";

/** @typedef {import("./store.js").Store} Store */
/** @typedef {import("./scene.js").Scene} Scene */
/** @typedef {{react: (div: HTMLElement, data: unknown[], layout: object, config: object) => Promise<unknown>}} Plotly */
/**
 * @typedef {object} State
 * @property {[number, number]} view @property {[number, number]} full @property {import("./filters.js").Filters} filters
 * @property {number} current row that the keyboard is on, or -1 @property {number} selected row in the panel, or -1 @property {number} hovered
 * @property {boolean} unfolded whether small categories have lanes of their own @property {"auto" | "light" | "dark"} theme
 * @property {number | null} knownOn day of the as-of slider, or null for all that the page holds
 */

const MARGIN = { left: 34, right: 190 };
const REST = 240;
/** Width of the plot on paper, in the pixels of a portrait page. */
const PAPER_WIDTH = 720;
const PLAIN = {
  staticPlot: true,
  displayModeBar: false,
  displaylogo: false,
  responsive: false,
  showSendToCloud: false,
  plotlyServerURL: "",
};

/**
 * The application: state, what is derived from it, and `draw`.
 */
export class App {
  /**
   * @param {Store} store @param {import("./store.js").Header} header @param {import("./wording.js").Wording} wording
   */
  constructor(store, header, wording) {
    this.whole = store;
    /** @type {string[]} titles as they are drawn */
    this.titles = new Array(store.n);
    this.store = store;
    this.header = header;
    this.wording = wording;
    this.stage = byId("stage");
    this.canvas = /** @type {HTMLCanvasElement} */ (byId("moving"));
    this.plot = byId("plot");
    this.family = getComputedStyle(document.body).fontFamily;
    const pen = /** @type {CanvasRenderingContext2D} */ (document.createElement("canvas").getContext("2d"));
    this.measure = cachedMeasure((text, style) => {
      pen.font = font(style, this.family);
      return pen.measureText(text).width;
    });
    /** @type {State} */
    this.state = {
      view: [0, 1],
      full: [0, 1],
      filters: { query: "", facets: {} },
      current: -1,
      selected: -1,
      hovered: -1,
      unfolded: false,
      theme: /** @type {State["theme"]} */ (document.documentElement.dataset["theme"] ?? "auto"),
      knownOn: null,
    };
    /** @type {Uint8Array | null} */
    this.known = null;
    this.passed = tallied(new Uint8Array(store.n).fill(1), store.lo);
    /** @type {import("./scene.js").Plan} */
    this.laid = { lanes: [], height: 0 };
    /** @type {Scene | null} */
    this.scene = null;
    /** @type {Map<number, number>} */
    this.rows = new Map();
    /** @type {((app: App) => void)[]} called after every frame */
    this.after = [];
    /** @type {((app: App) => void)[]} called when other events pass than before */
    this.changed = [];
    /** @type {((app: App) => void)[]} called when the picture is at rest */
    this.rested = [];
    /** @type {((app: App) => void)[]} called when the theme has changed */
    this.repainted = [];
    /** @type {Plotly | null} */
    this.plotly = null;
    /** @type {import("./picture.js").Picture | null} */
    this.drawn = null;
    this.colors = theme(this.dark, header.categories);
    this.width = 80;
    this.failed = false;
    this.frames = 0;
    this.pending = 0;
    this.moving = 0;
    this.timer = 0;
    /** @type {(() => void)[]} */
    this.waiting = [];
    this.printing = false;
    /** @type {string[] | null} */
    this.texts = null;
  }

  /** Whether the page is dark. */
  get dark() {
    if (this.printing) return false;
    return (
      this.state.theme === "dark" || (this.state.theme === "auto" && matchMedia("(prefers-color-scheme: dark)").matches)
    );
  }

  /** Whether lane names stand inside the lanes. */
  get narrow() {
    return this.printing || innerWidth < 700;
  }

  /** @returns {import("./scene.js").Setting} */
  get setting() {
    const { store, header, wording, measure } = this;
    return {
      store,
      header,
      wording,
      measure,
      match: this.passed.match,
      width: this.width,
      narrow: this.narrow,
      title: (row) => this.title(row),
      under: (row) => this.under(row),
    };
  }

  /** @param {number} row @returns {string} */
  title(row) {
    const doubt = this.store.flags[row] & FLAG.UNCERTAIN ? " ?" : "";
    return (this.titles[row] ??= `${this.store.titles[row].replace(/\s+/gu, " ")}${doubt}`);
  }

  /**
   * The days of an event in the first day count: 'day 483', 'days 220–250', or nothing.
   * @param {number} row @returns {string}
   */
  days(row) {
    const count = this.header.counts[0];
    const { s0, e1, flags } = this.store;
    if (!count || Number.isNaN(s0[row])) return "";
    const number = (/** @type {number} */ t) => Math.floor(t / DAY) - count.first + count.number;
    const from = number(s0[row]);
    if (from < count.number || Number.isNaN(e1[row]) || flags[row] & 3) return "";
    const to = number(e1[row]);
    const say = this.wording;
    return from === to
      ? say.say("oneDay", { from: say.number(from) })
      : say.say("days", { from: say.number(from), to: say.number(to) });
  }

  /** @param {number} row @returns {string} */
  under(row) {
    return [this.store.words(row), this.days(row), this.store.flags[row] & 128 ? this.wording.say("cancelled") : ""]
      .filter(Boolean)
      .join(" · ");
  }

  /** Which events pass, and where their lanes lie. */
  refilter() {
    const match = passing(this.store, this.state.filters, (row) => this.texts?.[row] ?? "", this.known);
    this.passed = tallied(match, this.store.lo);
    const fits = this.fits;
    for (const each of this.changed) each(this);
    this.layout();
    if (fits) this.state.view = [...this.state.full];
    this.draw();
  }

  /** Whether the view shows all, as after a fit. */
  get fits() {
    const { view, full } = this.state;
    return Math.abs(view[0] - full[0]) + Math.abs(view[1] - full[1]) < (full[1] - full[0]) * 1e-3;
  }

  /** The width of the plot, and what a fitted view of that width shows. */
  widen() {
    this.width = this.printing ? PAPER_WIDTH : Math.max(80, this.stage.clientWidth);
    this.state.full = this.fittedView();
  }

  /** Lanes and their heights, from the fitted view. */
  layout() {
    this.widen();
    const totals = new Int32Array(this.header.categories.length);
    for (let i = 0; i < this.store.n; i++)
      if (this.passed.match[i] && !Number.isNaN(this.store.lo[i])) totals[this.store.category[i]]++;
    const top = this.stage.getBoundingClientRect().top + scrollY - byId("filters").offsetHeight;
    const room = this.printing ? 600 : Math.max(300, innerHeight - top - 46 - 30 - (this.narrow ? 60 : 128));
    const limit = this.state.unfolded ? Infinity : Math.max(8, Math.floor(room / 44));
    const lanes = laneList(this.header.categories, totals, limit, (count) => this.wording.many("more", count));
    this.rows.clear();
    this.laid = fitted(this.setting, lanes, this.state.full, room);
  }

  /**
   * The view that shows every event, with room for the titles at the right edge.
   * @returns {[number, number]}
   */
  fittedView() {
    const [lo, hi] = core(this.store);
    const right = this.width < 500 ? 60 : this.store.n < 400 ? MARGIN.right : 40;
    const unit = Math.max(hi - lo, DAY / 2) / Math.max(80, this.width - MARGIN.left - right);
    return [lo - MARGIN.left * unit, hi + right * unit];
  }

  /**
   * Show another stretch of time.
   * @param {number} from @param {number} to
   */
  look(from, to) {
    const { full } = this.state;
    const [first, last] = extent(this.store);
    const most = Math.max(full[1] - full[0], last - first) * 1.6;
    const span = Math.min(Math.max(to - from, 60), most);
    const middle = Math.min(Math.max((from + to) / 2, Math.min(first, full[0])), Math.max(last, full[1]));
    this.state.view = [middle - span / 2, middle + span / 2];
    this.draw();
  }

  /** Draw at the next frame. */
  draw() {
    if (!this.pending) this.pending = requestAnimationFrame(() => this.frame());
  }

  /** One frame: the scene of the view, painted on the canvas. */
  frame() {
    this.pending = 0;
    this.show(this.compose());
    for (const each of this.after) each(this);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.rest(), REST);
    this.frames++;
  }

  /** @returns {import("./picture.js").Picture} */
  compose() {
    const { setting, laid, state } = this;
    const made = scene(setting, laid, state.view, {
      mode: this.scene?.mode ?? "cards",
      rows: this.rows,
      pinned: state.selected,
    });
    this.scene = made;
    this.rows = new Map(made.boxes.map(({ i, row }) => [i, row]));
    this.colors = theme(this.dark, this.header.categories, matchMedia("(prefers-contrast: more)").matches);
    return picture(made, this.store, this.colors, this.measure, this.narrow);
  }

  /** @param {import("./picture.js").Picture} drawn */
  show(drawn) {
    const { width, height } = /** @type {Scene} */ (this.scene);
    const { paper } = this.colors;
    this.stage.style.height = `${height}px`;
    this.canvas.style.width = `${width}px`;
    this.canvas.style.height = `${height}px`;
    paint(this.canvas, drawn, {
      width,
      height,
      ratio: this.printing ? 3 : devicePixelRatio || 1,
      paper,
      family: this.family,
    });
    this.canvas.style.visibility = "visible";
    this.drawn = drawn;
  }

  /** The picture at rest, drawn by plotly in place of the canvas. */
  async rest() {
    this.timer = 0;
    if (this.failed) return this.settle();
    if (!this.plotly || !this.drawn || !this.scene) return;
    const at = this.frames;
    const { view, width, height } = this.scene;
    const { paper } = this.colors;
    const { data, layout } = figure(this.drawn, { view, width, height, paper, family: this.family });
    await this.plotly.react(this.plot, data, layout, PLAIN);
    if (at !== this.frames || this.pending) return;
    this.canvas.style.visibility = "hidden";
    this.settle();
  }

  /** Tell who waits that nothing moves any more. */
  settle() {
    if (this.pending || this.timer || this.moving) return;
    for (const each of this.rested) each(this);
    for (const resolve of this.waiting.splice(0)) resolve();
  }

  /**
   * A promise that resolves when the last gesture's redraw is done.
   * @returns {Promise<void>}
   */
  settled() {
    return new Promise((resolve) => {
      this.waiting.push(resolve);
      if (!this.pending && !this.timer && !this.moving && (this.plotly || this.failed)) this.settle();
    });
  }

  /** Wait for a pause in which no frame was drawn and nothing is held. */
  async calm() {
    for (let seen = NaN; seen !== this.frames || this.moving || this.stage.classList.contains("held");) {
      seen = this.frames;
      await idle();
    }
  }

  /** Start plotly once the first picture stands and no gesture is on its way. */
  async start() {
    await this.calm();
    const script = document.createElement("script");
    script.textContent = await unpacked("plotly");
    await this.calm();
    document.head.append(script);
    this.plotly = /** @type {{Plotly?: Plotly}} */ (/** @type {unknown} */ (window)).Plotly ?? null;
    this.failed = !this.plotly;
    await this.rest();
  }
}

/** So long nothing may have moved before plotly starts. */
const PAUSE = 250;

/** @returns {Promise<void>} */
const idle = () =>
  new Promise((resolve) => setTimeout(() => requestIdleCallback(() => resolve(), { timeout: 2000 }), PAUSE));
