import assert from "node:assert/strict";
import test from "node:test";

import { backdrops } from "../../../timeline/drawing/js/backdrop.js";
import { blank } from "../../../timeline/drawing/js/picture.js";
import { laidOut, scene } from "../../../timeline/drawing/js/scene.js";
import { amountsOf, levelOf, placeOf, unrolled } from "../../../timeline/drawing/js/silhouettes.js";
import { DAY, setting as drawn, store } from "./making.js";

const HOUR = 3600;
/** @param {object} more @returns {any} */
const layer = (more = {}) => ({
  id: "a",
  label: "A",
  lane: -1,
  tone: null,
  rows: 10,
  weight: "",
  step: HOUR,
  start: 5,
  unit: 1,
  sure: [1, 2, 0, -2, 4],
  loose: [],
  ...more,
});
const sum = (/** @type {number[]} */ values) => values.reduce((all, each) => all + each, 0);
const backdrop = backdrops[backdrops.length - 1];
const wording = { many: (/** @type {string} */ _, /** @type {number} */ n) => `${n} rows`, say: () => "said" };
/** @param {any[]} layers @returns {any} */
const setting = (layers) => ({ header: { layers }, wording, measure: () => 1 });
/** @param {[number, number]} view @param {object} more @returns {any} */
const shown = (view, more = {}) => ({
  view,
  width: 100,
  base: 300,
  lanes: [{ y: 116, h: 100, above: 48, categories: [0] }],
  ...more,
});
/** @param {any} one @param {[number, number]} view */
function areas(one, view) {
  const made = blank();
  backdrop.draw(made, shown(view), setting([one]));
  return made.areas;
}

test("runs are the numbers of which they were made", () => {
  assert.deepEqual(unrolled([1, 2, 0, -2, 4]), [1, 2, 0, 0, 0, 4]);
  assert.deepEqual(unrolled([]), []);
  assert.equal(unrolled([0, -200000]).length, 200001);
});

test("each level has the sum of the one below, whatever bin it begins with", () => {
  for (const start of [4, 5, -3]) {
    const one = layer({ start, loose: [1, -5] });
    for (let seconds = HOUR; seconds < 100 * HOUR; seconds *= 2) {
      const { all, sure, start: first, step } = levelOf(one, seconds);
      assert.equal(sum(all), 13);
      assert.equal(sum(sure), 7);
      assert.ok(first * step <= start * HOUR && (first + all.length) * step >= (start + 6) * HOUR);
    }
  }
});

test("the bins are not narrower than what can be seen, and stay where they are in time", () => {
  const one = layer({ sure: [1, -4000] });
  assert.equal(levelOf(one, 10).step, HOUR);
  assert.equal(levelOf(one, HOUR * 3).step, HOUR * 4);
  assert.equal(levelOf(one, HOUR * 3).start, 1);
});

test("a view shows its bins, those that lie somewhere around them pale", () => {
  const view = /** @type {[number, number]} */ ([5 * HOUR, 11 * HOUR]);
  const [sure] = areas(layer(), view);
  assert.equal(areas(layer(), view).length, 1);
  assert.equal(Math.min(...sure.points.map(([x]) => x)), 0);
  assert.equal(Math.max(...sure.points.map(([x]) => x)), 100);
  const both = areas(layer({ loose: [4, -5] }), view);
  assert.equal(both.length, 2);
  assert.notEqual(both[0].color, both[1].color);
  const tops = both.map(({ points }) => Math.min(...points.map(([, y]) => y)));
  assert.ok(tops[0] < tops[1]);
});

test("what is not known yet is not drawn", () => {
  const view = /** @type {[number, number]} */ ([5 * HOUR, 11 * HOUR]);
  const [{ points }] = areas(layer({ until: 7 * HOUR }), view);
  assert.ok(Math.max(...points.map(([x]) => x)) < 34);
  assert.equal(areas(layer({ until: 5 * HOUR }), view).length, 0);
});

test("a layer lies in the lane of its category, or in a strip above the lanes", () => {
  const own = layer();
  const inside = layer({ lane: 0 });
  const given = setting([own, inside]);
  assert.deepEqual(placeOf(inside, shown([0, 1]), given), { y: 116, h: 48 });
  assert.deepEqual(placeOf(own, shown([0, 1]), given), { y: 68, h: 48 });
  assert.equal(placeOf(layer({ lane: 7 }), shown([0, 1]), given), null);
  assert.equal(backdrop.high(given), 48);
  assert.equal(backdrop.high(setting([])), 0);
});

test("no event of its lane is on a layer, and no other lane is higher for it", () => {
  const days = Array.from({ length: 90 }, (_, k) => [19000 + k * 3, 19000 + k * 3, `Event ${k}`]);
  for (const [n, narrow] of [
    [6, false],
    [30, true],
    [90, false],
  ]) {
    const set = {
      ...drawn(
        store(days.slice(0, n), (i) => i % 2),
        { categories: 2 },
      ),
      narrow,
    };
    const view = [18990 * DAY, 19300 * DAY];
    const first = { mode: "cards", rows: new Map(), pinned: -1 };
    const plain = laidOut(set, view, 900);
    set.header.layers = [layer({ lane: 1 })];
    const laid = laidOut(set, view, 900);
    const made = scene(set, laid, view, first);
    const { y, h } = placeOf(set.header.layers[0], made, set);
    assert.equal(h, 48);
    const tops = made.boxes.filter((box) => box.lane === 1).map((box) => box.y);
    assert.ok(tops.length > 2 && Math.min(...tops) >= y + h);
    assert.ok(laid.lanes[0].h <= plain.lanes[0].h);
  }
});

test("rows and layers are counted beside the events, nothing where there are none", () => {
  assert.equal(backdrop.counted?.(setting([layer()])), "said");
  assert.equal(backdrop.counted?.({ ...setting([]), header: {} }), "");
  assert.deepEqual(backdrop.told(setting([layer({ weight: "dead 3" })])), ["A: 10 rows · dead 3."]);
});

test("a bin that goes beyond the last known day has what its finest bins have before that", () => {
  const one = layer({ start: 4, sure: [1, 2, 3, 4], until: 7 * HOUR });
  const level = levelOf(one, 4 * HOUR);
  assert.deepEqual(amountsOf(one, level, 0), { from: 4 * HOUR, to: 7 * HOUR, sure: 6, all: 6 });
  one.until = Infinity;
  assert.deepEqual(amountsOf(one, level, 0), { from: 4 * HOUR, to: 8 * HOUR, sure: 10, all: 10 });
});

test("groups that are taken apart have strips below that of their layer, to one scale", () => {
  const peers = [layer({ sure: [4] }), layer({ sure: [1] })];
  for (const each of peers) each.peers = peers;
  const one = layer({ sure: [5], apart: peers });
  const asked = setting([one]);
  assert.equal(backdrop.high(asked), 48 + 32 + 32);
  const tops = [one, ...peers].map((each) => placeOf(each, shown([0, 1]), asked)?.y);
  assert.deepEqual(tops, [116 - 112, 116 - 64, 116 - 32]);
  const made = blank();
  backdrop.draw(made, shown([5 * HOUR, 6 * HOUR]), asked);
  const heights = made.areas.map(
    ({ points }) => Math.max(...points.map(([, y]) => y)) - Math.min(...points.map(([, y]) => y)),
  );
  assert.ok(Math.abs(heights[1] - 2 * heights[2]) < 0.01);
});
