import assert from "node:assert/strict";
import test from "node:test";
import { place } from "../../../timeline/drawing/js/labels.js";
import { DAY, measure, store } from "./making.js";

const room = (over = {}) => ({
  mode: "lines",
  width: 1000,
  measure,
  x: (t) => t / DAY,
  pinned: -1,
  before: new Map(),
  title: (row) => `Title ${row}`,
  under: () => "5 April 2023, 13:03 · day 405",
  line: NaN,
  ...over,
});
const asides = (days, over) => {
  const of = store(days.map((day) => [day, day, "a"]));
  return place(of, [...days.keys()], 0, 1, room(over), 99).boxes.map(({ aside }) => aside?.text);
};

test("a title has its date beside it where its row is free", () => {
  assert.deepEqual(asides([100]), ["5 April 2023, 13:03 · day 405"]);
});

test("where there is less room the date stands without the day of the count, or not at all", () => {
  assert.deepEqual(asides([100, 350]), ["5 April 2023, 13:03", "5 April 2023, 13:03 · day 405"]);
  assert.deepEqual(asides([100, 220]), [undefined, "5 April 2023, 13:03 · day 405"]);
});

test("a date does not cross the as-of line", () => {
  assert.deepEqual(asides([100], { line: 350 }), ["5 April 2023, 13:03"]);
});

test("nothing of a row overlaps, whatever stands beside the titles", () => {
  const days = Array.from({ length: 40 }, (_, k) => (k * 137) % 960);
  const of = store(days.map((day) => [day, day, "a"]));
  const { boxes } = place(of, [...days.keys()], 0, 12, room({ line: 480 }), 99);
  boxes.forEach((one, k) =>
    boxes.slice(k + 1).forEach((other) => {
      if (one.row === other.row) assert.ok(one.x1 <= other.x0 + 12 || other.x1 <= one.x0 + 12);
    }),
  );
});
