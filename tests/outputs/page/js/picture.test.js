import assert from "node:assert/strict";
import test from "node:test";
import { opacity } from "../../../../timeline/outputs/page/js/canvas.js";
import { FLAG } from "../../../../timeline/outputs/page/js/store.js";
import { contrast, legible, theme } from "../../../../timeline/outputs/page/js/theme.js";
import { laneList } from "../../../../timeline/outputs/page/js/lanes.js";
import { fitted, scene } from "../../../../timeline/outputs/page/js/scene.js";
import { picture } from "../../../../timeline/outputs/page/js/picture.js";
import { dated, figure } from "../../../../timeline/outputs/page/js/plot.js";
import { DAY, measure, setting, store } from "./making.js";

function drawn(of) {
  const set = setting(of);
  const lanes = laneList(set.header.categories, Int32Array.from([of.n]), 9, String);
  const view = [19000 * DAY, 19600 * DAY];
  const made = scene(set, fitted(set, lanes, view, 500), view, { mode: "cards", rows: new Map(), pinned: -1 });
  return picture(made, of, theme(false, set.header.categories), measure, false);
}

const soft = (of) => ({
  ...of,
  s1: of.s1.map((t, i) => of.e1[i] - DAY + 1),
  e0: of.e0.map((t, i) => of.s0[i] + DAY - 1),
});

test("an exact day is a dot", () => {
  const { dots, ramps } = drawn(store([[19100, 19100, "a"]]));
  assert.equal(dots.length, 1);
  assert.equal(ramps.length, 0);
});

test("a month-only date is a span that fades at both ends", () => {
  const { ramps } = drawn(soft(store([[19100, 19130, "a", 0]])));
  const stops = ramps[0].stops;
  assert.equal(stops[0][1], 0);
  assert.equal(stops[stops.length - 1][1], 0);
  assert.ok(opacity(stops, 0.5) > 0.9);
});

test("a duration between known days is an even bar", () => {
  const { ramps, rects } = drawn(store([[19100, 19200, "a", FLAG.FINE | FLAG.INTERVAL]]));
  assert.equal(ramps.length, 0);
  assert.ok(rects.some(({ w }) => w > 100));
});

test("what is planned is dashed and hollow", () => {
  const { rects } = drawn(store([[19540, 19590, "a", FLAG.FINE | FLAG.INTERVAL | FLAG.PLANNED]]));
  assert.ok(rects.some(({ dashed, fill }) => dashed && fill.endsWith(",0.14)")));
});

test("an open end bears an arrow", () => {
  const of = store([[19100, 19100, "a", FLAG.OPEN_END | FLAG.INTERVAL]]);
  of.e0[0] = of.e1[0] = NaN;
  const { strokes } = drawn({ ...of, hi: Float64Array.from([19530 * DAY]) });
  assert.ok(strokes.some(({ points }) => points.length === 2));
});

test("one of several dates is hollow, all of them solid", () => {
  const members = {
    0: [
      [19100 * DAY, 19101 * DAY - 1],
      [19300 * DAY, 19301 * DAY - 1],
    ],
  };
  const of = (flag) => drawn({ ...store([[19100, 19300, "a", flag]]), members }).dots.map(({ fill }) => fill);
  assert.deepEqual(of(FLAG.ONE_OF), ["#ffffff", "#ffffff"]);
  assert.deepEqual(of(FLAG.ALL_OF), ["#3c7fed", "#3c7fed"]);
});

test("the same shapes become the traces of a plotly figure, their texts escaped", () => {
  const made = drawn(store([[19100, 19100, "a <b>bold</b> claim"]]));
  const { data, layout } = figure(made, {
    view: [19000 * DAY, 19600 * DAY],
    width: 1000,
    height: 300,
    paper: "#ffffff",
    family: "Inter",
  });
  assert.ok(data.some(({ mode, text }) => mode === "text" && text.includes("a &lt;b&gt;bold&lt;/b&gt; claim")));
  assert.equal(layout.xaxis.type, "date");
});

const ramp = (x) => ({
  x,
  y: 0,
  w: 40,
  h: 9,
  round: 0,
  color: "#3c7fed",
  stops: [
    [-1, 0],
    [0.5, 1],
    [1, 0],
  ],
});
const frame = { view: [0, 1000], width: 1000, height: 300, paper: "#ffffff", family: "Inter" };
const empty = { ground: [], lines: [], strokes: [], areas: [], rects: [], dots: [], texts: [] };

test("a soft bar at rest is a true gradient, clipped at its true opacity", () => {
  const { data } = figure({ ...empty, ramps: [ramp(100)] }, frame);
  const [first, middle, last] = data[0].fillgradient.colorscale;
  assert.deepEqual([first[0], middle[0], last[0]], [0, 0.5, 1]);
  assert.equal(first[1], `rgba(60,127,237,${Math.round(1000 / 1.5) / 1000})`);
});

test("hundreds of soft bars are one trace", () => {
  const { data } = figure({ ...empty, ramps: Array.from({ length: 300 }, (_, k) => ramp(3 * k)) }, frame);
  assert.equal(data.length, 1);
});

test("deep time stands off plotly's date axis", () => {
  assert.ok(dated([0, 1e9]));
  assert.ok(!dated([-4e17, 1e9]));
});

test("a colour of one's own is moved until it can be seen", () => {
  for (const paper of ["#f7f6f3", "#1a1e24"])
    assert.ok(contrast(legible("#888800", paper === "#1a1e24" ? "#eceae5" : "#1b1f24", paper), paper) >= 3);
});

test("a title that reads from the right keeps its own direction", () => {
  const { texts } = drawn(
    store([
      [19100, 19100, "שלום (Lyman)"],
      [19400, 19400, "plain"],
    ]),
  );
  assert.ok(texts.some(({ text }) => text === "\u2068שלום (Lyman)\u2069"));
  assert.ok(texts.some(({ text }) => text === "plain"));
});
