import assert from "node:assert/strict";
import test from "node:test";
import { gzipSync } from "node:zlib";
import { inflated } from "../../../../timeline/outputs/page/js/inflate.js";

const unpacked = (bytes, level) => Buffer.from(inflated(new Uint8Array(gzipSync(bytes, { level }))));

test("what is packed comes back, stored, with fixed and with its own codes", () => {
  let seed = 7;
  const chance = () => (seed = (seed * 48271) % 2147483647);
  for (const size of [0, 1, 9, 300, 70_000]) {
    const noise = Buffer.from(Array.from({ length: size }, () => chance() % 256));
    const words = Buffer.from("the front, the river, the city: ".repeat(size / 8 + 1).slice(0, size));
    for (const bytes of [noise, words])
      for (const level of [0, 1, 5, 9]) assert.ok(unpacked(bytes, level).equals(bytes));
  }
});

test("what was cut off is refused, and nobody waits for its end", () => {
  const packed = new Uint8Array(gzipSync(Buffer.from("the front, the river, the city: ".repeat(200)), { level: 9 }));
  packed.set([0, 1, 0, 0], packed.length - 4);
  for (const cut of [11, 15, packed.length >> 1]) {
    const end = packed.slice(-4);
    const short = packed.slice(0, cut + 4);
    short.set(end, cut);
    assert.throws(() => inflated(short), /ends early|broken/);
  }
});
