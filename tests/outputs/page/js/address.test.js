import assert from "node:assert/strict";
import test from "node:test";
import { read, written } from "../../../../timeline/outputs/page/js/address.js";

test("what is written into the address is read out of it", () => {
  const linked = {
    view: [10, 20],
    query: "a & b = ü",
    event: "x#y",
    known: 19529,
    facets: { category: ["b", "c d"], tag: ["é"] },
  };
  assert.deepEqual(read(written(linked)), linked);
});

test("an address that makes no sense is no view", () => {
  assert.deepEqual(read("view=20..10&known=x"), { facets: {} });
  assert.deepEqual(read(""), { facets: {} });
});
