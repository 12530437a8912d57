import assert from "node:assert/strict";
import test from "node:test";
import { countTicks, instants, level, ticks } from "../../../timeline/drawing/js/ticks.js";
import { second } from "../../../timeline/drawing/js/calendar.js";
import { DAY, day, english } from "./making.js";

const labels = (found) => found.map(({ label }) => label);
const longest = (found) => found.map((one) => one.labels[0]);

test("two years show months under years", () => {
  const { minor, major, held } = ticks([second(2022, 2), second(2024)], 1200, english);
  assert.deepEqual(labels(minor).slice(0, 3), ["Feb", "Mar", "Apr"]);
  assert.deepEqual(longest(major), ["2023", "2024"]);
  assert.deepEqual(held, ["2022"]);
});

test("a month shows days, a day shows hours", () => {
  assert.equal(ticks([second(2023, 6), second(2023, 7)], 1000, english).held[0], "June 2023");
  assert.deepEqual(labels(ticks([second(2023, 6, 21), second(2023, 6, 22)], 500, english).minor).slice(0, 3), [
    "00:00",
    "03:00",
    "06:00",
  ]);
});

test("centuries bear round names on both sides of year 1, and there is no year 0", () => {
  assert.deepEqual(labels(ticks([second(-1040), second(2100)], 1000, english).minor), [
    "1000 BC",
    "500 BC",
    "AD 1",
    "AD 500",
    "1000",
    "1500",
    "2000",
  ]);
});

test("a month keeps its name where its whole name has no room", () => {
  assert.deepEqual(longest(ticks([second(2023, 2), second(2023, 12)], 900, english).major).slice(0, 2), [
    "Feb 2023",
    "Mar 2023",
  ]);
  assert.deepEqual(longest(ticks([second(2023, 2), second(2023, 5)], 900, english).major).slice(0, 2), [
    "February 2023",
    "March 2023",
  ]);
});

test("a day is told with its weekday, and shorter where it has less room", () => {
  const { major } = ticks([second(2023, 6, 20), second(2023, 6, 30)], 1100, english);
  assert.deepEqual(major[1].labels, ["Wed 21 Jun 2023", "Wed 21 Jun", "Wed 21", "21 Jun", "21"]);
});

test("deep time is told in billions of years", () => {
  const found = labels(ticks([second(-14e9), second(1e9)], 1000, english).minor);
  assert.ok(found.includes("10 billion years ago"));
});

test("ticks never come closer than their labels need, from billions of years to minutes", () => {
  for (let span = 600; span < 5e17; span *= 3.7) {
    const scale = 1000 / span;
    const found = instants(level(scale), 1.6e9 - span, 1.6e9);
    for (let k = 1; k < found.length; k++) assert.ok((found[k] - found[k - 1]) * scale > 14, `span ${span}`);
    assert.ok(found.length < 90);
  }
});

test("a day count begins with its first day and goes on in round numbers", () => {
  const count = { name: "war", first: day(2022, 2, 24), number: 1, label: "" };
  const found = labels(countTicks(count, [second(2022, 2), second(2023, 7)], 1000, english));
  assert.deepEqual(found.slice(0, 3), ["Day 1", "Day 50", "Day 100"]);
});

test("a count that starts after the view has no ticks in it", () => {
  const count = { name: "war", first: day(2022, 2, 24), number: 1, label: "" };
  assert.deepEqual(countTicks(count, [0, 400 * DAY], 1000, english), []);
});
