/** The events outside a view: how many there are on each side, and the nearest. */

/** @typedef {{row: number, many: number}} Side its nearest event, -1 if there is none */

/**
 * What lies before a view and after it.
 * @param {import("./store.js").Store} store @param {Uint8Array} match rows that pass
 * @param {[number, number]} view @returns {[Side, Side]}
 */
export function outside({ n, lo, hi }, match, view) {
  const before = { row: -1, many: 0 };
  const after = { row: -1, many: 0 };
  for (let i = 0; i < n; i++) {
    if (!match[i]) continue;
    if (hi[i] < view[0]) {
      before.many++;
      if (before.row < 0 || hi[i] > hi[before.row]) before.row = i;
    } else if (lo[i] > view[1]) {
      after.many++;
      if (after.row < 0 || lo[i] < lo[after.row]) after.row = i;
    }
  }
  return [before, after];
}

/**
 * How many events are outside the view, on the side where they are, if the label of the as-of day leaves room there.
 * @param {import("./picture.js").Picture} made
 * @param {import("./scene.js").Scene} scene @param {number} y @param {[number, number] | null} pill
 * @param {import("./measure.js").Measure} measure
 */
export function outsideTexts(made, { far, width, asOf: line }, y, pill, measure) {
  far.forEach((told, end) => {
    const text = end ? `${told} →` : `← ${told}`;
    const room = pill ? (end ? width - pill[1] : pill[0]) : line > 0 === Boolean(end) ? 0 : width / 2;
    if (!told || measure(text, "small") + 16 > room) return;
    const anchor = end ? width : 0;
    made.texts.push({
      x: end ? width - 8 : 8,
      y,
      anchor,
      text,
      style: "small",
      color: "mute",
      end: !!end,
      halo: false,
    });
  });
}
