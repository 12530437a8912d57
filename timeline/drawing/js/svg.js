/**
 * A picture as SVG: real text, no script, no link, nothing fetched.
 *
 * A stretched one takes the width of its container: what is in time is stretched, while dots and letters keep
 * their size and their distance from the place they belong to. So no two texts come nearer than they were laid out.
 */

import { directed } from "./direction.js";
import { STYLES } from "./measure.js";
import { outlined, pixel, segments } from "./paths.js";
import { CORNERS, DASHES, HALO, clipped } from "./shapes.js";
import { parts, strength } from "./theme.js";

/** @typedef {import("./picture.js").Picture} Picture */
/** @typedef {import("./theme.js").Paint} Paint */
/** @typedef {"fill" | "stroke" | "stop-color" | "opacity"} Kind inside, line, gradient, whole */

/** What XML 1.0 does not allow: control characters, halves of pairs; and what it advises against. */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const ADVISED_AGAINST = /[\ufdd0-\ufdef\u007f-\u009f]/gu;
/** @type {Record<string, string>} */
const ENTITIES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#x27;" };

/**
 * A text as XML and HTML may hold it; a character that XML cannot hold becomes the sign for that.
 * @param {string} text @returns {string}
 */
export const escaped = (text) =>
  text
    .replace(FORBIDDEN, "\ufffd")
    .replace(ADVISED_AGAINST, "\ufffd")
    .replace(/[&<>"']/g, (sign) => ENTITIES[sign]);

/** @type {Record<import("./measure.js").Style, string>} the classes of texts */
const LETTERS = { title: "t", card: "c", small: "m", axis: "a", bold: "b", name: "n", heading: "h" };
/** @type {Record<Kind, string>} */
const KINDS = { fill: "f", stroke: "s", "stop-color": "g", opacity: "o" };

/** What every drawing needs of a style sheet in addition to its colours. */
export const SHEET = [
  ...Object.entries(STYLES).map(
    ([style, { size, weight }]) =>
      `.${LETTERS[/** @type {keyof STYLES} */ (style)]}{font-size:${size}px;font-weight:${weight}}`,
  ),
  ".e{text-anchor:end}.k{paint-order:stroke;stroke-width:3px;stroke-linejoin:round}.l{fill:none}",
  `.d{stroke-dasharray:${DASHES.rect.join(" ")}}.v path{vector-effect:non-scaling-stroke}`,
].join("");

/** The paints in use as classes of a style sheet, so that one drawing serves a light and a dark page. */
export class Inks {
  constructor() {
    /** @type {Map<string, {kind: Kind, paint: Paint}>} */
    this.used = new Map();
  }

  /**
   * The class of a paint, the same in every drawing.
   * @param {Kind} kind @param {Paint} paint @returns {string}
   */
  of(kind, paint) {
    const name = `${KINDS[kind]}${paint}`;
    if (!this.used.has(name)) this.used.set(name, { kind, paint });
    return name;
  }

  /** The paints whose opacities differ by theme. */
  get shaded() {
    return [...this.used.values()].map(({ paint }) => paint);
  }

  /**
   * The rules with the colours of one theme in them.
   * @param {import("./theme.js").Theme} theme
   */
  fixed({ named, dark }) {
    return this.#rules(
      ({ name }) => named[name],
      ({ light, dark: night }) => String(dark ? night : light),
    );
  }

  /** The rules with variables in place of what differs by theme. */
  variable() {
    return this.#rules(
      ({ name }) => `var(--${name})`,
      ({ light, dark }, paint) => (light === dark ? String(light) : `var(--${strength(paint)})`),
    );
  }

  /**
   * The rules with variables in place of colours, and the opacities of one theme.
   * @param {boolean} dark
   */
  named(dark) {
    return this.#rules(
      ({ name }) => `var(--${name})`,
      ({ light, dark: night }) => String(dark ? night : light),
    );
  }

  /**
   * @param {(paint: ReturnType<parts>) => string} color
   * @param {(paint: ReturnType<parts>, name: Paint) => string} opacity
   */
  #rules(color, opacity) {
    const rules = [...this.used].map(([name, { kind, paint }]) => {
      const part = parts(paint);
      if (kind === "opacity") return `.${name}{opacity:${opacity(part, paint)}}`;
      const clear = part.light === 1 && part.dark === 1;
      const share = clear ? "" : `;${kind === "stop-color" ? "stop" : kind}-opacity:${opacity(part, paint)}`;
      return `.${name}{${kind}:${color(part)}${share}}`;
    });
    return rules.join("");
  }
}

