import assert from "node:assert/strict";
import test from "node:test";
import { outlined, pixel, segments } from "../../../timeline/drawing/js/paths.js";
import { blank } from "../../../timeline/drawing/js/picture.js";
import { Inks, Painter, escaped, standing } from "../../../timeline/drawing/js/svg.js";
import { faded, theme, variables } from "../../../timeline/drawing/js/theme.js";

test("a number keeps a tenth", () => {
  for (const [value, text] of [
    [0, "0"],
    [-0.04, "0"],
    [1.26, "1.3"],
    [-0.5, "-0.5"],
    [12, "12"],
    [1131.96, "1132"],
  ])
    assert.equal(pixel(value), text);
});

test("lines go on from where the last one ended, and each is drawn once", () => {
  const lines = [
    [1, 2, 5, 2],
    [5, 2, 5, 9],
    [8, 2, 9, 3],
    [1, 2, 5, 2],
  ];
  assert.equal(segments(lines), "m1 2h4v7m3-7l1 1");
});

test("steps in one direction are one, and corners stay corners", () => {
  const stairs = [
    [0, 9],
    [0, 5],
    [3, 5],
    [6, 5],
    [6, 9],
    [9, 9],
  ];
  const diamond = [
    [0, -1.3],
    [1.3, 0],
    [0, 1.3],
    [-1.3, 0],
  ];
  assert.equal(outlined(stairs), "M0 9v-4h6v4h3");
  assert.equal(outlined(diamond), "M0-1.3l1.3 1.3l-1.3 1.3l-1.3-1.3");
});

test("no text is markup, and what XML cannot hold is shown as missing", () => {
  assert.equal(
    escaped("<b a='1'>&\"\u0000\ud800\u0085\ufffe"),
    "&lt;b a=&#x27;1&#x27;&gt;&amp;&quot;\ufffd\ufffd\ufffd\ufffd",
  );
});

const bar = { x: 10, y: 0, w: 40, h: 9, fill: faded("tone0", 0.19, 0.36) };

test("a stretched bar is a share of the width, one at rest as wide as it was laid out", () => {
  const written = (stretched) => new Painter(new Inks(), 200, "a", stretched).rect(bar);
  assert.match(written(true), /x="5%" y="0" width="20%"/);
  assert.match(written(false), /x="10" y="0" width="40"/);
});

test("one drawing serves light and dark: its colours are variables, or those of one theme", () => {
  const inks = new Inks();
  new Painter(inks, 200, "a", false).rect(bar);
  assert.equal(inks.variable(), ".ftone0-190-360{fill:var(--tone0);fill-opacity:var(--o-190-360)}");
  const category = [{ id: "", label: "", color: "", tone: 0 }];
  assert.equal(inks.fixed(theme(true, category)), ".ftone0-190-360{fill:#7d7df9;fill-opacity:0.36}");
  assert.match(variables(category, inks.shaded), /--tone0:#3c7fed;--o-190-360:0.19\}/);
});

test("a title of markup is text in the picture at rest", () => {
  const text = { x: 5, y: 9, text: "</style><script>", style: "card", color: "ink", end: false, halo: true, anchor: 5 };
  const markup = standing({ ...blank(), texts: [text] }, { width: 100, height: 20, dark: false });
  assert.match(markup, /&lt;\/style&gt;&lt;script&gt;<\/text>/);
});
