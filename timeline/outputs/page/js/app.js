/** The page's state, and the loop that draws it. */

import { paint } from "../../../drawing/js/canvas.js";
import { cachedMeasure, font } from "../../../drawing/js/measure.js";
import { picture } from "../../../drawing/js/picture.js";
import { laidOut, scene } from "../../../drawing/js/scene.js";
import { fittedView, roomFor } from "../../../drawing/js/setting.js";
import { extent, painted, tallied } from "../../../drawing/js/store.js";
import { standing } from "../../../drawing/js/svg.js";
import { theme } from "../../../drawing/js/theme.js";
import { asks, attempt, byId, each } from "./dom.js";
import { inCategories, passing } from "./filters.js";
import { onPaper } from "./paper.js";

/** @typedef {import("../../../drawing/js/store.js").Store} Store */
/** @typedef {import("../../../drawing/js/scene.js").Scene} Scene */
/** @typedef {import("../../../drawing/js/picture.js").Picture} Picture */
/** @typedef {(app: App) => void} Listener */
/**
 * @typedef {object} State
 * @property {[number, number]} view @property {[number, number]} full
 * @property {import("./filters.js").Filters} filters
 * @property {number} current row that the keyboard is on, or -1 @property {number} selected row in the panel, or -1
 * @property {number} hovered @property {boolean} unfolded whether small categories have lanes of their own
 * @property {"auto" | "light" | "dark"} theme
 * @property {number | null} knownOn day of the as-of slider, or null for all that the page holds
 */

/** So long after the last frame of a gesture the picture at rest is drawn. */
const REST = 240;
/** Width of the plot on paper, in the pixels of a portrait page. */
const PAPER_WIDTH = 720;
/** Width of a letter in pixels, where nothing measures it. */
const GUESSED = 7.5;

/**
 * The application: state, what is derived from it, and `draw`.
 */
export class App {
  /**
   * @param {Store} store @param {import("../../../drawing/js/store.js").Header} header
   * @param {import("../../../drawing/js/wording.js").Wording} wording
   */
  constructor(store, header, wording) {
    this.whole = store;
    this.store = store;
    this.header = header;
    this.wording = wording;
    this.stage = byId("stage");
    this.canvas = /** @type {HTMLCanvasElement} */ (byId("moving"));
    this.plot = byId("plot");
    this.family = getComputedStyle(document.body).fontFamily;
    const pen = attempt(() => document.createElement("canvas").getContext("2d"));
    /** Whether frames are painted; else each is drawn as at rest. */
    this.painted = Boolean(pen);
    this.measure = cachedMeasure((text, style) => {
      if (!pen) return GUESSED;
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
    /** @type {Uint8Array} which events pass all filters but that of the categories */
    this.beside = new Uint8Array(store.n).fill(1);
    this.passed = tallied(this.beside, store.lo);
    /** @type {import("../../../drawing/js/lanes.js").Plan} */
    this.laid = { lanes: [], height: 0 };
    /** @type {Scene | null} */
    this.scene = null;
    /** @type {Map<number, number>} */
    this.rows = new Map();
    /** @type {Listener[]} called after every frame */
    this.after = [];
    /** @type {Listener[]} called when other events pass than before */
    this.changed = [];
    /** @type {Listener[]} called when the picture is at rest */
    this.rested = [];
    /** @type {Picture | null} */
    this.drawn = null;
    this.printing = false;
    this.colors = this.theme;
    this.width = 80;
    this.frames = 0;
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
    const sharp = asks("(prefers-contrast: more)");
    return theme(this.dark, painted(this.header), { sharp, forced: asks("(forced-colors: active)") });
  }

  /** Whether lane names stand inside the lanes. */
  get narrow() {
    return this.printing || innerWidth < 700;
  }

  /** @returns {import("../../../drawing/js/setting.js").Setting} */
  get setting() {
    const { store, header, wording, measure, width, narrow } = this;
    return { store, header, wording, measure, width, narrow, match: this.passed.match };
  }

  /** Which events pass, and where their lanes lie. */
  refilter() {
    this.beside = passing(this.store, this.state.filters, (row) => this.texts?.[row] ?? "", this.known);
    this.passed = tallied(inCategories(this.store, this.state.filters, this.beside), this.store.lo);
    const fits = this.fits;
    each(this.changed.map((act) => () => act(this)));
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
    this.state.full = fittedView(this);
  }

  /** Lanes and their heights, from the fitted view. */
  layout() {
    this.widen();
    const top = this.stage.getBoundingClientRect().top + scrollY - byId("filters").offsetHeight;
    const room = this.printing ? 600 : roomFor(innerHeight, top, this.narrow);
    this.rows.clear();
    this.laid = laidOut(this.setting, this.state.full, room, this.state.unfolded);
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

  /** One frame of what moves: the scene of the view, painted on the canvas; once it rests it is drawn as SVG. */
  frame() {
    this.pending = 0;
    this.drawn = this.compose();
    if (this.painted) this.paint(this.drawn);
    else this.stand();
    this.told();
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.rest(), REST);
  }

  /** The picture at rest at once, as when the page opens, is printed or takes another size. */
  still() {
    cancelAnimationFrame(this.pending);
    clearTimeout(this.timer);
    this.pending = this.timer = 0;
    this.drawn = this.compose();
    this.stand();
    this.told();
    this.timer = setTimeout(() => {
      this.timer = 0;
      this.settle();
    });
  }

  /** Tell who follows the picture. */
  told() {
    this.frames++;
    each(this.after.map((act) => () => act(this)));
  }

  /** @returns {Picture} */
  compose() {
    const { setting, laid, state } = this;
    const mode = this.scene?.mode ?? "cards";
    const made = scene(setting, laid, state.view, { mode, rows: this.rows, pinned: state.selected });
    this.scene = made;
    this.rows = new Map(made.boxes.map(({ i, row }) => [i, row]));
    this.colors = this.theme;
    this.stage.style.height = `${made.height}px`;
    return picture(made, setting, this.colors.shapes);
  }

  /** @param {Picture} drawn */
  paint(drawn) {
    const { width, height } = /** @type {Scene} */ (this.scene);
    this.canvas.style.width = `${width}px`;
    this.canvas.style.height = `${height}px`;
    paint(this.canvas, drawn, this.colors, { width, height, ratio: devicePixelRatio || 1, family: this.family });
    this.canvas.style.visibility = "visible";
  }

  /** The picture as SVG, in place of the canvas. */
  stand() {
    if (!this.drawn || !this.scene) return;
    const { width, height } = this.scene;
    this.plot.innerHTML = this.printing
      ? onPaper(this.drawn, this.scene)
      : standing(this.drawn, { width, height, dark: this.dark });
    this.canvas.style.visibility = "hidden";
  }

  /** The picture at rest after a gesture. */
  rest() {
    this.stand();
    this.timer = 0;
    this.settle();
  }

  /** Tell who waits that nothing moves any more. */
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
