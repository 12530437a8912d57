/** The colours of a drawing: each paint has a name and opacities, light and dark give the names their colours. */

/** @typedef {Pick<import("./store.js").Category, "color" | "tone">} Colored what has a colour, or a number */
/** @typedef {string} Paint a colour's name, perhaps with opacities in thousandths, light and dark: `tone3-400-500` */
/**
 * @typedef {object} Theme
 * @property {boolean} dark @property {Record<string, string>} named colours: paper, band, ink, ..., tone0, tone1, ...
 * @property {number[]} shapes of the dots, by category
 * @property {Map<string, string>} solids colours already worked out
 */

/** If colours repeat, the shape of the dots distinguishes: plotly's name of each, and its size among the others. */
export const SHAPES = [
  { name: "circle", size: 1 },
  { name: "square", size: 0.95 },
  { name: "diamond", size: 0.95 },
  { name: "triangle-up", size: 1.15 },
  { name: "cross", size: 0.98 },
  { name: "triangle-down", size: 1.15 },
  { name: "star", size: 1 },
  { name: "hourglass", size: 0.95 },
];

const LIGHT = {
  paper: "#ffffff",
  band: "#f7f6f3",
  ink: "#1b1f24",
  mute: "#5b6470",
  line: "#dedad3",
  faint: "#eeece7",
  accent: "#b42318",
  onAccent: "#ffffff",
};
const DARK = {
  paper: "#15181d",
  band: "#1a1e24",
  ink: "#eceae5",
  mute: "#a3abb6",
  line: "#343b45",
  faint: "#232830",
  accent: "#ff8a75",
  onAccent: "#1b1210",
};
/** What the reader's own colours are called, where the page has to take them. */
const FORCED = {
  paper: "Canvas",
  band: "Canvas",
  ink: "CanvasText",
  mute: "CanvasText",
  line: "color-mix(in srgb, CanvasText 45%, Canvas)",
  faint: "color-mix(in srgb, CanvasText 25%, Canvas)",
  accent: "Highlight",
  onAccent: "HighlightText",
};

/** What is drawn stronger for a reader who prefers more contrast. */
const SHARPENED = ["mute", "line", "faint"];

/** Distinguishable with normal, protan, deutan and tritan sight; at least 3.2:1 on the band. */
const PALETTE = {
  light: ["#3c7fed", "#e25c26", "#00446a", "#be67b7", "#748b6e", "#7a002d", "#663d00", "#4a0284"],
  dark: ["#7d7df9", "#f6ab6b", "#8ff3bf", "#c952a8", "#bed2f3", "#e3e437", "#349516", "#798260"],
};
const COLORS = PALETTE.light.length;

export const FONT = 'Inter, "Segoe UI", system-ui, -apple-system, Roboto, "Helvetica Neue", Arial, sans-serif';

/** @param {string} color `#rrggbb` @returns {number[]} */
const channels = (color) => [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16));

/** @param {number} share */
const thousandths = (share) => Math.round(share * 1000);

/**
 * A paint with an opacity on a light and on a dark page.
 * @param {string} name @param {number} light @param {number} [dark] @returns {Paint}
 */
export const faded = (name, light, dark = light) => `${name}-${thousandths(light)}-${thousandths(dark)}`;

/**
 * The paint of a category.
 * @param {number} category @returns {Paint}
 */
export const tone = (category) => `tone${category}`;

/**
 * The name and the opacities of a paint.
 * @param {Paint} paint @returns {{name: string, light: number, dark: number}}
 */
export function parts(paint) {
  const [name, light = "1000", dark = light] = paint.split("-");
  return { name, light: Number(light) / 1000, dark: Number(dark) / 1000 };
}

/**
 * A colour of one's own or of the reader's system with an opacity, as CSS writes it.
 * @param {string} color @param {number} opacity
 */
export function mixed(color, opacity) {
  const share = thousandths(opacity) / 1000;
  if (color.startsWith("#")) return `rgba(${channels(color).join(",")},${share})`;
  return share === 1 ? color : `color-mix(in srgb, ${color} ${share * 100}%, transparent)`;
}

