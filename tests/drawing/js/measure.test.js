import assert from "node:assert/strict";
import test from "node:test";
import { cachedMeasure, cut, hyphenated, letters, twoLines } from "../../../timeline/drawing/js/measure.js";
import { measure } from "./making.js";

test("each character of a style is measured once", () => {
  const asked = [];
  const sum = cachedMeasure((text) => asked.push(text) && 7);
  assert.equal(sum("abba", "title"), 28);
  assert.deepEqual(asked, ["a", "b"]);
});

test("a text that fits is not cut", () => {
  assert.equal(cut("short", 40, "title", measure), "short");
});

test("a word that is too long for a line is broken at a hyphen, not cut", () => {
  assert.deepEqual(twoLines("Verfassungsgerichtsbarkeit", 110, "title", measure), ["Verfassungsge-", "richtsbarkeit"]);
  assert.deepEqual(twoLines("Waffenstillstand in Kraft", 110, "title", measure), ["Waffenstillstand", "in Kraft"]);
});

test("only long words get hyphens, never in a pair of letters that is one sound", () => {
  const shown = (text) => hyphenated(text).replaceAll("\u00ad", "|");
  assert.equal(shown("Treaty of Brest-Litovsk, 1918"), "Treaty of Brest-Litovsk, 1918");
  assert.equal(shown("Friedensverhandlungen"), "Frie|dens|ver|hand|lun|gen");
  assert.equal(shown("Wirtschaftssanktionen"), "Wirt|schafts|sank|tio|nen");
  assert.equal(
    shown("Untersuchungsausschuss зовнішньополітичний"),
    "Untersu|chungsaus|schuss зов|нішньо|по|лі|тич|ний",
  );
  assert.doesNotMatch(shown("Gerichtssprecherinnen Psychotherapeutin"), /[cpst]\|h|c\|k|q\|u/);
});

test("a cut text keeps whole letters and fits", () => {
  assert.equal(cut("e\u0301e\u0301e\u0301e\u0301", 30, "title", measure), "e\u0301…");
  assert.ok(measure(cut("a long title", 50, "title", measure)) <= 50);
});

test("two lines break between words", () => {
  assert.deepEqual(twoLines("one two three", 60, "card", measure), ["one two", "three"]);
});

test("two lines are as even as their words allow", () => {
  assert.deepEqual(twoLines("aaaa bbbb cccc dd", 110, "card", measure), ["aaaa bbbb", "cccc dd"]);
  assert.deepEqual(twoLines("aaaaaaaaaaaaaaaa bb", 110, "card", measure), ["aaaaaaaaaaaaaaaa", "bb"]);
});

test("a text is summed up once for each style, and the kept sums are bounded", () => {
  let asked = 0;
  const sum = cachedMeasure(() => {
    asked++;
    return 7;
  });
  for (let k = 0; k < 25_000; k++) sum(String(k), "title");
  assert.equal(sum("24999", "title"), 35);
  assert.equal(sum("0", "title"), 7);
  assert.equal(asked, 10);
});

test("letters are those of a browser", () => {
  const segmenter = new Intl.Segmenter(undefined, { granularity: "grapheme" });
  for (const text of [
    "plain",
    "e\u0301te\u0301",
    "\u{1f468}\u200d\u{1f469}\u200d\u{1f467} family",
    "\u{1f1fa}\u{1f1e6}\u{1f1f7}\u{1f1f4} flags",
    "\u{1f44d}\u{1f3fd} thumb",
    "\u0647\u064e\u0630\u0627",
    "\u4e2d\u6587\u5b57",
    "a\r\nb",
    "\u{1f3f4}\u{e0067}\u{e0062}\u{e007f} tags",
  ])
    assert.deepEqual(
      letters(text),
      [...segmenter.segment(text)].map(({ segment }) => segment),
    );
});

test("a text is set on two lines and cut only then", () => {
  const each = (text) => 10 * [...text].length;
  assert.deepEqual(twoLines("one two three four", 80, "card", each), ["one two", "three f…"]);
});

test("a word of joined letters is measured as a whole, and cut where it is that wide", () => {
  const asked = [];
  const joined = cachedMeasure((text) => asked.push(text) && [...text].length * 5);
  assert.equal(joined("\u0627\u0644\u064a\u0648\u0645 251", "title"), 45);
  assert.deepEqual(asked, ["\u0627\u0644\u064a\u0648\u0645", " ", "251"]);
  const narrow = cachedMeasure((text) => (text === " " ? 5 : 10 + [...text].length));
  assert.equal(
    cut("\u0627\u0644\u064a\u0648\u0645 \u0627\u0644", 26, "title", narrow),
    "\u0627\u0644\u064a\u0648\u0645…",
  );
});
