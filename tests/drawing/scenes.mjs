/** What the page's script lays out and draws for the settings read from standard input, as JSON. */

import { readFileSync } from "node:fs";
import { App } from "../../timeline/outputs/page/js/app.js";
import { laneList } from "../../timeline/outputs/page/js/lanes.js";
import { cachedMeasure } from "../../timeline/outputs/page/js/measure.js";
import { picture } from "../../timeline/outputs/page/js/picture.js";
import { fitted, scene } from "../../timeline/outputs/page/js/scene.js";
import { decode } from "../../timeline/outputs/page/js/store.js";
import { theme } from "../../timeline/outputs/page/js/theme.js";
import { wording } from "../../timeline/outputs/page/js/wording.js";

const SIZES = { title: 1, card: 1.1, small: 0.9, axis: 0.9, bold: 1.05 };
const measure = cachedMeasure((text, style) => (4 + ((text.codePointAt(0) * 7919) % 97) / 24) * SIZES[style]);

function opened({ payload, width, room, narrow }) {
  const { header } = payload;
  const store = decode(payload);
  const app = Object.create(App.prototype);
  Object.defineProperty(app, "narrow", { value: narrow });
  Object.assign(app, {
    store,
    header,
    wording: wording(header.language, header.phrases),
    measure,
    width,
    titles: [],
    passed: { match: new Uint8Array(store.n).fill(1) },
  });
  const totals = new Int32Array(header.categories.length);
  for (let i = 0; i < store.n; i++) if (!Number.isNaN(store.lo[i])) totals[store.category[i]]++;
  const lanes = laneList(header.categories, totals, Math.max(8, Math.floor(room / 44)), (count) =>
    app.wording.many("more", count),
  );
  const view = app.fittedView();
  const made = scene(app.setting, fitted(app.setting, lanes, view, room), view, {
    mode: "cards",
    rows: new Map(),
    pinned: -1,
  });
  const shapes = (dark) => flat(picture(made, store, theme(dark, header.categories), measure, narrow));
  return { scene: told(made), light: shapes(false), dark: shapes(true) };
}

/** A scene without names for what is in it. */
function told({ lanes, boxes, bins, ticks, days, hints, ...rest }) {
  const tick = ({ x, label }) => [x, label];
  return {
    ...rest,
    bins: bins.map((each) => each && [...each]),
    lanes: lanes.map(({ label, categories, total, folded, y, h }) => [label, categories, total, folded, y, h]),
    boxes: boxes.map(({ i, lane, row, a, b, dot, lines, text, flip, x0, x1, y, h }) => [
      i,
      lane,
      row,
      a,
      b,
      dot,
      lines,
      text,
      flip,
      x0,
      x1,
      y,
      h,
    ]),
    minor: ticks.minor.map(tick),
    major: ticks.major.map(tick),
    held: ticks.held,
    days: days.map(tick),
    hints: hints.map(({ lane, at, text }) => [lane, at === "right", text]),
  };
}

/** A picture without names for what is in it. */
function flat({ ground, lines, strokes, areas, ramps, rects, dots, texts }) {
  const box = ({ x, y, w, h, round, fill, edge, dashed }) => [x, y, w, h, round, fill, edge ?? null, dashed ?? false];
  const stroke = ({ color, width, dashed, points }) => [color, width, dashed, points];
  return {
    ground: ground.map(box),
    lines: lines.map(stroke),
    strokes: strokes.map(stroke),
    areas: areas.map(({ color, points }) => [color, points]),
    ramps: ramps.map(({ x, y, w, h, color, stops }) => [x, y, w, h, color, stops]),
    rects: rects.map(box),
    dots: dots.map(({ x, y, r, fill, edge, dashed, shape }) => [x, y, r, fill, edge, dashed, shape]),
    texts: texts.map(({ x, y, text, style, color, end, halo }) => [x, y, text, style, color, end, halo]),
  };
}

process.stdout.write(JSON.stringify(JSON.parse(readFileSync(0, "utf8")).map(opened)));
