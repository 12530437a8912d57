import assert from "node:assert/strict";
import test from "node:test";
import { inOrder, place } from "../../../timeline/drawing/js/labels.js";
import { laneList, laneOfCategory, plan } from "../../../timeline/drawing/js/lanes.js";
import { FLAG } from "../../../timeline/drawing/js/store.js";
import { fitted, laidOut, scene } from "../../../timeline/drawing/js/scene.js";
import { line, stayed } from "../../../timeline/drawing/js/titles.js";
import { DAY, measure, setting, store } from "./making.js";

const room = (over = {}) => ({
  mode: "lines",
  width: 1000,
  measure,
  x: (t) => t / DAY,
  pinned: -1,
  before: new Map(),
  title: (row) => `Title number ${row}`,
  under: () => "",
  line: NaN,
  ...over,
});
const overlap = (a, b) => a.x0 < b.x1 && a.x1 > b.x0 && a.y < b.y + b.h && a.y + a.h > b.y;

/** A chain of numbers that looks random and is always the same. */
function* chance(seed) {
  for (let value = seed; ;) yield (value = (value * 48271) % 2147483647) / 2147483647;
}

function many(n, seed) {
  const numbers = chance(seed);
  const next = () => Number(numbers.next().value);
  const events = Array.from({ length: n }, (_, i) => {
    const first = 19000 + Math.floor(next() * 700);
    return [
      first,
      next() < 0.7 ? first : first + Math.floor(next() * 60),
      `Event ${i} ${"x".repeat(Math.floor(next() * 40))}`,
    ];
  }).sort((a, b) => a[0] - b[0]);
  return store(events, (i) => i % 4);
}

test("pinned comes first, then what is important, then what had a title, then the earlier", () => {
  const some = {
    ...store([
      [1, 1, "a"],
      [2, 2, "b"],
      [3, 3, "c"],
      [4, 4, "d"],
    ]),
    rank: Float32Array.from([0, 5, 0, 0]),
  };
  assert.deepEqual(inOrder(some, [0, 1, 2, 3], room({ pinned: 3, before: new Map([[2, 0]]) })), [3, 1, 2, 0]);
});

test("an event keeps the row that it had", () => {
  const { boxes } = place(store([[100, 100, "a"]]), [0], 0, 3, room({ before: new Map([[0, 2]]) }), 10);
  assert.equal(boxes[0].row, 2);
});

test("at the right edge a title turns to the left of its mark", () => {
  const { boxes } = place(store([[980, 980, "a"]]), [0], 0, 3, room(), 10);
  assert.equal(boxes[0].flip, true);
});

test("in a dense view a title that no row has room for turns to the other side of its mark", () => {
  const some = store([
    [500, 500, "a"],
    [540, 540, "b"],
  ]);
  const [one, other] = place({ ...some, rank: Float32Array.from([0, 1]) }, [0, 1], 0, 1, room(), 10).boxes;
  assert.equal(one.i, 1);
  assert.ok(other.flip && other.text < other.a);
  assert.equal(place(some, [0, 1], 0, 1, room({ mode: "pairs" }), 10).boxes.length, 1);
});

test("a title under its mark moves along below it at the edges, and its lines keep one beginning", () => {
  const { boxes } = place(
    store([
      [0, 0, "a"],
      [500, 500, "b"],
      [990, 990, "c"],
    ]),
    [0, 1, 2],
    0,
    9,
    room({ mode: "cards" }),
    10,
  );
  const [left, middle, right] = boxes.map(({ text }) => text);
  const wide = measure("Title number 2");
  assert.equal(left, 6);
  assert.equal(middle, boxes[1].a);
  assert.equal(right, 1000 - 6 - wide);
  assert.ok(boxes.every(({ flip }) => !flip));
});

test("a title stands below a long mark, beside a short one, and never on its arrow", () => {
  const on = (first, last) => {
    const of = store([[first, last, "a", FLAG.OPEN_END | FLAG.INTERVAL]]);
    of.e0[0] = of.e1[0] = NaN;
    return place(of, [0], 0, 3, room({ mode: "pairs" }), 10).boxes[0];
  };
  const long = on(100, 400);
  const short = on(100, 140);
  assert.ok(long.below && long.text === long.a);
  assert.ok(!short.below && short.text > short.b);
});

