import assert from "node:assert/strict";
import test from "node:test";
import { bandOf, seats } from "../../../timeline/drawing/js/bands.js";
import { fitted, scene } from "../../../timeline/drawing/js/scene.js";
import { laneList } from "../../../timeline/drawing/js/lanes.js";
import { picture } from "../../../timeline/drawing/js/picture.js";
import { DAY, setting, store } from "./making.js";

const x = (t) => t / DAY;
const era = (s0, s1, e0, e1, { label = "E", on = [false, false], tone = null } = {}) => {
  const [first, last] = [(day) => day && day * DAY, (day) => day && (day + 1) * DAY - 1];
  return { id: label, label, words: label, tone, on, s0: first(s0), s1: first(s1), e0: last(e0), e1: last(e1) };
};

function drawn(eras, width = 1000, view = [19000 * DAY, 20000 * DAY]) {
  const set = setting(store([[19100, 19100, "a"]]), { width });
  set.header.eras = eras;
  const lanes = laneList(set.header.categories, Int32Array.from([1]), 9, String);
  const made = scene(set, fitted(set, lanes, view, 500), view, { mode: "cards", rows: new Map(), pinned: -1 });
  return { made: picture(made, set, [0]), scene: made };
}

test("an end known to the day is sharp, one known to the month fades over that month", () => {
  const { a, rise, fall, b, sharpStart, sharpEnd, core } = bandOf(era(100, 100, 200, 230), x);
  assert.deepEqual([a, rise, Math.round(fall), Math.round(b)], [100, 100, 201, 231]);
  assert.deepEqual([sharpStart, sharpEnd, core], [true, false, true]);
});

test("what is somewhere in a decade is nowhere solid", () => {
  const { core, rise, fall, sharpStart, sharpEnd } = bandOf(era(100, 199, 100, 199), x);
  assert.deepEqual([core, rise === fall, sharpStart, sharpEnd], [false, true, false, false]);
});

test("an open end goes on, and one of which no bound is known fades", () => {
  const open = bandOf(era(100, 100, null, null, { on: [false, true] }), x);
  const unknown = bandOf(era(100, 100, null, null), x);
  assert.ok(open.b > 1e6);
  assert.equal(open.sharpEnd, false);
  assert.ok(unknown.b < 400);
});

test("a day is seen however far the view is", () => {
  const { a, b } = bandOf(era(100, 100, 100, 100), (t) => t / DAY / 1000);
  assert.ok(b - a >= 3);
});

test("names that overlap stand in rows, the earlier above, and no more rows than there may be", () => {
  const all = Array.from({ length: 12 }, (_, k) => era(100 + k, 100 + k, 300, 300, { label: `E${k}` }));
  const found = seats({ eras: all }, 8);
  assert.deepEqual(
    all.map((one) => found.get(one)?.row),
    [0, 1, 2, 3, 4, 5, 6, 7, undefined, undefined, undefined, undefined],
  );
  const beside = [era(100, 100, 199, 199), era(200, 200, 250, 250)];
  assert.deepEqual(
    [...seats({ eras: beside }, 8).values()].map(({ row, odd }) => [row, odd]),
    [
      [0, false],
      [0, true],
    ],
  );
});

test("a band stands behind all lanes, its name above them, within the plot", () => {
  const { made, scene: laid } = drawn([era(18000, 18000, 19500, 19500, { label: "Long before", tone: 0 })]);
  const [band, bar] = made.ramps;
  const name = made.texts.find(({ text }) => text.includes("Long before"));
  assert.equal(band.y + band.h, laid.base);
  assert.ok(bar.y + bar.h <= laid.lanes[0].y && name.y <= laid.lanes[0].y);
  assert.ok(name.x >= 0 && name.x < 20);
  assert.ok(band.color.startsWith("tone0-"));
});

test("of eras that overlap too often the picture tells the number", () => {
  const all = Array.from({ length: 12 }, (_, k) => era(19100 + k, 19100 + k, 19300, 19300, { label: `E${k}` }));
  const { made } = drawn(all);
  assert.ok(made.texts.some(({ text }) => text === "+ 4"));
  assert.equal(made.ramps.length, 16);
});

test("a name is cut where the next one begins", () => {
  const long = "A name that is much longer than the time for which it stands";
  const { made } = drawn([era(19000, 19000, 19099, 19099, { label: long }), era(19100, 19100, 19300, 19300)]);
  const [first] = made.texts.filter(({ text }) => text.startsWith("A name"));
  assert.ok(first.text.endsWith("…"));
  assert.ok(first.text.length * 6.5 + first.x <= 100);
});

test("without eras the lanes begin below the axis", () => {
  assert.equal(drawn([]).scene.lanes[0].y, 68);
  assert.equal(drawn([era(null, null, null, null)]).scene.lanes[0].y, 68);
  assert.ok(drawn([era(19100, 19100, 19200, 19200)]).scene.lanes[0].y > 68);
});

test("the more rows of eras overlap, the fainter is each, and all together hide nothing", () => {
  const strongest = (many) => {
    const all = Array.from({ length: many }, (_, k) => era(19100 + k, 19100 + k, 19300, 19300, { label: `E${k}` }));
    const bands = drawn(all).made.ramps.filter((_, k) => k % 2 === 0);
    const sums = [1, 2].map((theme) => bands.reduce((sum, { color }) => sum + Number(color.split("-")[theme]), 0));
    return { first: Number(bands[0].color.split("-")[1]), sums };
  };
  assert.ok(strongest(6).first < strongest(1).first);
  for (let many = 1; many <= 8; many++) {
    const [light, dark] = strongest(many).sums;
    assert.ok(light < 100 && dark < 150, `${many}: ${light}, ${dark}`);
  }
});
