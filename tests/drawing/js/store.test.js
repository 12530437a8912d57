import assert from "node:assert/strict";
import test from "node:test";
import { FLAG, bytes, core, extent, extents } from "../../../timeline/drawing/js/store.js";
import { DAY, store } from "./making.js";

test("an open end is drawn to the as-of day", () => {
  const one = Float64Array.from([0]);
  const none = Float64Array.from([NaN]);
  const { hi } = extents({ s0: one, s1: one, e0: none, e1: none, flags: Uint16Array.from([FLAG.OPEN_END]) }, 9);
  assert.equal(hi[0], 10 * DAY);
});

test("an undated event has no extent", () => {
  const none = Float64Array.from([NaN]);
  const { lo } = extents({ s0: none, s1: none, e0: none, e1: none, flags: Uint16Array.from([FLAG.UNDATED]) }, 9);
  assert.ok(Number.isNaN(lo[0]));
});

test("a few events far off do not stretch the fitted view", () => {
  const some = store([
    [-300000, -300000, "far"],
    ...Array.from({ length: 60 }, (_, k) => [19000 + k, 19000 + k, "near"]),
  ]);
  assert.equal(extent(some)[0], -300000 * DAY);
  assert.equal(core(some)[0], 19000 * DAY);
});

test("a file of few events is shown whole", () => {
  const some = store([
    [-700000, -700000, "Caesar"],
    [19000, 19000, "now"],
  ]);
  assert.equal(core(some), null);
});

test("base64 is decoded alike with and without the browser's own decoder", () => {
  const decoder = { fromBase64: (text) => Uint8Array.from(Buffer.from(text, "base64")) };
  assert.deepEqual([...bytes("AP+AQg==", {})], [0, 255, 128, 66]);
  assert.deepEqual(bytes("AP+AQg==", decoder), bytes("AP+AQg==", {}));
});
