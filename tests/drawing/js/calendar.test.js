import assert from "node:assert/strict";
import test from "node:test";
import { civil, dayNumber, second } from "../../../timeline/drawing/js/calendar.js";

test("days count from the first of January 1970", () => {
  assert.equal(dayNumber(1970, 1, 1), 0);
  assert.equal(dayNumber(2023, 6, 21), 19529);
  assert.equal(dayNumber(-43, 3, 15), -735160);
});

test("every day of four centuries comes back as itself", () => {
  for (let day = dayNumber(-200, 1, 1); day < dayNumber(200, 1, 1); day += 7) {
    const { year, month, day: date } = civil(day * 86400);
    assert.equal(dayNumber(year, month, date), day);
  }
});

test("the calendar reaches the beginning of the universe", () => {
  assert.equal(civil(second(-13_800_000_000)).year, -13_800_000_000);
});

test("a month past December is in the next year", () => {
  assert.equal(second(2022, 13), second(2023, 1));
});

test("21 June 2023 was a Wednesday", () => {
  assert.equal(civil(19529 * 86400).weekday, 3);
});