test("a title stands beside several dates, not across them", () => {
  const members = {
    0: [
      [100 * DAY, 101 * DAY - 1],
      [400 * DAY, 401 * DAY - 1],
    ],
  };
  const of = { ...store([[100, 400, "a", FLAG.ONE_OF]]), members };
  const [{ text, b }] = place(of, [0], 0, 3, room({ mode: "pairs" }), 10).boxes;
  assert.ok(text > b);
});

test("no title crosses the as-of line where there is room beside it", () => {
  for (const n of [12, 60, 300]) {
    const of = many(n, n + 5);
    const set = setting(of, { categories: 4 });
    const lanes = laneList(set.header.categories, Int32Array.from([n, n, n, n]), 9, String);
    const laid = fitted(set, lanes, [18980 * DAY, 19800 * DAY], 900);
    for (const from of [19000, 19100, 19200, 19300, 19400]) {
      const view = [from * DAY, (from + 2 * (19530 - from)) * DAY];
      const { boxes, asOf } = scene(set, laid, view, { mode: "cards", rows: new Map(), pinned: -1 });
      assert.equal(Math.round(asOf), 500);
      for (const { text, flip, lines } of boxes) {
        const wide = Math.max(...lines.map((line) => measure(line)));
        const [left, right] = flip ? [text - wide, text] : [text, text + wide];
        assert.ok(right <= asOf - 4 || left >= asOf + 4, `${n} events from ${from}: ${lines[0]}`);
      }
    }
  }
});

test("a title that would cross the as-of line stands below its bar after it, not before its bar", () => {
  for (const mode of ["pairs", "lines"]) {
    const own = { mode, line: 400, title: () => "twenty letters or so" };
    const [{ text, below }] = place(store([[300, 900, "a", FLAG.INTERVAL]]), [0], 0, 9, room(own), 10).boxes;
    assert.deepEqual([text, below], [406, true], mode);
    const [near] = place(store([[250, 900, "a", FLAG.INTERVAL]]), [0], 0, 9, room({ ...own, line: 370 }), 10).boxes;
    assert.ok(near.text < 250 && near.text + near.wide < 370, mode);
  }
});

test("on a phone the title of a mark just after the as-of line ends before it, where it has no room after it", () => {
  for (const mode of ["cards", "pairs"]) {
    const narrow = { mode, width: 390, line: 318, title: () => "NATO summit in Vilnius" };
    const [near] = place(store([[328, 332, "a"]]), [0], 0, 9, room(narrow), 10).boxes;
    assert.ok((near.flip ? near.text : near.text + near.wide) <= 312, mode);
  }
  const far = { mode: "cards", width: 390, line: 200, title: () => "NATO summit in Vilnius in Lithuania" };
  const [made] = place(store([[328, 332, "a"]]), [0], 0, 9, room(far), 10).boxes;
  assert.ok(made.text + made.wide > 300);
});

test("what finds no row is handed back as a tick", () => {
  const some = store([
    [100, 100, "a"],
    [101, 101, "b"],
    [102, 102, "c"],
  ]);
  const { boxes, rest } = place(some, [0, 1, 2], 0, 2, room(), 10);
  assert.equal(boxes.length, 2);
  assert.deepEqual(rest, [2]);
});

test("what is long takes a third of the rows of a dense view until the others have theirs", () => {
  const long = Array.from({ length: 6 }, (_, k) => [k, 900 + k, `Long ${k}`]);
  const short = Array.from({ length: 4 }, (_, k) => [10 + 200 * k, 10 + 200 * k, `Short ${k}`]);
  const some = store([...long, ...short]);
  some.rank.set(long.map(() => 0.5));
  const { boxes, rest } = place(some, [...some.lo.keys()], 0, 3, room(), 99);
  assert.deepEqual(
    boxes.map(({ i }) => i),
    [0, 6, 7, 8, 9, 1],
  );
  assert.deepEqual(rest, [2, 3, 4, 5]);
  some.rank.fill(200, 0, 3);
  const pinned = place(some, [...some.lo.keys()], 0, 3, room({ pinned: 3 }), 99);
  assert.deepEqual(
    pinned.boxes.map(({ i }) => i),
    [3, 0, 1],
  );
});