/**
 * The colour of a paint in a theme.
 * @param {Theme} theme @param {Paint} paint @returns {string}
 */
export function solid({ dark, named, solids }, paint) {
  const known = solids.get(paint);
  if (known !== undefined) return known;
  const { name, light, dark: night } = parts(paint);
  const opacity = dark ? night : light;
  const made = opacity === 1 ? named[name] : mixed(named[name], opacity);
  solids.set(paint, made);
  return made;
}

/** @param {string} color @returns {number} */
function luminance(color) {
  const [r, g, b] = channels(color).map((value) =>
    value <= 10 ? value / 3294.6 : ((value / 255 + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/**
 * The contrast of two colours as WCAG counts it.
 * @param {string} one @param {string} other @returns {number}
 */
export function contrast(one, other) {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

/**
 * A colour moved towards another until it is visible against the paper.
 * @param {string} color @param {string} ink @param {string} paper @returns {string}
 */
export function legible(color, ink, paper) {
  const from = channels(color);
  const to = channels(ink);
  for (let share = 0; share <= 1; share += 0.1) {
    const mix = from.map((value, k) => Math.round(value + (to[k] - value) * share));
    const made = `#${mix.map((value) => value.toString(16).padStart(2, "0")).join("")}`;
    if (contrast(made, paper) >= 3.05) return made;
  }
  return ink;
}

/**
 * The theme of a drawing: a category's own colour where it has one, else the palette's.
 * @param {boolean} dark @param {Colored[]} categories
 * @param {{sharp?: boolean, forced?: boolean}} [asked] more contrast, the reader's own colours @returns {Theme}
 */
export function theme(dark, categories, { sharp = false, forced = false } = {}) {
  const base = dark ? DARK : LIGHT;
  const palette = dark ? PALETTE.dark : PALETTE.light;
  const tones = categories.map(({ color, tone: number }, index) => [
    tone(index),
    /^#[0-9a-f]{6}$/i.test(color) ? legible(color, base.ink, base.band) : palette[number % COLORS],
  ]);
  const strong = sharp ? { mute: base.ink, line: base.ink, faint: base.line } : {};
  return {
    dark,
    named: { ...base, ...strong, ...Object.fromEntries(tones), ...(forced ? FORCED : {}) },
    shapes: categories.map(({ tone: number }) => Math.floor(number / COLORS) % SHAPES.length),
    solids: new Map(),
  };
}

/**
 * The colours as variables of a style sheet: light on paper, by the reader's wish or by the page's switch dark.
 * @param {Colored[]} categories @param {Iterable<Paint>} paints those whose opacities differ
 */
export function variables(categories, paints) {
  const all = [...paints];
  const block = (/** @type {boolean} */ dark, /** @type {boolean} */ sharp) => {
    const colors = Object.entries(theme(dark, categories, { sharp }).named);
    const told = sharp ? colors.filter(([name]) => SHARPENED.includes(name)) : colors;
    const opacities = sharp ? [] : all.flatMap((paint) => strengths(paint, dark));
    return [...told.map(([name, color]) => `--${name}:${color}`), ...new Set(opacities)].join(";");
  };
  const screens = (/** @type {boolean} */ sharp, /** @type {string} */ asked) => {
    const night = block(true, sharp);
    const wished = `@media screen${asked} and (prefers-color-scheme:dark){:root:not([data-theme=light]){${night}}}`;
    return `${wished}@media screen${asked}{:root[data-theme=dark]{${night}}}`;
  };
  const sharper = " and (prefers-contrast:more)";
  const light = `:root{${block(false, false)}}${screens(false, "")}`;
  return `${light}@media screen${sharper}{:root{${block(false, true)}}}${screens(true, sharper)}`;
}

/** @param {Paint} paint @param {boolean} dark @returns {string[]} the variable of an opacity that differs by theme */
function strengths(paint, dark) {
  const { light, dark: night } = parts(paint);
  return light === night ? [] : [`--${strength(paint)}:${dark ? night : light}`];
}

/** @param {Paint} paint the name of the variable that holds its opacity */
export const strength = (paint) => `o${paint.slice(paint.indexOf("-"))}`;
