/**
 * Widths of texts: a sum of cached character widths, a hundred times faster than measuring each text, and kept. Where
 * letters join, as in Arabic, a word is as wide as it is, not as its letters are.
 */

/** @typedef {"title" | "card" | "small" | "axis" | "bold" | "name" | "heading"} Style */
/** @typedef {(text: string, style: Style) => number} Measure */

/** @type {Record<Style, {size: number, weight: number}>} */
export const STYLES = {
  title: { size: 12.5, weight: 400 },
  card: { size: 12.5, weight: 600 },
  small: { size: 11.5, weight: 400 },
  axis: { size: 11.5, weight: 400 },
  bold: { size: 12, weight: 600 },
  name: { size: 13, weight: 600 },
  heading: { size: 24, weight: 700 },
};

/**
 * The CSS font of a style.
 * @param {Style} style @param {string} family
 */
export const font = (style, family) => `${STYLES[style].weight} ${STYLES[style].size}px ${family}`;

/** How many widths are kept, of texts and of their parts. */
const KEPT = 20_000;

/** Scripts whose letters change their form and width next to others. */
export const JOINED = /[\u0600-\u0dff\u0f00-\u109f\u1780-\u18af\ufb50-\ufdff\ufe70-\ufeff]/u;

/**
 * A measure that asks `width` once for each character, or joined word, of each style, and sums up a text once.
 * @param {(text: string, style: Style) => number} width @returns {Measure}
 */
export function cachedMeasure(width) {
  /** @type {Map<Style, {characters: Map<string, number>, texts: Map<string, number>}>} */
  const caches = new Map();
  return (text, style) => {
    const cache = caches.get(style) ?? { characters: new Map(), texts: new Map() };
    caches.set(style, cache);
    const known = cache.texts.get(text);
    if (known !== undefined) return known;
    if (cache.texts.size >= KEPT) cache.texts.clear();
    const sum = summed(text, cache.characters, (character) => width(character, style));
    cache.texts.set(text, sum);
    return sum;
  };
}

/** @param {string} text @param {Map<string, number>} widths @param {(character: string) => number} width */
function summed(text, widths, width) {
  let sum = 0;
  if (widths.size >= KEPT) widths.clear();
  for (const character of JOINED.test(text) ? text.split(/( )/u) : text) {
    let known = widths.get(character);
    if (known === undefined) widths.set(character, (known = width(character)));
    sum += known;
  }
  return sum;
}

/** What belongs to the letter before it: accents, variants of a pictogram, the tags of a flag. */
const EXTENDING = /\p{M}|\u200c|\u200d|\uff9e|\uff9f|\p{Emoji_Modifier}|[\u{e0020}-\u{e007f}]/u;
const PLAIN = /^[ -~]*$/;
const JOINER = "\u200d";
const FLAG_LETTER = /^[\u{1f1e6}-\u{1f1ff}]$/u;

/** @param {string} letter @param {string} next the character after it */
function belongs(letter, next) {
  if (EXTENDING.test(next) || letter + next === "\r\n") return true;
  if (FLAG_LETTER.test(next) && FLAG_LETTER.test(letter)) return true;
  return letter.endsWith(JOINER) && next > "\u2000";
}

/**
 * What a reader takes for one letter each: accents, joined pictograms and flags stay whole.
 * @param {string} text @returns {string[]}
 */
export function letters(text) {
  if (PLAIN.test(text)) return text.split("");
  /** @type {string[]} */
  const found = [];
  for (const character of text) {
    const last = found.length - 1;
    if (last >= 0 && belongs(found[last], character)) found[last] += character;
    else found.push(character);
  }
  return found;
}

/** @typedef {{parts: string[], sums: number[]}} Spelled the letters of a text, and how wide it is up to each of them */

/** How many texts stay spelled: the same titles are cut again and again while the view moves. */
const SPELLED = 4_000;
/** @type {WeakMap<Measure, Map<string, Spelled>>} */
const spelling = new WeakMap();