test("what runs from the right is laid out as the mirror image of what runs from the left", () => {
  const from = many(60, 11);
  const across = { ...from, lo: from.hi.map((at) => 39_000 * DAY - at), hi: from.lo.map((at) => 39_000 * DAY - at) };
  Object.assign(across, {
    s0: across.lo,
    s1: across.lo,
    e0: across.hi.map((at) => at - 1),
    e1: across.hi.map((at) => at - 1),
  });
  for (const mode of ["cards", "pairs", "lines"]) {
    const x = (/** @type {number} */ t) => t / DAY - 19_000;
    const all = [...from.lo.keys()];
    const left = place(from, all, 0, 9, room({ mode, x, line: 400, width: 1000 }), 99).boxes;
    const right = place(across, all, 0, 9, room({ mode, x, line: 600, width: 1000, right: true }), 99).boxes;
    assert.deepEqual(
      right.map(({ i, row, text, flip }) => [i, row, Math.round(1000 - text), !flip]),
      left.map(({ i, row, text, flip }) => [i, row, Math.round(text), flip]),
    );
  }
});

test("a title that is cut below its mark begins before it where the as-of line leaves no room after it", () => {
  const some = store([[300, 420, "a"]]);
  const titled = { title: () => "A title that is longer than all that is allowed of it in a row", line: 500 };
  const [{ lines, text, wide, a }] = place(some, [0], 0, 3, room({ ...titled, width: 560 }), 10).boxes;
  assert.ok(lines[0].length > 45 && text < a && text + wide <= 494);
});

test("a title that is cut takes back what its row leaves", () => {
  const long = "word ".repeat(90).trim();
  const { boxes } = place(store([[10, 10, long]]), [0], 0, 1, room({ title: () => long }), 10);
  assert.ok(measure(boxes[0].lines[0]) > 900);
});

test("no two boxes overlap and none leaves the plot, in any view", () => {
  for (const n of [12, 60, 900]) {
    const of = many(n, n);
    const set = setting(of, { categories: 4 });
    const lanes = laneList(set.header.categories, Int32Array.from([n / 4, n / 4, n / 4, n / 4]), 9, String);
    const laid = fitted(set, lanes, [18980 * DAY, 19800 * DAY], 500);
    const numbers = chance(7 * n + 1);
    for (let k = 0; k < 12; k++) {
      const from = 18980 + Number(numbers.next().value) * 600;
      const { boxes } = scene(set, laid, [from * DAY, (from + 10 + Number(numbers.next().value) * 400) * DAY], {
        mode: "lines",
        rows: new Map(),
        pinned: -1,
      });
      boxes.forEach((a, i) => boxes.slice(i + 1).forEach((b) => assert.ok(!overlap(a, b), `${n} events, view ${k}`)));
      for (const { text, flip, lines } of boxes) {
        const wide = Math.max(...lines.map((line) => measure(line)));
        assert.ok(flip ? text - wide > 0 && text <= 1000 : text >= 0 && text + wide < 1000);
      }
    }
  }
});

test("every event in view is a title, a tick or in a silhouette", () => {
  for (const n of [12, 300, 4000]) {
    const of = many(n, n);
    const set = setting(of, { categories: 4 });
    const lanes = laneList(set.header.categories, Int32Array.from([n, n, n, n]), 9, String);
    const made = scene(set, fitted(set, lanes, [18980 * DAY, 19800 * DAY], 500), [18980 * DAY, 19800 * DAY], {
      mode: "lines",
      rows: new Map(),
      pinned: -1,
    });
    const ticks = made.rest.reduce((sum, rows) => sum + rows.length, 0);
    const skyline = made.bins.reduce((sum, bins) => sum + (bins ? bins.reduce((a, b) => a + b, 0) : 0), 0);
    const titled = made.boxes.filter(({ lane }) => !made.bins[lane]).length;
    assert.equal(titled + ticks + skyline, n);
  }
});

test("the smallest categories share a lane where there are too many", () => {
  const categories = Array.from({ length: 6 }, (_, k) => ({
    id: `c${k}`,
    label: `C${k}`,
    color: "",
    tone: k,
    parent: -1,
  }));
  const lanes = laneList(categories, Int32Array.from([1, 9, 2, 8, 7, 3]), 3, (count) => `${count} more`);
  assert.deepEqual(
    lanes.map(({ label }) => label),
    ["C1", "C3", "4 more"],
  );
  assert.deepEqual([...laneOfCategory(lanes, 6)], [2, 0, 2, 1, 2, 2]);
});

