import assert from "node:assert/strict";
import test from "node:test";
import { BADGE, badgeSizes, clustersOf } from "../../../timeline/drawing/js/clusters.js";
import { measure } from "./making.js";

/** The badges of events at places of a plot. */
const badges = (places, width = 1000) => {
  const rows = [...places.keys()];
  const lane = { lane: 0, rows, y: 100, foot: BADGE + 4 };
  return clustersOf(lane, (row) => places[row], { ...badgeSizes(measure, String), width }).badges;
};

test("events of one day have one badge with their number", () => {
  const [{ text, rows }] = badges([500, 500, 500, 500, 500, 500, 500]);
  assert.equal(text, "+7");
  assert.deepEqual(rows, [0, 1, 2, 3, 4, 5, 6]);
});

test("an event that stands alone has no badge", () => {
  assert.deepEqual(badges([100, 300, 900]), []);
});

test("a badge is wide and high enough for a finger, in the plot, and over no other", () => {
  for (const step of [0.5, 3, 9, 14, 25]) {
    const made = badges(Array.from({ length: 300 }, (_, k) => (k * step) % 1000).sort((a, b) => a - b));
    assert.ok(made.length);
    for (const [k, { x, w, h }] of made.entries()) {
      assert.ok(w >= 24 && h >= 24 && x >= 0 && x + w <= 1000 && Number.isInteger(x));
      if (k) assert.ok(made[k - 1].x + made[k - 1].w <= x, `${step}: ${k}`);
    }
    const together = made.flatMap(({ rows }) => rows);
    assert.equal(new Set(together).size, together.length);
  }
});

test("events are counted from left to right, however they are handed in", () => {
  const order = [900, 20, 910, 500, 10, 30, 505];
  const made = badges(order);
  assert.deepEqual(
    made.map(({ rows }) => rows.map((row) => order[row])),
    [
      [10, 20, 30],
      [500, 505],
      [900, 910],
    ],
  );
});
