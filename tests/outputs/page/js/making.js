/** Small stores and settings for the unit tests. */

import { readFileSync } from "node:fs";
import { wording } from "../../../../timeline/outputs/page/js/wording.js";
import { extents } from "../../../../timeline/outputs/page/js/store.js";
import { dayNumber } from "../../../../timeline/outputs/page/js/calendar.js";

export const DAY = 86400;
const words = new URL("../../../../timeline/outputs/page/words/", import.meta.url);
export const phrases = (language = "en") => JSON.parse(readFileSync(new URL(`${language}.json`, words), "utf8"));
export const english = wording("en", phrases());
export const day = (year, month, date) => dayNumber(year, month, date);
export const measure = (text) => text.length * 6.5;

/** A store of [first day, last day, title, flags] in one category. */
export function store(events, category = () => 0) {
  const n = events.length;
  const s0 = Float64Array.from(events, ([first]) => first * DAY);
  const e1 = Float64Array.from(events, ([, last]) => (last + 1) * DAY - 1);
  const flags = Uint16Array.from(events, ([, , , flag = 512]) => flag);
  return {
    n,
    s0,
    s1: s0.slice(),
    e0: e1.slice(),
    e1,
    flags,
    ...extents({ s0, s1: s0, e0: e1, e1, flags }, 19529),
    category: Uint16Array.from(events, (_, i) => category(i)),
    rank: new Float32Array(n),
    titles: events.map(([, , title]) => title),
    ids: events.map((_, i) => `e${i}`),
    words: () => "a day",
    facets: [],
    members: {},
    ghosts: {},
  };
}

/** A setting for scenes of a store. */
export function setting(of, { width = 1000, categories = 1 } = {}) {
  const names = Array.from({ length: categories }, (_, k) => ({ id: `c${k}`, label: `C${k}`, color: "", tone: k }));
  return {
    store: of,
    match: new Uint8Array(of.n).fill(1),
    header: { title: "", language: "en", day: 19529, categories: names, counts: [], phrases: {}, n: of.n },
    wording: english,
    measure,
    width,
    narrow: false,
    title: (row) => of.titles[row],
    under: () => "a day",
  };
}
