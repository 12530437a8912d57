import assert from "node:assert/strict";
import test from "node:test";

import { AXIS } from "../../../timeline/drawing/js/lanes.js";
import { PAPERS, partsOf } from "../../../timeline/outputs/page/js/paper.js";

const [lying] = PAPERS;
const box = (lane, row, y) => ({ lane, row, y });

test("a lane is not begun at the end of a sheet by its name alone", () => {
  const lanes = [
    { y: AXIS, h: 455 },
    { y: AXIS + 455, h: 300 },
  ];
  const [name, second] = [AXIS + 475, AXIS + 542];
  const scene = { lanes, height: AXIS + 762, boxes: [box(0, 0, AXIS + 20), box(1, 0, name), box(1, 1, second)] };

  assert.deepEqual(partsOf(scene, lying), [
    [AXIS, AXIS + 455],
    [AXIS + 455, AXIS + 762],
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

test("a sheet that is used to nine tenths gets the rows of the next lane that it has room for", () => {
  const lanes = [
    { y: AXIS, h: 470 },
    { y: AXIS + 470, h: 300 },
  ];
  const boxes = [0, 1, 2].map((row) => box(1, row, AXIS + 490 + 40 * row));

  assert.deepEqual(partsOf({ lanes, height: AXIS + 790, boxes }, lying), [
    [AXIS, AXIS + 527],
    [AXIS + 527, AXIS + 790],
  ]);
});