/** @param {string} text @param {Style} style @param {Measure} measure @returns {Spelled} */
function spelled(text, style, measure) {
  const cache = spelling.get(measure) ?? new Map();
  spelling.set(measure, cache);
  const key = style + text;
  const known = cache.get(key);
  if (known) return known;
  if (cache.size >= SPELLED) cache.clear();
  const parts = letters(text);
  let sum = 0;
  /** @type {(letter: string, k: number) => number} */
  const added = (letter) => (sum += measure(letter, style));
  /** @type {typeof added} */
  const joined = (_, k) => measure(parts.slice(0, k + 1).join(""), style);
  const made = { parts, sums: parts.map(JOINED.test(text) ? joined : added) };
  cache.set(key, made);
  return made;
}

/**
 * A text cut to a width, with an ellipsis where it was cut; whole letters only.
 * @param {string} text @param {number} width @param {Style} style @param {Measure} measure @returns {string}
 */
export function cut(text, width, style, measure) {
  if (measure(text, style) <= width) return text;
  const room = width - measure("…", style);
  const { parts, sums } = spelled(text, style, measure);
  let kept = 0;
  for (let high = parts.length; kept < high;) {
    const middle = (kept + high) >> 1;
    if (sums[middle] <= room) kept = middle + 1;
    else high = middle;
  }
  return `${parts.slice(0, kept).join("").trimEnd()}…`;
}

const VOWEL = "aeiouyäöüàâéèêîôûáíóúąęăаеёиоуыэюяіїє";
const HYPHEN = "\u00ad";
/** With what a syllable begins, but for `s`. */
const ONSET = `str|spr|sch[lrw]?|s[tp]|[cpst]h|[bcdfgkpt]r|[bcfgkp]l|[kg]n|ck|qu|[^sьъ${VOWEL}]`;
const NEXT = `[${VOWEL}]\\p{L}`;
/**
 * After a vowel of a word and the consonants that do not begin the next syllable. An `s` after another consonant may
 * be the last letter of a part of the word: nothing is parted there.
 */
const SYLLABLE = new RegExp(`[${VOWEL}](?:[^${VOWEL}]*?(?=(?:${ONSET})${NEXT})|(?:[^${VOWEL}]*s)?(?=s${NEXT}))`, "giu");

/**
 * A text cut where its long words may be broken.
 * @param {string} text @returns {string[]}
 */
export function syllables(text) {
  const found = [];
  let from = 0;
  for (const word of text.matchAll(/\p{L}{14,}/gu))
    for (const part of word[0].matchAll(SYLLABLE)) {
      if (!part.index) continue;
      const end = word.index + part.index + part[0].length;
      found.push(text.slice(from, end));
      from = end;
    }
  return [...found, text.slice(from)];
}

/**
 * A text whose long words may be broken at a hyphen.
 * @param {string} text @returns {string}
 */
export const hyphenated = (text) => syllables(text).join(HYPHEN);

/**
 * What a text is broken into: its words, and the parts of one that is too wide for a line.
 * @param {string} text @param {(part: string) => boolean} wide @returns {string[]}
 */
function partsOf(text, wide) {
  const whole = text.split(" ").some(wide) ? hyphenated(text) : text;
  return whole.match(/[^ \u00ad]*[ \u00ad]|[^ \u00ad]+$/gu) ?? [];
}

/** @param {string[]} parts of a line, which ends with a hyphen within a word */
const lineOf = (parts) =>
  parts
    .join("")
    .trimEnd()
    .replace(/\u00ad$/u, "-")
    .replaceAll(HYPHEN, "");

/**
 * A text on at most two lines of a width, as even as its words allow: a word is broken only where a line cannot hold
 * it, and cut only where two cannot.
 * @param {string} text @param {number} width @param {Style} style @param {Measure} measure @returns {string[]}
 */
export function twoLines(text, width, style, measure) {
  if (measure(text, style) <= width) return [text];
  const words = partsOf(text, (part) => measure(part, style) > width);
  const halves = (/** @type {number} */ taken) => [lineOf(words.slice(0, taken)), lineOf(words.slice(taken))];
  const wider = (/** @type {number} */ taken) => Math.max(...halves(taken).map((half) => measure(half, style)));
  let taken = 1;
  while (taken < words.length && measure(halves(taken + 1)[0], style) <= width) taken++;
  while (taken > 1 && wider(taken - 1) < wider(taken)) taken--;
  return halves(taken)
    .filter(Boolean)
    .map((half) => cut(half, width, style, measure));
}
