import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { paint } from "../../../timeline/drawing/js/canvas.js";
import { blank } from "../../../timeline/drawing/js/picture.js";
import { theme } from "../../../timeline/drawing/js/theme.js";

/** A canvas that notes the name of each call, with the colour that it fills or the text that it writes. */
function canvasOf(calls) {
  const canvas = { cloneNode: () => canvasOf(calls) };
  const pen = new Proxy(
    { canvas },
    {
      get: (of, name) =>
        of[name] ?? ((what, ...places) => calls.push([name, name === "fillText" ? what : of.fillStyle, ...places])),
    },
  );
  return Object.assign(canvas, { getContext: () => pen });
}

/** What a canvas is asked to do for a picture. */
function asked(picture, ratio = 1) {
  const calls = [];
  const look = { width: 900, height: 500, ratio, family: "x" };
  paint(canvasOf(calls), picture, theme(false, [{ color: "", tone: 0 }]), look);
  return calls;
}

test("hundreds of badges are stamps of a few looks on whole pixels, with all their numbers", () => {
  const badge = (k) => {
    const text = { x: k, y: 0, text: `+${k}`, style: "small", color: "ink", end: false, halo: false, anchor: k };
    return { x: k, y: 20, w: 24, h: 15, round: 7.5, fill: "paper", edge: k % 2 ? "tone0" : "mute", anchor: k, text };
  };
  const picture = { ...blank(), badges: Array.from({ length: 300 }, (_, k) => badge(k)) };
  for (const ratio of [1, 1.25]) {
    const calls = asked(picture, ratio);
    const named = (name) => calls.filter(([one]) => one === name);
    assert.deepEqual(
      named("fill").map(([, color]) => color),
      ["#5b6470", "#ffffff", "#3c7fed", "#ffffff"],
    );
    assert.deepEqual(
      named("drawImage").map(([, , ...place]) => place),
      picture.badges.map(({ x, y }) => [Math.round((x - 1) * ratio), Math.round((y - 1) * ratio)]),
    );
    assert.equal(named("fillText").length, 300);
    assert.deepEqual(named("stroke"), []);
  }
});

test("what moves has the lines in the reader's own colours, and the ring of the focus, as at rest", () => {
  const style = readFileSync("timeline/outputs/page/page.css", "utf-8");
  const [, line] = /#stage \{\s*--line: ([^;]+);/.exec(style);
  const [, ring] = /#stage:focus-visible \{\s*outline: (\d+px)/.exec(style);
  const [, clear] = /#stage:focus-visible > #moving \{\s*clip-path: inset\((\d+px)\)/.exec(style);
  assert.equal(theme(false, [], { forced: true }).named.line, line);
  assert.equal(clear, ring);
});
