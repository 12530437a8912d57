/** The events as typed columns, decoded from what the page carries. */

import { DAY, endOf } from "./calendar.js";

export const FLAG = Object.freeze({
  OPEN_START: 1,
  OPEN_END: 2,
  LOOSE_START: 4,
  LOOSE_END: 8,
  UNCERTAIN: 16,
  APPROXIMATE: 32,
  PLANNED: 64,
  CANCELLED: 128,
  DISPUTED: 256,
  FINE: 512,
  INTERVAL: 1024,
  ONE_OF: 2048,
  ALL_OF: 4096,
  UNDATED: 8192,
});

/**
 * @typedef {object} Category its tone numbers its colour and shape, its parent is the category that contains it, or -1
 * @property {string} id @property {string} label @property {string} color @property {number} tone
 * @property {number} parent
 */
/** @typedef {Pick<Era, "s0" | "s1" | "e0" | "e1" | "on">} Ends */
/**
 * @typedef {object} Era a stretch of time: the bounds of its ends in seconds, which ends are open, the number of its
 *   colour
 * @property {string} id @property {string} label @property {string} words @property {number | null} tone
 * @property {number | null} s0 @property {number | null} s1 @property {number | null} e0 @property {number | null} e1
 * @property {[boolean, boolean]} on @property {boolean} [hidden] not known yet
 * @property {Ends | null} [known] its ends as they were known
 */
/**
 * @typedef {object} Layer rows of a table: bins of `step` seconds from that of the number `start` since 1970 on, as
 *   runs, what is in each (`sure`) and what is somewhere around it (`loose`)
 * @property {string} id @property {string} label @property {number} lane the category in whose lane it is, or -1
 * @property {number | null} tone @property {number} rows @property {number} step @property {number} start
 * @property {string} weight what is added up instead of rows, and its sum @property {string} of what is added up
 * @property {number} unit of which its numbers are parts @property {number[]} sure @property {number[]} loose
 * @property {Groups | undefined} [groups] where they are several
 * @property {number | undefined} [until] the second from which on nothing is known
 * @property {Layer[] | undefined} [apart] its groups, where each is shown as a silhouette of its own
 * @property {Layer[]} [peers] of a group: all groups of its layer, which are drawn to one scale
 */
/**
 * @typedef {Pick<Layer, "label" | "rows" | "weight" | "sure" | "loose">} Group
 * @typedef {Pick<Layer, "step" | "start" | "unit"> & {items: Group[]}} Groups bins of all groups, on one grid
 */
/** @typedef {{name: string, values: string[], heads: Uint32Array, items: Uint32Array}} Facet */
/**
 * @typedef {object} Header
 * @property {string} title @property {string} language @property {number} day the as-of day
 * @property {string[]} colors that events have of their own, and eras
 * @property {Era[]} eras @property {Layer[]} [layers] where there are any
 * @property {[number, number]} [behind] the stretch of layers where no event has a date
 * @property {Category[]} categories @property {import("./ticks.js").Count[]} counts @property {number} n
 * @property {string} zone of the times of day, where there are any
 * @property {Record<string, string>} phrases @property {import("./wording.js").Speech} speech
 */
/**
 * @typedef {object} Dates the bounds of every event, in seconds, and how they are drawn
 * @property {Float64Array} s0 @property {Float64Array} s1 @property {Float64Array} e0 @property {Float64Array} e1
 * @property {Float64Array} lo first second drawn @property {Float64Array} hi end of what is drawn
 * @property {Uint16Array} flags @property {(row: number) => string} words
 */
/**
 * @typedef {object} Columns
 * @property {number} n @property {Uint16Array} category @property {Float32Array} rank @property {string[]} titles
 * @property {(row: number) => string} title a title as it is drawn: in one line, with its doubt
 * @property {string[]} ids @property {Facet[]} facets
 * @property {Record<number, number>} own the number of the colour that an event has instead of its category's
 * @property {Record<number, string>} icons signs before titles
 * @property {Spans} members each date of 'one of' and 'all of' @property {Spans} ghosts dates that sources give instead
 */
