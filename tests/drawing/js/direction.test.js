import assert from "node:assert/strict";
import test from "node:test";
import { directed, dotted } from "../../../timeline/drawing/js/direction.js";

test("words of a script from the right are a line of their own", () => {
  assert.equal(directed("20 يونيو 2023 · BBC"), "\u206720 يونيو 2023 · BBC\u2069");
  assert.equal(directed("שלום"), "\u2067שלום\u2069");
});

test("an arrow stays on the side to which it points", () => {
  assert.equal(directed("← قمة"), "← \u2067قمة\u2069");
  assert.equal(directed("قمة →"), "\u2067قمة\u2069 →");
});

test("other words stay as they are", () => {
  for (const text of ["", "2023", "June 2023 · قمة", "Зустріч →", "← Summit"]) assert.equal(directed(text), text);
});

test("each text of a line keeps its own direction where one of them is from the right", () => {
  assert.equal(dotted(["BBC", "", undefined, "11 November"]), "BBC · 11 November");
  assert.equal(dotted(["BBC", "11 نوفمبر"]), "\u2068BBC\u2069 · \u206811 نوفمبر\u2069");
  assert.equal(dotted(["11 نوفمبر"]), "11 نوفمبر");
});
