/** The colours of the page in light and dark. */

/**
 * @typedef {object} Theme
 * @property {boolean} dark @property {string} paper @property {string} band @property {string} ink @property {string} mute
 * @property {string} line @property {string} faint @property {string} accent @property {string} onAccent
 * @property {string[]} palette colours of the categories @property {number[]} shapes of their dots
 */

/** Where colours come again, the shape of the dots tells: plotly's name of each, and its size among the others. */
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

/** @type {{light: Omit<Theme, "shapes">, dark: Omit<Theme, "shapes">}} */
const THEMES = {
  light: {
    dark: false,
    paper: "#ffffff",
    band: "#f7f6f3",
    ink: "#1b1f24",
    mute: "#5b6470",
    line: "#dedad3",
    faint: "#eeece7",
    accent: "#b42318",
    onAccent: "#ffffff",
    palette: ["#3c7fed", "#e25c26", "#00446a", "#be67b7", "#748b6e", "#7a002d", "#663d00", "#4a0284"],
  },
  dark: {
    dark: true,
    paper: "#15181d",
    band: "#1a1e24",
    ink: "#eceae5",
    mute: "#a3abb6",
    line: "#343b45",
    faint: "#232830",
    accent: "#ff8a75",
    onAccent: "#1b1210",
    palette: ["#7d7df9", "#f6ab6b", "#8ff3bf", "#c952a8", "#bed2f3", "#e3e437", "#349516", "#798260"],
  },
};

/** @param {string} color `#rrggbb` @returns {number[]} */
const channels = (color) => [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16));

/**
 * A colour with an opacity.
 * @param {string} color `#rrggbb` @param {number} alpha @returns {string}
 */
export const faded = (color, alpha) => `rgba(${channels(color).join(",")},${Math.round(alpha * 1000) / 1000})`;

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
 * A colour moved towards another until it stands out from the paper.
 * @param {string} color @param {string} ink @param {string} paper @returns {string}
 */
export function legible(color, ink, paper) {
  const from = channels(color);
  const to = channels(ink);
  for (let share = 0; share <= 1; share += 0.1) {
    const mixed = `#${from
      .map((value, k) =>
        Math.round(value + (to[k] - value) * share)
          .toString(16)
          .padStart(2, "0"),
      )
      .join("")}`;
    if (contrast(mixed, paper) >= 3.05) return mixed;
  }
  return ink;
}

/**
 * The theme for a page: a category's own colour where it has one, else the palette's.
 * @param {boolean} dark @param {import("./store.js").Category[]} categories @param {boolean} [sharp] whether the reader asked for more contrast @returns {Theme}
 */
export function theme(dark, categories, sharp = false) {
  const plain = dark ? THEMES.dark : THEMES.light;
  const base = sharp ? { ...plain, mute: plain.ink, line: plain.mute, faint: plain.line } : plain;
  const palette = categories.map(({ color, tone }) =>
    /^#[0-9a-f]{6}$/i.test(color) ? legible(color, base.ink, base.band) : base.palette[tone % base.palette.length],
  );
  return {
    ...base,
    palette,
    shapes: categories.map(({ tone }) => Math.floor(tone / base.palette.length) % SHAPES.length),
  };
}
