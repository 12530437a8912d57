import assert from "node:assert/strict";
import test from "node:test";
import { axisOf, zoneless } from "../../../timeline/drawing/js/axis.js";
import { second } from "../../../timeline/drawing/js/calendar.js";
import { steps } from "../../../timeline/drawing/js/traces.js";

test("a date on plotly's axis bears no offset, whatever the year", () => {
  assert.equal(zoneless(second(2023, 6, 21)), "2023-06-21 00:00:00");
  assert.equal(zoneless(second(2025, 3, 30) + 2.5 * 3600 + 0.25), "2025-03-30 02:30:00.250");
  assert.equal(zoneless(second(-43, 3, 15)), "-0043-03-15 00:00:00");
  assert.equal(zoneless(second(2024) - 0.0001), "2024-01-01 00:00:00");
});

test("deep time stands off plotly's date axis", () => {
  assert.equal(axisOf({ view: [0, 1e9], width: 1000 }).type, "date");
  assert.equal(axisOf({ view: [-4e17, 1e9], width: 1000 }).type, "linear");
});

test("bars on one another are as strong as the one they make", () => {
  for (const [first, widest, narrowest] of [
    [0, [0.015, 0.98], [0.285, 0.62]],
    [1, [0, 0.98], [0, 0.62]],
  ]) {
    const stops = [
      [0, first],
      [first ? 0 : 0.3, 1],
      [0.6, 1],
      [1, 0],
    ];
    const made = steps(stops, 0.95);
    const seen = made.reduce((sum, { share }) => 1 - (1 - sum) * (1 - share), 0);
    assert.ok(Math.abs(seen - 0.95) < 1e-9);
    for (const [{ from, to }, [left, right]] of [
      [made[0], widest],
      [made[made.length - 1], narrowest],
    ])
      assert.ok(Math.abs(from - left) + Math.abs(to - right) < 1e-9);
  }
});
