import assert from "node:assert/strict";
import test from "node:test";
import { tallied } from "../../../../timeline/drawing/js/store.js";
import { folded, passing, terms } from "../../../../timeline/outputs/page/js/filters.js";
import { store } from "../../../drawing/js/making.js";

const facet = {
  name: "tag",
  values: ["north", "south"],
  heads: Uint32Array.from([0, 1, 3, 3]),
  items: Uint32Array.from([0, 0, 1]),
};
const some = {
  ...store([
    [1, 1, "Șosea"],
    [2, 2, "Київ"],
    [3, 3, "Lyman"],
  ]),
  facets: [facet],
};
const text = (row) => folded(some.titles[row]);
const pass = (query, facets = {}) => [...passing(some, { query, facets }, text, null)];

test("accents and capitals are folded", () => {
  assert.equal(folded("Șosea ÉLÈVE"), "sosea eleve");
  assert.deepEqual(terms("  Kyiv   LYMAN "), ["kyiv", "lyman"]);
});

test("a search finds without accents what has them, and the other way round", () => {
  assert.deepEqual(pass("sosea"), [1, 0, 0]);
  assert.deepEqual(pass("ȘOSEA"), [1, 0, 0]);
  assert.deepEqual(pass("киів"), [0, 1, 0]);
});

test("values of one facet are or", () => {
  assert.deepEqual(pass("", { tag: [1] }), [0, 1, 0]);
  assert.deepEqual(pass("", { tag: [0, 1] }), [1, 1, 0]);
});

test("a facet and the search are and", () => {
  assert.deepEqual(pass("lyman", { tag: [0, 1] }), [0, 0, 0]);
});

test("what passes, what is filtered and what is undated add up", () => {
  const { dated, undated, filtered } = tallied(Uint8Array.from([1, 1, 0, 1]), Float64Array.from([0, NaN, 1, 2]));
  assert.deepEqual([dated, undated, filtered], [2, 1, 1]);
});
