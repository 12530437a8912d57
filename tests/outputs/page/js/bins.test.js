import assert from "node:assert/strict";
import test from "node:test";

import { groupsOf, spanText, toldOfBin } from "../../../../timeline/outputs/page/js/bins.js";
import { wording } from "../../../../timeline/drawing/js/wording.js";

const [HOUR, DAY] = [3600, 86400];
const phrases = {
  comma: ", ",
  "layers.rows.one": "{n} row",
  "layers.rows.other": "{n} rows",
  "layers.spread": "{n} spread",
};
/** @type {any} */
const speech = {
  months: [],
  short: ["Jan", "Feb"],
  week: [],
  plural: { forms: ["one", "other"], ones: `10${"1".repeat(198)}`, round: 1, parts: [1, 1, 1] },
  digits: { group: ",", decimal: ".", first: 3, next: 3 },
};
const say = wording(speech, phrases);
/** @param {object} more @returns {any} */
const layer = (more = {}) => ({
  label: "A",
  lane: -1,
  step: HOUR,
  start: 24,
  unit: 1000,
  of: "",
  sure: [1000, 1500, 0],
  loose: [0, 250, 0],
  ...more,
});
/** @param {any} one @param {number} hours of a pixel and its second @param {boolean} [named] */
const told = (one, hours, named = false) =>
  toldOfBin(
    /** @type {any} */ ({ wording: say, scene: { view: [DAY, DAY + hours * HOUR], width: 2.5 } }),
    { layer: one, second: DAY + 1.5 * HOUR },
    named,
  );

test("the stretch of a bin has times of day where it is no whole days", () => {
  assert.equal(spanText(say, DAY, 2 * DAY), "2 Jan 1970");
  assert.equal(spanText(say, DAY, 3 * DAY), "2 Jan 1970 – 3 Jan 1970");
  assert.equal(spanText(say, DAY + HOUR, DAY + 2 * HOUR), "2 Jan 1970 01:00–02:00");
  assert.equal(spanText(say, DAY + HOUR, 2 * DAY), "2 Jan 1970 01:00–24:00");
  assert.equal(spanText(say, DAY - 8 * HOUR, DAY + 8 * HOUR), "1 Jan 1970 16:00–2 Jan 1970 08:00");
});

test("a bin is told with how much, where, what lies somewhere around, and its groups", () => {
  const items = [
    { label: "x", rows: 1, weight: "", sure: [0, 500, 0], loose: [] },
    { label: "y", rows: 1, weight: "", sure: [1000, 1000, 0], loose: [0, 250, 0] },
  ];
  const one = layer({ groups: { step: HOUR, start: 24, unit: 1000, items } });
  assert.deepEqual(told(one, 1), ["1.75 rows", "2 Jan 1970 01:00–02:00", "0.25 spread", "y 1.25, x 0.5"]);
  assert.deepEqual(told(groupsOf(one)[0], 1, true), ["0.5 rows", "A · x · 2 Jan 1970 01:00–02:00"]);
  one.groups.items.length = 0;
  assert.equal(groupsOf(one).length, 2);
});

test("where the bins of groups are wider, their stretch is told; what is added up is named", () => {
  const items = [{ label: "x", rows: 1, weight: "", sure: [3000], loose: [] }];
  const one = layer({ of: "dead", groups: { step: 2 * HOUR, start: 12, unit: 1000, items } });
  assert.deepEqual(told(one, 1), ["dead 1.75", "2 Jan 1970 01:00–02:00", "0.25 spread", "2 Jan 1970 00:00–02:00: x 3"]);
});

test("nothing is told of what is not known yet", () => {
  assert.deepEqual(told(layer({ until: DAY + HOUR }), 1), []);
  assert.deepEqual(told(layer({ until: DAY + HOUR }), 4), ["1 row", "2 Jan 1970 00:00–01:00"]);
});

test("no name of a table turns the numbers beside it around", () => {
  const items = ["a\u202eb", "\u0639"].map((label) => ({ label, rows: 1, weight: "", sure: [0, 500], loose: [] }));
  const one = layer({ loose: [], groups: { step: HOUR, start: 24, unit: 1000, items } });
  assert.equal(told(one, 1)[2], "ab 0.5, \u2068\u0639\u2069 0.5");
});
