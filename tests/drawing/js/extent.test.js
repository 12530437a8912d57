import assert from "node:assert/strict";
import test from "node:test";
import { extentText } from "../../../timeline/drawing/js/extent.js";
import { headText, nothingToDraw } from "../../../timeline/drawing/js/saying.js";
import { fittedView } from "../../../timeline/drawing/js/setting.js";
import { FLAG, tallied } from "../../../timeline/drawing/js/store.js";
import { DAY, day, setting, store } from "./making.js";

const said = (events, change = () => {}) => {
  const made = store(events);
  change(made);
  return extentText(setting(made));
};

test("the stretch is that of the dates, to the day", () => {
  assert.equal(said([[day(2022, 2, 24), day(2022, 2, 24), "a"]]), "24 Feb 2022");
  const far = [day(2023, 7, 11), day(2023, 7, 12), "b"];
  assert.equal(said([[day(2022, 2, 24), day(2022, 2, 24), "a"], far]), "24 Feb 2022 – 12 Jul 2023");
});

test("an end is told no more closely than it is known", () => {
  const month = (made) => {
    made.s1[0] = day(2022, 10, 31) * DAY;
    made.e0[0] = day(2022, 10, 1) * DAY + DAY - 1;
  };
  assert.equal(said([[day(2022, 10, 1), day(2022, 10, 31), "a"]], month), "Oct 2022");
  const century = (made) => {
    made.s1[0] = day(1800, 12, 31) * DAY;
    made.e0[0] = day(1701, 1, 1) * DAY + DAY - 1;
  };
  assert.equal(said([[day(1701, 1, 1), day(1800, 12, 31), "a"]], century), "1701 – 1800");
});

test("what goes on has no last day, unless another event lies after today", () => {
  const open = (made) => {
    made.e0[0] = made.e1[0] = NaN;
  };
  const ongoing = [day(2022, 2, 24), day(2022, 2, 24), "a", FLAG.OPEN_END | FLAG.FINE];
  assert.equal(said([ongoing], open), "24 Feb 2022 – …");
  assert.equal(said([ongoing, [day(2030, 1, 1), day(2030, 1, 1), "b"]], open), "24 Feb 2022 – 1 Jan 2030");
});

test("times of day are told where the file has some and the dates are close", () => {
  const made = store([
    [day(2023, 6, 21), day(2023, 6, 21), "a"],
    [day(2023, 6, 21), day(2023, 6, 21), "b"],
  ]);
  [made.s0[0], made.e1[0], made.s0[1], made.e1[1]] = [14.5, 14.6, 18, 18.5].map(
    (hour) => day(2023, 6, 21) * DAY + hour * 3600,
  );
  made.s1 = made.s0;
  made.e0 = made.e1;
  const given = setting(made);
  assert.equal(extentText(given), "21 Jun 2023");
  given.header.zone = "Europe/Kyiv";
  assert.equal(extentText(given), "21 Jun 2023, 14:30 – 18:30");
  assert.equal(
    headText(given, tallied(given.match, made.lo)),
    "21 Jun 2023, 14:30 – 18:30 · 2 events · times: Europe/Kyiv",
  );
});

test("only what passes counts, and of how many is said", () => {
  const made = store([
    [day(2022, 2, 24), day(2022, 2, 24), "a"],
    [day(2023, 7, 11), day(2023, 7, 12), "b"],
  ]);
  const given = { ...setting(made), match: Uint8Array.of(1, 0) };
  assert.equal(headText(given, tallied(given.match, made.lo)), "24 Feb 2022 · 1 of 2");
});

test("a view of one day begins near it, on the side where titles do, and shows eight", () => {
  for (const language of ["en", "ar"]) {
    const given = setting(store([[19100, 19100, "a"]]));
    given.header.language = language;
    const [from, to] = fittedView(given).map((at) => at / DAY - 19100.5);
    const [near, far] = language === "en" ? [-from, to] : [to, -from];
    assert.ok(near > 2 && near < far / 2 && near + far >= 8, `${near} ${far}`);
  }
});

test("nothing to draw is told from an axis", () => {
  assert.equal(nothingToDraw(store([])), "noEvents");
  assert.equal(nothingToDraw({ n: 1, lo: Float64Array.of(NaN) }), "noDates");
  assert.equal(nothingToDraw(store([[1, 1, "a"]])), "");
});
