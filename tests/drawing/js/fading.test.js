import assert from "node:assert/strict";
import test from "node:test";
import { picture } from "../../../timeline/drawing/js/picture.js";
import { laidOut, scene } from "../../../timeline/drawing/js/scene.js";
import { parts } from "../../../timeline/drawing/js/theme.js";
import { DAY, setting, store } from "./making.js";

const FIRST = { mode: "cards", rows: new Map(), pinned: -1 };
const place = ({ i, row, text, flip, y, x0, x1 }) => [i, row, text, flip, y, x0, x1];

/** So many events in two lanes, some long, and the scenes of all and of every so manyth. */
function searched(n, passes) {
  const events = Array.from({ length: n }, (_, k) => {
    const first = 19000 + ((k * 37) % 600);
    return [first, k % 9 ? first : first + 300, `Event number ${k} ${"x".repeat(k % 13)}`];
  });
  const of = store(
    events.sort((a, b) => a[0] - b[0]),
    (i) => i % 2,
  );
  const set = setting(of, { categories: 2 });
  const view = [18980 * DAY, 19700 * DAY];
  const laid = laidOut(set, view, 500);
  const match = set.match.map((_, i) => (passes(i) ? 1 : 0));
  const asked = { ...set, match, ground: set.match };
  return { set: asked, match, all: scene(set, laid, view, FIRST), some: scene(asked, laid, view, FIRST) };
}

for (const n of [12, 60, 300, 3000])
  test(`a search among ${n} moves nothing that stands: it passes, it is faint, or what passes took its place`, () => {
    const { match, all, some } = searched(n, (i) => i % 4 === 1);
    assert.equal(some.mode, all.mode);
    assert.deepEqual(some.stood.map(place), all.boxes.map(place));
    const stood = new Map(all.boxes.map((box) => [box.i, place(box)]));
    for (const box of some.boxes) {
      assert.equal(match[box.i], 1);
      if (stood.has(box.i)) assert.deepEqual(place(box), stood.get(box.i));
    }
    for (const box of some.ghosts) assert.deepEqual([match[box.i], place(box)], [0, stood.get(box.i)]);
    const drawn = [...some.boxes, ...some.ghosts];
    const over = (a, b) => a.x0 < b.x1 && a.x1 > b.x0 && a.y < b.y + b.h && a.y + a.h > b.y && a !== b;
    assert.ok(!drawn.some((a) => drawn.some((b) => over(a, b))));
    const lost = all.boxes.filter(({ i }) => match[i] && !some.boxes.some((box) => box.i === i));
    assert.deepEqual(lost, []);
  });

test("in a dense view what is found gets the titles of what is not", () => {
  const { all, some } = searched(300, (i) => i % 10 === 3);
  const before = all.boxes.filter(({ i }) => i % 10 === 3).length;
  assert.ok(some.boxes.length >= 2 * before);
});

test("lanes count what passes, and of a silhouette all stay faintly behind what passes", () => {
  const { set, some, all } = searched(3000, (i) => i % 100 === 3);
  const sum = (bins) => bins.reduce((whole, each) => whole + each.reduce((a, b) => a + b, 0), 0);
  assert.deepEqual([sum(some.bins), sum(some.shade)], [30, 3000]);
  assert.equal(some.highest, all.highest);
  assert.equal(
    some.counts.reduce((a, b) => a + b),
    30,
  );
  assert.equal(picture(some, set, [0, 0]).areas.length, 4);
});

test("what does not pass is drawn with a quarter of its strength, and nothing else is", () => {
  const { set, some } = searched(12, (i) => i === 5);
  const strengths = picture(some, set, [0, 0])
    .texts.filter(({ halo, text }) => halo && text.startsWith("Event"))
    .map(({ text, color }) => [text.startsWith(set.store.titles[5]), parts(color).light]);
  assert.equal(strengths.length, 12);
  for (const [passes, strength] of strengths) assert.equal(strength, passes ? 1 : 0.25);
});