/** @typedef {Record<number, [number | null, number | null][] | undefined>} Spans first and last seconds, by row */
/** @typedef {Columns & Dates & {behind?: [number, number] | undefined}} Store */
/** @typedef {{values: string[], index: string}} Coded texts by number */
/**
 * @typedef {object} Payload as JSON; columns are base64 of little-endian numbers
 * @property {Header} header
 * @property {Record<"s0" | "s1" | "e0" | "e1" | "flags" | "category" | "rank", string>} columns
 * @property {string[]} titles @property {string[]} ids @property {Coded} words
 * @property {{name: string, values: string[], heads: string, items: string}[]} [facets]
 * @property {Record<number, number>} own @property {Record<number, string>} icons
 * @property {Spans} members @property {Spans} ghosts
 */

/** @typedef {{fromBase64?: (text: string) => Uint8Array<ArrayBuffer>}} Decoder what newer browsers know */

/**
 * The bytes that a text of base64 encodes.
 * @param {string} text @param {Decoder} [decoder] @returns {Uint8Array<ArrayBuffer>}
 */
export function bytes(text, decoder = /** @type {Decoder} */ (Uint8Array)) {
  if (decoder.fromBase64) return decoder.fromBase64(text);
  const decoded = atob(text);
  const found = new Uint8Array(decoded.length);
  for (let k = 0; k < decoded.length; k++) found[k] = decoded.charCodeAt(k);
  return found;
}

/** @param {string} text */
const buffer = (text) => bytes(text).buffer;

/**
 * The texts of a coded column, one at a time.
 * @param {Coded} coded @returns {(row: number) => string}
 */
function texts(coded) {
  const index = new Uint32Array(buffer(coded.index));
  return (row) => coded.values[index[row] ?? 0] ?? "";
}

/**
 * What is drawn of each event: the possible extent; open and unknown ends get a place to fade from.
 * @param {Pick<Dates, "s0" | "s1" | "e0" | "e1" | "flags">} dates @param {number} day as-of day
 * @returns {{lo: Float64Array, hi: Float64Array}}
 */
export function extents({ s0, s1, e0, e1, flags }, day) {
  const n = s0.length;
  const lo = new Float64Array(n);
  const hi = new Float64Array(n);
  let first = Infinity;
  for (let i = 0; i < n; i++) first = Math.min(first, finite(s0[i], Infinity), finite(e1[i], Infinity));
  for (let i = 0; i < n; i++) {
    const flag = flags[i] ?? 0;
    const start = finite(s0[i], finite(s1[i], flag & FLAG.OPEN_START ? first : finite(e0[i], finite(e1[i], NaN))));
    const end = finite(e1[i], finite(e0[i], NaN));
    lo[i] = start;
    hi[i] = Number.isNaN(end) ? Math.max(flag & FLAG.OPEN_END ? endOf(day) : -Infinity, finite(s1[i], start)) : end + 1;
  }
  return { lo, hi };
}

/**
 * Titles as they are drawn, each made once: after its sign, with its doubt.
 * @param {string[]} titles @param {Uint16Array} flags @param {Record<number, string>} icons
 * @returns {(row: number) => string}
 */
export function titled(titles, flags, icons) {
  /** @type {string[]} */
  const made = new Array(titles.length);
  const plain = (/** @type {number} */ row) =>
    `${titles[row].replace(/\s+/gu, " ")}${flags[row] & FLAG.UNCERTAIN ? " ?" : ""}`;
  return (row) => (made[row] ??= icons[row] ? `${icons[row]} ${plain(row)}` : plain(row));
}

/**
 * The number of the colour that an event is drawn in: its own, else its category's.
 * @param {Pick<Store, "own" | "category">} store @param {number} row @returns {number}
 */
export const toneOf = ({ own, category }, row) => own[row] ?? category[row];

/**
 * All that has a number for its colour: the categories, then the colours of events.
 * @param {Pick<Header, "categories" | "colors">} header @returns {Pick<Category, "color" | "tone">[]}
 */
export const painted = ({ categories, colors }) => [...categories, ...colors.map((color) => ({ color, tone: 0 }))];

