/** Small stores and settings for the unit tests. */

import { readFileSync } from "node:fs";
import { wording } from "../../../timeline/drawing/js/wording.js";
import { extents, titled } from "../../../timeline/drawing/js/store.js";
import { dayNumber } from "../../../timeline/drawing/js/calendar.js";

export const DAY = 86400;
const words = new URL("../../../timeline/drawing/words/", import.meta.url);
export const phrases = (language = "en") => JSON.parse(readFileSync(new URL(`${language}.json`, words), "utf8"));
/** What English brings, as Python hands it over. */
export const speech = {
  months: "January February March April May June July August September October November December".split(" "),
  short: "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" "),
  week: "Sun Mon Tue Wed Thu Fri Sat".split(" "),
  plural: { forms: ["one", "other"], ones: `10${"1".repeat(198)}`, round: 1, parts: [1, 1, 1] },
  digits: { group: ",", decimal: ".", first: 3, next: 3 },
};
export const english = wording(speech, phrases());
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
    title: titled(
      events.map(([, , title]) => title),
      flags,
      {},
    ),
    ids: events.map((_, i) => `e${i}`),
    words: () => "a day",
    facets: [],
    own: {},
    icons: {},
    members: {},
    ghosts: {},
  };
}

/** A setting for scenes of a store. */
export function setting(of, { width = 1000, categories = 1 } = {}) {
  const names = Array.from({ length: categories }, (_, k) => ({
    id: `c${k}`,
    label: `C${k}`,
    color: "",
    tone: k,
    parent: -1,
  }));
  return {
    store: of,
    match: new Uint8Array(of.n).fill(1),
    header: {
      title: "",
      language: "en",
      day: 19529,
      categories: names,
      counts: [],
      colors: [],
      eras: [],
      zone: "",
      phrases: {},
      n: of.n,
    },
    wording: english,
    measure,
    width,
    narrow: false,
  };
}