test("lanes are as high as the window allows, and as low as they may be", () => {
  const lanes = [0, 1].map((k) => ({ key: `${k}`, label: `${k}`, categories: [k], total: 9, folded: false, above: 0 }));
  const { lanes: placed } = plan(lanes, [10, 2], 20, 200, { top: 68, least: 2, head: 0, foot: 10 });
  assert.equal(placed[1].y, placed[0].y + placed[0].h);
  assert.ok(placed[0].h > placed[1].h);
});

const beside = (given) =>
  line(
    0,
    { mode: "pairs", width: 1000, measure, title: () => "Summit in Vilnius", under: () => "July", ...given },
    MARK,
    false,
  );
const MARK = { a: 32, b: 40, known: { point: false }, core: null };

test("a title with room only across the as-of line stands beyond it, joined to its mark", () => {
  assert.equal(beside({ line: 100 }).text, 106);
  assert.equal(beside({ line: 500 }).text, 46);
});

test("a date that is too long for its line loses its days, and is not cut within them", () => {
  const when = "from about 7 to about 21 June 2023";
  assert.deepEqual(beside({ line: 900, width: 500, under: () => `${when} · days 469–483` }).lines[1], when);
  assert.match(beside({ line: 900, width: 500, under: () => when + when }).lines[1], /…$/u);
});

test("a title that is across the as-of line stays there, and none grows across it", () => {
  const again = (wide) => {
    const last = { a: 200, text: 60, wide, flip: false, below: true };
    return stayed(["x".repeat(38)], room({ width: 320, line: 250 }), { ...MARK, a: 210 }, last).map(({ text }) => text);
  };

  assert.deepEqual(again(247), [70]);
  assert.deepEqual(again(100), []);
});

test("the title of what goes on stands next to the as-of line, also where its arrow is at the beginning", () => {
  const of = store([[540, 548, "a", FLAG.OPEN_END | FLAG.INTERVAL]]);
  of.e0[0] = of.e1[0] = NaN;
  for (const mode of ["cards", "lines"]) {
    const own = { mode, width: 620, line: 549, title: () => "The counteroffensive goes on" };
    for (const right of [false, true]) {
      const given = room({ ...own, right });
      const [{ text, wide, flip }] = place(of, [0], 0, 9, given, 10).boxes;
      const [from, to] = flip ? [text - wide, text] : [text, text + wide];
      assert.ok(to <= 543 || from >= 555, `${mode} ${right}: ${from} ${to}`);
    }
  }
});

test("each of a few dozen events has a title where less than two windows hold them", () => {
  for (const [n, categories, room] of [
    [40, 5, 560],
    [30, 3, 500],
    [60, 4, 600],
    [30, 3, 310],
  ]) {
    const of = store(
      Array.from({ length: n }, (_, k) => [19000 + k * 5, 19000 + k * 5, `Event ${k} ${"with words ".repeat(k % 4)}`]),
      (i) => i % categories,
    );
    const set = setting(of, { categories });
    const view = [18990 * DAY, 20000 * DAY];
    const made = scene(set, laidOut(set, view, room), view, { mode: "cards", rows: new Map(), pinned: -1 });
    assert.ok(made.base < Math.max(2 * room, 900) + 100);
    assert.deepEqual(made.rest.flat(), [], `${n} events`);
  }
});

test("in a roomy view a title that is too long for one line has two, and its row is as much higher", () => {
  const title = () => "Zelensky says that Russia has mined two hundred thousand square kilometres of Ukraine";
  const shown = { mode: "pairs", width: 620, line: 420, title };
  const { boxes, heights } = place(store([[410, 412, "a"]]), [0], 0, 9, room(shown), 10);
  assert.deepEqual(boxes[0].lines.slice(0, -1).join(" "), title());
  assert.equal(boxes[0].lines.length, 3);
  const short = place(store([[410, 412, "a"]]), [0], 0, 9, room({ ...shown, title: () => "Short" }), 10);
  assert.ok(heights[0] > short.heights[0] + 12);
});
