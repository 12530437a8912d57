import assert from "node:assert/strict";
import test from "node:test";
import { countLabel, wording } from "../../../timeline/drawing/js/wording.js";
import { phrases, speech } from "./making.js";

test("the label of a count is in the plural before several days", () => {
  assert.equal(countLabel("Day {n} of the war", "483"), "Day 483 of the war");
  assert.equal(countLabel("Day {n} of the war", "503–504"), "Days 503–504 of the war");
  assert.equal(countLabel("{n}. Tag", "1–2"), "1–2. Tag");
  assert.equal(countLabel("Day {n}", "$&"), "Day $&");
});

test("a year that would be a bare small number says AD, and one far away how far", () => {
  const said = (language, ...years) => years.map(wording(speech, phrases(language)).year);
  assert.deepEqual(said("en", 79, 1000, -43, -13_799_998_000, 3_724_433_847), [
    "AD 79",
    "1000",
    "44 BC",
    "13.8 billion years ago",
    "3.724 billion years from now",
  ]);
  assert.deepEqual(said("uk", 79, 5e6), ["79 н. е.", "через 5 млн років"]);
  assert.deepEqual(said("ro", 79, -5e6), ["79 d.Hr.", "acum 5 milioane de ani"]);
});

test("numbers are grouped as the language has it", () => {
  const written = (digits, value) => wording({ ...speech, digits }, phrases()).number(value);
  assert.equal(written(speech.digits, 1234567.25), "1,234,567.25");
  assert.equal(written({ group: ".", decimal: ",", first: 3, next: 3 }, 999), "999");
  assert.equal(written({ group: ",", decimal: ".", first: 3, next: 2 }, 12345678), "1,23,45,678");
});