/** @param {number | undefined} value @param {number} otherwise */
const finite = (value, otherwise) => (value === undefined || Number.isNaN(value) ? otherwise : value);

/**
 * @param {Payload} payload @returns {Store}
 */
export function decode(payload) {
  const float = (/** @type {string} */ text) => new Float64Array(buffer(text));
  const { columns, header } = payload;
  const bounds = { s0: float(columns.s0), s1: float(columns.s1), e0: float(columns.e0), e1: float(columns.e1) };
  const flags = new Uint16Array(buffer(columns.flags));
  return {
    n: header.n,
    behind: header.behind,
    ...bounds,
    flags,
    ...extents({ ...bounds, flags }, header.day),
    category: new Uint16Array(buffer(columns.category)),
    rank: new Float32Array(buffer(columns.rank)),
    titles: payload.titles,
    title: titled(payload.titles, flags, payload.icons),
    ids: payload.ids,
    words: texts(payload.words),
    own: payload.own,
    icons: payload.icons,
    members: payload.members,
    ghosts: payload.ghosts,
    facets: (payload.facets ?? []).map(({ name, values, heads, items }) => ({
      name,
      values,
      heads: new Uint32Array(buffer(heads)),
      items: new Uint32Array(buffer(items)),
    })),
  };
}

/** Below this share of the whole extent the many are shown and the few far off are named instead. */
const LONELY = 0.34;

/** The units of time in which a date may be written, in seconds. */
const UNITS = [DAY, 3600, 60];

/**
 * The finest unit in which an event is dated: a day, an hour, a minute or a second.
 * @param {Pick<Store, "s0" | "e1">} store @returns {number}
 */
export function grain({ s0, e1 }) {
  let finest = 0;
  const fits = (/** @type {number} */ at, /** @type {number} */ unit) => Number.isNaN(at) || at % UNITS[unit] === 0;
  for (let i = 0; i < s0.length; i++)
    while (finest < UNITS.length && !(fits(s0[i], finest) && fits(e1[i] + 1, finest))) finest++;
  return UNITS[finest] ?? 1;
}

/**
 * The time of most events, without the few that are far off; null if none are.
 * @param {Store} store @returns {[number, number] | null}
 */
export function core(store) {
  const [from, to] = extent(store);
  const starts = store.lo.filter((at) => !Number.isNaN(at)).sort();
  if (starts.length < 8) return null;
  const few = Math.max(1, Math.floor(starts.length * 0.01));
  const near = [starts[few], starts[starts.length - 1 - few]];
  const wide = near[1] - near[0];
  if (wide <= 0 || wide > (to - from) * LONELY) return null;
  const kept = starts.filter((at) => at > near[0] - wide * 0.25 && at < near[1] + wide * 0.25);
  const last = kept[kept.length - 1];
  let end = last;
  for (let i = 0; i < store.n; i++)
    if (store.lo[i] <= last && store.hi[i] < last + wide * 0.25) end = Math.max(end, store.hi[i]);
  return kept[0] > from || end < to ? [kept[0], end] : null;
}

/**
 * The first and the last second that the dated events need; if there are none, the layers.
 * @param {Store} store @returns {[number, number]}
 */
export function extent(store) {
  let lo = Infinity;
  let hi = -Infinity;
  for (let i = 0; i < store.n; i++) {
    const from = store.lo[i];
    const to = store.hi[i];
    if (from < lo) lo = from;
    if (to > hi) hi = to;
  }
  return lo <= hi ? [lo, hi] : (store.behind ?? [0, DAY]);
}

/** @typedef {{match: Uint8Array, dated: number, undated: number, filtered: number}} Passed */

/**
 * What became of every event: dated and passing, undated and passing, filtered out.
 * @param {Uint8Array} match @param {Float64Array} lo @returns {Passed}
 */
export function tallied(match, lo) {
  let dated = 0;
  let undated = 0;
  for (let i = 0; i < match.length; i++) {
    if (match[i]) Number.isNaN(lo[i]) ? undated++ : dated++;
  }
  return { match, dated, undated, filtered: match.length - dated - undated };
}
