import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { paint } from "../../../timeline/drawing/js/canvas.js";
import { blank } from "../../../timeline/drawing/js/picture.js";
import { theme } from "../../../timeline/drawing/js/theme.js";

/** What a canvas is asked to do: the name of each call, with the colour that it fills or the text that it writes. */
function asked(picture) {
  const calls = [];
  const pen = new Proxy(
    {},
    {
      get: (of, name) => of[name] ?? ((what) => calls.push([name, name === "fillText" ? what : of.fillStyle])),
    },
  );
  const canvas = { getContext: () => pen };
  paint(canvas, picture, theme(false, [{ color: "", tone: 0 }]), { width: 900, height: 500, ratio: 1, family: "x" });
  return calls;
}

test("hundreds of badges are a few boxes of one colour each, with all their numbers", () => {
  const badge = (k) => {
    const text = { x: k, y: 0, text: `+${k}`, style: "small", color: "ink", end: false, halo: false, anchor: k };
    return { x: k, y: 0, w: 24, h: 15, round: 7.5, fill: "paper", edge: k % 2 ? "tone0" : "mute", anchor: k, text };
  };
  const calls = asked({ ...blank(), badges: Array.from({ length: 300 }, (_, k) => badge(k)) });
  const named = (name) => calls.filter(([one]) => one === name).map(([, what]) => what);
  assert.deepEqual(named("fill"), ["#5b6470", "#ffffff", "#3c7fed", "#ffffff"]);
  assert.equal(named("roundRect").length, 600);
  assert.deepEqual(new Set(named("fillText")), new Set(Array.from({ length: 300 }, (_, k) => `+${k}`)));
  assert.deepEqual(named("stroke"), []);
});

test("what moves has the lines in the reader's own colours, and the ring of the focus, as at rest", () => {
  const style = readFileSync("timeline/outputs/page/page.css", "utf-8");
  const [, line] = /#stage \{\s*--line: ([^;]+);/.exec(style);
  const [, ring] = /#stage:focus-visible \{\s*outline: (\d+px)/.exec(style);
  const [, clear] = /#stage:focus-visible > #moving \{\s*clip-path: inset\((\d+px)\)/.exec(style);
  assert.equal(theme(false, [], { forced: true }).named.line, line);
  assert.equal(clear, ring);
});
