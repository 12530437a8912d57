import assert from "node:assert/strict";
import test from "node:test";
import { FLAG } from "../../../timeline/drawing/js/store.js";
import { contrast, legible } from "../../../timeline/drawing/js/theme.js";
import { laneList } from "../../../timeline/drawing/js/lanes.js";
import { fitted, laidOut, scene } from "../../../timeline/drawing/js/scene.js";
import { picture, silhouette } from "../../../timeline/drawing/js/picture.js";
import { DAY, setting, store } from "./making.js";

function drawn(of) {
  const set = setting(of);
  const lanes = laneList(set.header.categories, Int32Array.from([of.n]), 9, String);
  const view = [19000 * DAY, 19600 * DAY];
  const made = scene(set, fitted(set, lanes, view, 500), view, { mode: "cards", rows: new Map(), pinned: -1 });
  return picture(made, set, [0]);
}

const soft = (of) => ({
  ...of,
  s1: of.s1.map((t, i) => of.e1[i] - DAY + 1),
  e0: of.e0.map((t, i) => of.s0[i] + DAY - 1),
});

test("an axis of hours says which days it shows, whatever room they have", () => {
  const of = store([[19100, 19100, "a"]]);
  const set = setting(of, { width: 1132 });
  const lanes = laneList(set.header.categories, Int32Array.from([1]), 9, String);
  for (let days = 0.1; days < 10.8; days *= 1.13) {
    const view = [(19100.3 - days / 2) * DAY, (19100.3 + days / 2) * DAY];
    const made = scene(set, fitted(set, lanes, view, 500), view, { mode: "cards", rows: new Map(), pinned: -1 });
    const upper = picture(made, set, [0]).texts.filter(({ style, y }) => style === "bold" && y === 17);
    assert.ok(upper.length >= Math.min(2, Math.floor(days)) && upper.length > 0, `${days} days`);
  }
});

test("years without months are in the middle of the axis, not below an empty row", () => {
  const of = store([[19100, 19100, "a"]]);
  const set = setting(of);
  const lanes = laneList(set.header.categories, Int32Array.from([1]), 9, String);
  const drawn = (/** @type {[number, number]} */ view) =>
    picture(scene(set, fitted(set, lanes, view, 500), view, { mode: "cards", rows: new Map(), pinned: -1 }), set, [0]);
  const years = drawn([-400000 * DAY, 20000 * DAY]).texts.filter(({ text }) => /^(AD )?\d+( BC)?$/u.test(text));

  assert.ok(years.length > 4);
  assert.deepEqual(new Set(years.map(({ y, style }) => `${y} ${style}`)), new Set(["28 bold"]));
});

test("what is outside the view is counted on its side, clear of the as-of day", () => {
  const of = store([0, 1, 19100, 19400].map((at) => [at, at, "a"]));
  const texts = ({ texts }) => texts.filter(({ text }) => text.includes("outside")).map(({ text, end }) => [text, end]);

  assert.deepEqual(texts(drawn(of)), [["← 2 outside the view", false]]);
  assert.deepEqual(texts(drawn(store([[19700, 19700, "a"]]))), []);
});

test("a title that the as-of line keeps from its mark is joined to it", () => {
  const of = store([[19526, 19526, "a title that is long"]]);
  const set = setting(of);
  const lanes = laneList(set.header.categories, Int32Array.from([1]), 9, String);
  const view = [19520 * DAY, 19720 * DAY];
  const pairs = { mode: "pairs", rows: new Map(), pinned: -1, unit: (view[1] - view[0]) / set.width };
  const made = scene(set, fitted(set, lanes, view, 500), view, pairs);
  const [box] = made.boxes;
  const [[from, , to]] = picture(made, set, [0]).strokes.flatMap(({ points }) => points);
  assert.ok(box.text - box.b > 12 && !box.below && !box.flip);
  assert.deepEqual([from, to], [box.b + 3, box.text - 2]);
});

test("what joins a title to a mark above it ends below that mark", () => {
  const of = store([[19526, 19526, "a"]]);
  const set = setting(of);
  const lanes = laneList(set.header.categories, Int32Array.from([1]), 9, String);
  const view = [19420 * DAY, 19620 * DAY];
  for (const mode of ["cards", "pairs", "lines"]) {
    const made = scene(set, fitted(set, lanes, view, 500), view, { mode, rows: new Map(), pinned: -1 });
    const [box] = made.boxes;
    for (const side of [-60, 60]) {
      const moved = { ...made, boxes: [{ ...box, below: true, flip: side < 0, text: box.a + side }] };
      const { dots, strokes } = picture(moved, set, [0]);
      const [{ x, y, r }] = dots;
      const [[, from, , to], [left, , right]] = strokes.flatMap(({ points }) => points);
      assert.ok(from > y && from - y - r < 4, `${mode} ${side}: ${from} under ${y}`);
      assert.ok(
        to > from && Math.min(Math.abs(left - x), Math.abs(right - x)) < 1,
        `${mode} ${side}: ${left} ${right}`,
      );
    }
  }
});