/** Writes shapes, stretched to the available width or as wide as they were laid out. */
export class Painter {
  /**
   * @param {Inks} inks @param {number} width of the layout @param {string} name that no other drawing of the page has
   * @param {boolean} stretched
   */
  constructor(inks, width, name, stretched) {
    this.inks = inks;
    this.width = width;
    this.name = name;
    this.stretched = stretched;
    /** @type {Map<string, {name: string, color: string, stops: [number, number][]}>} */
    this.ramps = new Map();
  }

  /**
   * A picture.
   * @param {Picture} made @param {number} height @returns {string}
   */
  written(made, height) {
    const each = (/** @type {boolean} */ held) =>
      made.strokes.filter(({ anchor }) => (anchor !== undefined) === held).map((one) => this.stroke(one, held));
    const lines = made.lines.filter(({ points }) => points.length).map((one) => this.stroke(one, false));
    const parts = [
      ...made.ground.map((one) => this.rect(one)),
      this.stretch([...lines, ...made.areas.map((one) => this.area(one))].join(""), height),
      ...made.ramps.map((one) => this.ramp(one)),
      ...made.rects.map((one) => this.rect(one)),
      this.stretch(each(false).join(""), height),
      ...each(true),
      ...made.badges.map((one) => this.badge(one)),
      ...made.dots.map((one) => this.dot(one)),
      ...made.images.map((one) => this.image(one)),
      this.lettered(made.texts.map((one) => this.text(one)).join("")),
    ].join("");
    return this.gradients() + parts;
  }

  /**
   * Texts, black where no style is allowed.
   * @param {string} content
   */
  lettered(content) {
    return this.stretched ? `<g fill="currentColor" stroke="none">${content}</g>` : content;
  }

  /**
   * Paths stretched to the width, their lines as thick as before.
   * @param {string} content @param {number} height
   */
  stretch(content, height) {
    if (!this.stretched || !content) return content;
    const box = `viewBox="0 0 ${pixel(this.width)} ${pixel(height)}" preserveAspectRatio="none"`;
    return `<svg class="v" width="100%" height="${pixel(height)}" ${box}>${content}</svg>`;
  }

  /**
   * A place or a length in time.
   * @param {number} x @returns {string}
   */
  along(x) {
    return this.stretched ? `${Math.round((x / this.width) * 1e4) / 100}%` : pixel(x);
  }

  /**
   * Shapes that keep their size where the picture is stretched.
   * @param {number} anchor @param {string} content
   */
  held(anchor, content) {
    return this.stretched ? `<svg x="${this.along(anchor)}" overflow="visible">${content}</svg>` : content;
  }

  /** @param {import("./picture.js").Area} area */
  area({ color, points }) {
    return `<path class="${this.inks.of("fill", color)}" d="${outlined(points.map(([x, y]) => [x, Math.round(y)]))}"/>`;
  }

  /**
   * @param {import("./picture.js").Rect} rect @param {(x: number) => string} [place] how places are written
   */
  rect({ x, y, w, h, round = 0, fill, edge, dashed, firm }, place = (at) => this.along(at)) {
    const corner = Math.min(round, w / 2, h / 2);
    const names = [this.inks.of("fill", fill)];
    if (edge) names.push(this.inks.of("stroke", edge), ...(dashed ? ["d"] : []));
    const shape = `${corner ? ` rx="${pixel(corner)}"` : ""}${edge ? ' stroke-width="1.3"' : ""}`;
    const size = `width="${firm ? pixel(w) : place(w)}" height="${pixel(h)}"`;
    return `<rect class="${names.join(" ")}" x="${place(x)}" y="${pixel(y)}" ${size}${shape}/>`;
  }

  /** @param {Picture["badges"][number]} badge */
  badge({ anchor, text, ...box }) {
    const shape = this.rect({ ...box, x: this.stretched ? box.x - anchor : box.x }, pixel);
    return this.held(anchor, shape) + this.text(text);
  }

  /** @param {import("./picture.js").Image} image */
  image({ x, y, w, h, anchor, href }) {
    const at = pixel(this.stretched ? x - anchor : x);
    return this.held(anchor, `<image x="${at}" y="${pixel(y)}" width="${w}" height="${h}" href="${href}"/>`);
  }

