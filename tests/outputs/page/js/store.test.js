import assert from "node:assert/strict";
import test from "node:test";
import { FLAG, bytes, core, extent, extents } from "../../../../timeline/outputs/page/js/store.js";
import { asKnown, knownDays, knownRows } from "../../../../timeline/outputs/page/js/known.js";
import { DAY, store } from "./making.js";

test("an open end is drawn to the as-of day", () => {
  const one = Float64Array.from([0]);
  const none = Float64Array.from([NaN]);
  const { hi } = extents({ s0: one, s1: one, e0: none, e1: none, flags: Uint16Array.from([FLAG.OPEN_END]) }, 9);
  assert.equal(hi[0], 10 * DAY);
});

test("an undated event has no extent", () => {
  const none = Float64Array.from([NaN]);
  const { lo } = extents({ s0: none, s1: none, e0: none, e1: none, flags: Uint16Array.from([FLAG.UNDATED]) }, 9);
  assert.ok(Number.isNaN(lo[0]));
});

test("a few events far off do not stretch the fitted view", () => {
  const some = store([
    [-300000, -300000, "far"],
    ...Array.from({ length: 60 }, (_, k) => [19000 + k, 19000 + k, "near"]),
  ]);
  assert.equal(extent(some)[0], -300000 * DAY);
  assert.equal(core(some)[0], 19000 * DAY);
});

test("a file of few events is shown whole", () => {
  const some = store([
    [-700000, -700000, "Caesar"],
    [19000, 19000, "now"],
  ]);
  assert.equal(core(some)[0], -700000 * DAY);
});

const details = [
  { since: 10 },
  {
    since: 20,
    versions: [
      { day: 20, bounds: [0, 0, DAY, DAY], words: "then" },
      { day: 30, bounds: [DAY, DAY, 2 * DAY, 2 * DAY], words: "later" },
    ],
  },
  {},
];

test("the slider stops at each day on which something became known", () => {
  assert.deepEqual(knownDays(details, 25), [10, 20, 25]);
});

test("what was not known on a day is not shown", () => {
  assert.deepEqual([...knownRows(details, 15)], [1, 0, 1]);
});

test("an event stands at the date that was known on the day", () => {
  const some = store([
    [5, 5, "a"],
    [8, 8, "b"],
    [9, 9, "c"],
  ]);
  assert.equal(asKnown(some, details, 25).s0[1], 0);
  assert.equal(asKnown(some, details, 25).words(1), "then");
  assert.equal(asKnown(some, details, 35).s0[1], DAY);
});

test("what lay ahead on a day is planned on it", () => {
  const some = store([
    [5, 5, "a"],
    [8, 8, "b"],
    [9, 9, "c"],
  ]);
  assert.ok(asKnown(some, [{}, {}, {}], 8).flags[2] & FLAG.PLANNED);
  assert.ok(!(asKnown(some, [{}, {}, {}], 9).flags[2] & FLAG.PLANNED));
});

test("base64 is decoded alike with and without the browser's own decoder", () => {
  const decoder = { fromBase64: (text) => Uint8Array.from(Buffer.from(text, "base64")) };
  assert.deepEqual([...bytes("AP+AQg==", {})], [0, 255, 128, 66]);
  assert.deepEqual(bytes("AP+AQg==", decoder), bytes("AP+AQg==", {}));
});