test("the name of a lane in the plot begins where its language does", () => {
  const of = store([[19100, 19100, "a"]]);
  const [left, right] = ["en", "ar"].map((language) => {
    const set = setting(of);
    set.narrow = true;
    set.header = { ...set.header, language, categories: [{ ...set.header.categories[0], label: "Front" }] };
    const lanes = laneList(set.header.categories, Int32Array.from([1]), 9, String);
    const view = [19000 * DAY, 19600 * DAY];
    const made = scene(set, fitted(set, lanes, view, 500), view, { mode: "cards", rows: new Map(), pinned: -1 });
    const { texts, dots, ground } = picture(made, set, [0]);
    const name = texts.find(({ text }) => text === "Front");
    return { ...name, dot: dots[0].x, bar: ground.find(({ firm }) => firm).x, width: set.width };
  });

  assert.deepEqual([left.x, left.dot, left.bar, left.end, left.anchor], [24, 15, 0, false, 0]);
  const { width } = right;
  assert.deepEqual([right.x, right.dot, right.bar], [width - 24, width - 15, width - 4]);
  assert.deepEqual([right.end, right.anchor], [true, width]);
});

test("an exact day is a dot", () => {
  const { dots, ramps } = drawn(store([[19100, 19100, "a"]]));
  assert.equal(dots.length, 1);
  assert.equal(ramps.length, 0);
});

test("a month-only date is a light bracket without a strong middle", () => {
  const { ramps, rects, strokes } = drawn(soft(store([[19100, 19130, "a", 0]])));
  assert.equal(ramps.length, 0);
  assert.deepEqual(
    rects.map(({ fill }) => fill),
    ["tone0-240-360"],
  );
  assert.equal(strokes.length, 2);
});

test("a duration between known days is an even bar", () => {
  const { ramps, rects } = drawn(store([[19100, 19200, "a", FLAG.FINE | FLAG.INTERVAL]]));
  assert.equal(ramps.length, 0);
  assert.ok(rects.some(({ w }) => w > 100));
});

test("what is planned is dashed and hollow", () => {
  const { rects } = drawn(store([[19540, 19590, "a", FLAG.FINE | FLAG.INTERVAL | FLAG.PLANNED]]));
  assert.ok(rects.some(({ dashed, fill }) => dashed && fill === "paper"));
});

test("an open end bears an arrow", () => {
  const of = store([[19100, 19100, "a", FLAG.OPEN_END | FLAG.INTERVAL]]);
  of.e0[0] = of.e1[0] = NaN;
  const { strokes } = drawn({ ...of, hi: Float64Array.from([19530 * DAY]) });
  assert.ok(strokes.some(({ points }) => points.length === 3));
});

test("one of several dates is light, all of them solid", () => {
  const members = {
    0: [
      [19100 * DAY, 19101 * DAY - 1],
      [19300 * DAY, 19301 * DAY - 1],
    ],
  };
  const of = (flag) => drawn({ ...store([[19100, 19300, "a", flag]]), members }).dots.map(({ fill }) => fill);
  assert.deepEqual(of(FLAG.ONE_OF), ["tone0-280-280", "tone0-280-280"]);
  assert.deepEqual(of(FLAG.ALL_OF), ["tone0", "tone0"]);
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

test("where another source puts an event is drawn around its mark, not over it", () => {
  const ghosts = { 0: [[19100 * DAY, 19200 * DAY - 1]] };
  const { strokes, rects } = drawn({ ...store([[19140, 19160, "a", FLAG.FINE | FLAG.INTERVAL]]), ghosts });
  const [mark] = rects;
  const [{ points }] = strokes.filter(({ dashed }) => dashed);
  assert.equal(points.length, 2);
  for (const [from, , to] of points) assert.ok(to <= mark.x || from >= mark.x + mark.w);
});

test("what ends with the as-of day ends at its line, and no hour of that day is ahead of it", () => {
  const of = store([[19528, 19528, "a", FLAG.OPEN_END | FLAG.INTERVAL]]);
  of.e0[0] = of.e1[0] = NaN;
  const set = setting({ ...of, hi: Float64Array.from([19530 * DAY]) });
  const lanes = laneList(set.header.categories, Int32Array.from([1]), 9, String);
  const view = [19529 * DAY, 19531 * DAY];
  const made = scene(set, fitted(set, lanes, view, 500), view, { mode: "cards", rows: new Map(), pinned: -1 });
  assert.deepEqual([made.asOf, made.boxes[0].core[1]], [500, 500]);
});

test("no title is on the silhouette of its lane", () => {
  for (const room of [300, 420, 560, 777]) {
    const of = store(
      Array.from({ length: 4000 }, (_, k) => [19000 + (k % 900), 19000 + (k % 900) + (k % 7 ? 0 : 90), `Event ${k}`]),
      (i) => i % 3,
    );
    const set = setting(of, { categories: 3 });
    const view = [19000 * DAY, 19900 * DAY];
    const { lanes, boxes, ...made } = scene(set, laidOut(set, view, room), view, {
      mode: "cards",
      rows: new Map(),
      pinned: -1,
    });
    assert.ok(boxes.length > 3);
    for (const box of boxes) {
      const { points } = silhouette({ ...made, lanes }, box.lane, 0);
      const top = points.reduce((least, [, y]) => Math.min(least, y), Infinity);
      assert.ok(box.y + box.h <= top + 3, `${room}: ${box.y + box.h} ${top}`);
    }
  }
});
