import assert from "node:assert/strict";
import test from "node:test";

import { AXIS } from "../../../timeline/drawing/js/lanes.js";
import { PAPERS, partsOf } from "../../../timeline/outputs/page/js/paper.js";

const [lying] = PAPERS;
const box = (lane, row, y) => ({ lane, row, y });

test("a lane is not begun at the end of a sheet by its name alone", () => {
  const lanes = [
    { y: AXIS, h: 415 },
    { y: AXIS + 415, h: 300 },
  ];
  const [name, second] = [AXIS + 435, AXIS + 502];
  const scene = { lanes, height: AXIS + 722, boxes: [box(0, 0, AXIS + 20), box(1, 0, name), box(1, 1, second)] };

  assert.deepEqual(partsOf(scene, lying), [
    [AXIS, AXIS + 415],
    [AXIS + 415, AXIS + 722],
  ]);
});

test("a lane that would leave a sheet empty is cut above a row, and its name takes room on the next", () => {
  const lanes = [
    { y: AXIS, h: 300 },
    { y: AXIS + 300, h: 900 },
  ];
  const rows = Array.from({ length: 18 }, (_, row) => box(1, row, AXIS + 320 + 48 * row));
  const parts = partsOf({ lanes, height: AXIS + 1210, boxes: rows }, lying);

  assert.deepEqual(
    parts.map(([from]) => from),
    [AXIS, ...parts.slice(0, -1).map(([, to]) => to)],
  );
  assert.deepEqual(parts[parts.length - 1][1], AXIS + 1210);
  for (const [from, to] of parts.slice(0, -1)) {
    assert.ok(rows.some(({ y }) => y - 3 === to));
    assert.ok(to - from + AXIS + (from > AXIS ? 16 : 0) <= (from > AXIS ? lying.whole : lying.first));
  }
});
