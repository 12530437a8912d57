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

test("joined letters are narrower together than alone, and digits among them are not", () => {
  const measure = byTable();
  const alone = [..."\u0627\u0644\u064a\u0648\u0645"].reduce((sum, letter) => sum + measure(letter, "title"), 0);
  assert.ok(Math.abs(measure("\u0627\u0644\u064a\u0648\u0645", "title") - alone * 0.9) < 1e-9);
  assert.ok(
    Math.abs(measure("\u0627\u0644 2022", "title") - measure("\u0627\u0644", "title") - measure(" 2022", "title")) <
      1e-9,
  );
});
