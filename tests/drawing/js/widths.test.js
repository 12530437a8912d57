import assert from "node:assert/strict";
import test from "node:test";
import { advance, byTable } from "../../../timeline/drawing/js/widths.js";

test("what combines takes no room and what is wide a square", () => {
  assert.equal(advance("\u0301", 400), 0);
  assert.equal(advance("\u200b", 400), 0);
  assert.equal(advance("\u4e2d", 400), 1000);
  assert.equal(advance("\u{1f600}", 400), 1300);
  assert.equal(advance("e", 400), advance("\u00e9", 400));
});

test("every letter of Latin, Greek and Cyrillic has a width", () => {
  for (let code = 0x20; code < 0x600; code++)
    if (/[\p{L}\p{N}\p{P}\p{S}]/u.test(String.fromCodePoint(code)))
      assert.ok(advance(String.fromCodePoint(code), 700) > 0, code.toString(16));
});

test("bold is wider and small is narrower", () => {
  const measure = byTable();
  assert.ok(measure("Lyman", "small") < measure("Lyman", "title"));
  assert.ok(measure("Lyman", "title") < measure("Lyman", "card"));
});
