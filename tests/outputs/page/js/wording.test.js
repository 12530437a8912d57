import assert from "node:assert/strict";
import test from "node:test";
import { countLabel } from "../../../../timeline/outputs/page/js/wording.js";

test("the label of a count is in the plural before several days", () => {
  assert.equal(countLabel("Day {n} of the war", "483"), "Day 483 of the war");
  assert.equal(countLabel("Day {n} of the war", "503–504"), "Days 503–504 of the war");
  assert.equal(countLabel("{n}. Tag", "1–2"), "1–2. Tag");
  assert.equal(countLabel("Day {n}", "$&"), "Day $&");
});
