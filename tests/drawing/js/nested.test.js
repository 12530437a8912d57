import assert from "node:assert/strict";
import test from "node:test";
import { chipsOf, laneList, laneOfCategory } from "../../../timeline/drawing/js/lanes.js";
import { nest } from "../../../timeline/drawing/js/nest.js";
import { brief, full } from "../../../timeline/drawing/js/nested.js";
import { laneCount, laneName } from "../../../timeline/drawing/js/saying.js";
import { english } from "./making.js";

/** a > b > c, a > d, e: each right after what it lies in. */
const TREE = [-1, 0, 1, 0, -1].map((parent, k) => ({ id: "abcde"[k], label: "ABCDE"[k], color: "", tone: k, parent }));
const named = (lanes) => lanes.map(({ key, kin, depth, total }) => `${"-".repeat(depth)}${key}${kin[0] ?? ""}${total}`);
const lanes = (totals, limit, wishes) => laneList(TREE, Int32Array.from(totals), limit, (n) => `${n} more`, wishes);

test("every category has its lane where there is room, each below that in which it lies", () => {
  assert.deepEqual(named(lanes([1, 0, 2, 3, 4], 9)), ["ao1", "-bo0", "--c2", "-d3", "e4"]);
});

test("where there is less room, what lies deepest is in the lane of what it lies in", () => {
  assert.deepEqual(named(lanes([1, 0, 2, 3, 4], 2)), ["ao1", "-bs2", "-d3", "e4"]);
  assert.deepEqual(named(lanes([1, 0, 2, 3, 4], 1)), ["as6", "e4"]);
});

test("a reader opens and shuts what others lie in", () => {
  assert.deepEqual(named(lanes([1, 0, 2, 3, 4], 1, { a: true })), ["ao1", "-bs2", "-d3", "e4"]);
  assert.deepEqual(named(lanes([1, 0, 2, 3, 4], 9, { b: false })), ["ao1", "-bs2", "-d3", "e4"]);
  assert.deepEqual(named(lanes([1, 0, 2, 3, 4], 9, { a: false, nobody: true })), ["as6", "e4"]);
});

test("no event is in two lanes or in none", () => {
  for (const limit of [1, 2, 9]) {
    const made = lanes([1, 0, 2, 3, 4], limit);
    assert.ok(laneOfCategory(made, 5).every((at, k) => at >= 0 || k === 1));
    assert.equal(
      made.reduce((sum, { total }) => sum + total, 0),
      10,
    );
  }
});

test("what has no event has no lane, unless something in it has", () => {
  assert.deepEqual(named(lanes([0, 0, 2, 0, 0], 9)), ["ao0", "-bo0", "--c2"]);
  assert.deepEqual(named(lanes([0, 0, 0, 3, 0], 9)), ["ao0", "-d3"]);
});

test("counts add up", () => {
  const made = { lanes: lanes([1, 0, 2, 3, 4], 9), counts: [1, 0, 1, 3, 4] };
  assert.equal(laneCount(english, made, 0), "5 of 6");
  assert.equal(laneCount(english, made, 1), "1 of 2");
  assert.equal(laneCount(english, made, 4), "4 events");
  assert.deepEqual(nest.sums(TREE, [1, 0, 2, 3, 4]), [6, 2, 2, 3, 4]);
});

test("a category is named with those in which it lies", () => {
  assert.equal(laneName(TREE, 2), "A › B › C");
  assert.equal(laneName(TREE, 4), "E");
});

test("only what lies in no other has a chip at first", () => {
  assert.deepEqual(chipsOf([6, 2, 2, 3, 4], TREE), { used: [0, 1, 2, 3, 4], shown: [0, 4] });
});

test("an address names families whole, and says what stands alone", () => {
  const used = [0, 2, 3, 4];
  for (const [shown, whole, alone] of [
    [[0, 2, 3], [0], []],
    [[0, 2], [1], [0]],
    [[2, 4], [1, 4], []],
    [[0], [], [0]],
    [[], [], []],
  ]) {
    assert.deepEqual(brief(TREE, used, shown), { whole, alone });
    assert.deepEqual(
      full(TREE, used, whole, alone).filter((at) => used.includes(at)),
      shown,
    );
  }
});

test("lanes of ten thousand categories in each other are found at once", () => {
  const deep = Array.from({ length: 10_000 }, (_, k) => ({
    id: `c${k}`,
    label: "",
    color: "",
    tone: 0,
    parent: k - 1,
  }));
  const made = laneList(deep, new Int32Array(10_000).fill(1), 9, String);
  assert.equal(made.length, 11);
  assert.equal(made[10].total, 9990);
});