  /** @param {import("./picture.js").Ramp} ramp */
  ramp({ x, y, w, h, color, stops }) {
    const inside = clipped(stops);
    const key = `${parts(color).name} ${inside.join()}`;
    const known = this.ramps.get(key) ?? { name: `${this.name}${this.ramps.size}`, color, stops: inside };
    this.ramps.set(key, known);
    const share = this.inks.of("opacity", color.replace(/^[^-]*/u, ""));
    const size = `x="${this.along(x)}" y="${pixel(y)}" width="${this.along(w)}" height="${pixel(h)}"`;
    return `<rect class="${share}" ${size} fill="url(#${known.name})"/>`;
  }

  /** The gradients of the soft bars that were written. */
  gradients() {
    const made = [...this.ramps.values()].map(({ name, color, stops }) => {
      const paint = this.inks.of("stop-color", parts(color).name);
      const each = stops.map(([at, share]) => {
        const opacity = share === 1 ? "" : ` stop-opacity="${Math.round(share * 1000) / 1000}"`;
        return `<stop class="${paint}" offset="${Math.round(at * 1e4) / 1e4}"${opacity}/>`;
      });
      return `<linearGradient id="${name}">${each.join("")}</linearGradient>`;
    });
    return made.length ? `<defs>${made.join("")}</defs>` : "";
  }

  /**
   * Lines of one kind.
   * @param {import("./picture.js").Stroke} stroke @param {boolean} held
   */
  stroke({ color, width, dashed, points, anchor = 0 }, held) {
    const by = held && this.stretched ? anchor : 0;
    const moved = by ? points.map(([x0, y0, x1, y1]) => [x0 - by, y0, x1 - by, y1]) : points;
    const dashes = dashed ? ` stroke-dasharray="${DASHES.line.join(" ")}"` : "";
    const wide = width === 1 ? "" : ` stroke-width="${pixel(width)}"`;
    const path = `<path class="l ${this.inks.of("stroke", color)}"${wide}${dashes} d="${segments(moved)}"/>`;
    return held ? this.held(anchor, path) : path;
  }

  /**
   * A mark of one day.
   * @param {import("./picture.js").Dot} dot
   */
  dot({ x, y, r, fill, edge, dashed, shape, anchor = x }) {
    const dashes = dashed ? ` stroke-dasharray="${DASHES.dot.join(" ")}"` : "";
    const look = `stroke-width="${dashed ? 1.6 : 2}"${dashes}`;
    const names = `class="${this.inks.of("fill", fill)} ${this.inks.of("stroke", edge)}"`;
    const alone = shape === 0 && anchor === x;
    const at = this.stretched && !alone ? x - anchor : x;
    if (shape === 0) {
      const place = alone ? this.along(x) : pixel(at);
      const made = `<circle ${names} cx="${place}" cy="${pixel(y)}" r="${pixel(r)}" ${look}/>`;
      return alone ? made : this.held(anchor, made);
    }
    const corners = outlined(CORNERS[shape].map(([right, down]) => [at + right * r, y + down * r]));
    return this.held(anchor, `<path ${names} d="${corners}Z" ${look}/>`);
  }

  /**
   * A line of text.
   * @param {import("./picture.js").Text} text
   */
  text({ x, y, text, style, color, end, halo, anchor }) {
    const names = [LETTERS[style], this.inks.of("fill", color)];
    if (end) names.push("e");
    if (halo) names.push("k", this.inks.of("stroke", HALO));
    const off = pixel(x - anchor);
    const beside = off === "0" ? "" : ` dx="${off}"`;
    const place = this.stretched ? `x="${this.along(anchor)}"${beside}` : `x="${pixel(x)}"`;
    return `<text class="${names.join(" ")}" ${place} y="${pixel(y)}">${escaped(directed(text))}</text>`;
  }
}

/**
 * A picture with the rules that it needs, in the colours that the page's variables name.
 * @param {Picture} made @param {{width: number, height: number, dark: boolean}} look @returns {string}
 */
export function standing(made, { width, height, dark }) {
  const inks = new Inks();
  const content = new Painter(inks, width, "p", false).written(made, height);
  const box = `viewBox="0 0 ${pixel(width)} ${pixel(height)}" width="${pixel(width)}" height="${pixel(height)}"`;
  return `<svg ${box}><style>${inks.named(dark)}</style>${content}</svg>`;
}
