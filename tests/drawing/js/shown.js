/** What a view draws of each event: the shapes of its mark, for tests that read them back. */

import { drawMark } from "../../../timeline/drawing/js/marks.js";
import { settingOf } from "../../../timeline/drawing/js/offline.js";
import { blank } from "../../../timeline/drawing/js/picture.js";
import { laidOut, scene } from "../../../timeline/drawing/js/scene.js";
import { fittedView } from "../../../timeline/drawing/js/setting.js";

const WIDTH = 1200;
const ROOM = 9000;

/**
 * The mode of a view, and by id the shapes of every event that has a box in it, all in one colour.
 * @param {string} payload @param {string} from second @param {string} to second
 */
export function shown(payload, from, to) {
  const setting = { ...settingOf(payload), width: WIDTH };
  const { store, header } = setting;
  const laid = laidOut(setting, fittedView(setting), ROOM, true);
  const before = /** @type {const} */ ({ mode: "cards", rows: new Map(), pinned: -1 });
  const made = scene(setting, laid, [Number(from), Number(to)], before);
  const shapes = header.categories.map(() => 0);
  const marks = made.boxes.map((box) => {
    const drawn = blank();
    drawMark(drawn, box, made, store, shapes);
    const { dots, rects, ramps, strokes } = drawn;
    return `${JSON.stringify(store.ids[box.i])}:${JSON.stringify({ dots, rects, ramps, strokes })}`;
  });
  const alike = JSON.parse(`{${marks.join()}}`.replaceAll(/"tone\d+/gu, '"tone0'));
  return { mode: made.mode, width: WIDTH, marks: alike };
}
