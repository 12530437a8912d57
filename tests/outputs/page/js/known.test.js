import assert from "node:assert/strict";
import test from "node:test";
import { FLAG } from "../../../../timeline/drawing/js/store.js";
import { asKnown, knownDays, knownRows } from "../../../../timeline/outputs/page/js/known.js";
import { DAY, store } from "../../../drawing/js/making.js";

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
