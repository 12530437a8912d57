/** Images of events as thumbnails next to their titles, if the rows of a roomy plot have room. */

import { attempt, byId, element } from "./dom.js";
import { extras } from "./extras.js";
import { listings } from "./phone.js";
import { backdrops } from "../../../drawing/js/backdrop.js";
import { GAP, fillers } from "../../../drawing/js/filling.js";
import { anchorOf } from "../../../drawing/js/picture.js";

/** @typedef {import("./app.js").App} App */
/** @typedef {import("../../../drawing/js/labels.js").Box} Box */
/** @typedef {import("../../../drawing/js/labels.js").Mode} Mode */

/** The size of a small picture, its distance from the title, how far below the top of its box it is, its corners. */
const WIDE = 42;
const HIGH = 32;
const APART = 8;
const CORNER = 4;
const DOWN = { cards: 15, pairs: 3, lines: 0 };
const LOWER = 4;
/** How many pixels for one. */
const SHARP = 2;
/** Its edge, in light and dark. */
const EDGE = "rgb(128 128 128 / 40%)";

/** @typedef {{drawn: HTMLCanvasElement, href: string}} Small */

/** @type {Map<number, number>} the number of the image of each event that has one */
const places = new Map();
/** @type {Map<number, Small | null>} the images that were made small; null if that cannot be */
const made = new Map();
/** Begins to make an image small. @type {(place: number) => void} */
let wanted = () => {};

/**
 * A box with room for its picture on the far side of its title, if its row has that.
 * @type {import("../../../drawing/js/filling.js").Filler}
 */
function pictured(box, [from, to], { mode }) {
  const place = places.get(box.i);
  if (place === undefined || mode === "lines" || !box.lines[0] || made.get(place) === null) return box;
  const thumbnail = box.flip ? box.text - box.wide - APART - WIDE : box.text + box.wide + APART;
  if (thumbnail < from || thumbnail + WIDE > to) return box;
  return {
    ...box,
    thumbnail,
    x0: Math.min(box.x0, thumbnail - 4),
    x1: Math.max(box.x1, thumbnail + WIDE + GAP),
  };
}

/**
 * @param {import("../../../drawing/js/picture.js").Picture} picture
 * @param {import("../../../drawing/js/scene.js").Scene} scene
 */
function draw(picture, { boxes, mode, width }) {
  for (const box of boxes) {
    const place = places.get(box.i);
    if (box.thumbnail === undefined || place === undefined) continue;
    const small = made.get(place);
    if (small === undefined) wanted(place);
    const y = box.y + DOWN[mode] + (box.below && mode === "pairs" ? LOWER : 0);
    if (small) picture.images.push({ ...small, x: box.thumbnail, y, w: WIDE, h: HIGH, anchor: anchorOf(box, width) });
  }
}

/**
 * An image made small: its middle, with round corners.
 * @param {string} address @returns {Promise<Small>}
 */
async function shrunk(address) {
  const image = new Image();
  image.src = address;
  await image.decode();
  const drawn = element("canvas");
  [drawn.width, drawn.height] = [WIDE * SHARP, HIGH * SHARP];
  const pen = /** @type {CanvasRenderingContext2D} */ (drawn.getContext("2d"));
  const { naturalWidth: wide, naturalHeight: high } = image;
  const scale = Math.max(WIDE / wide, HIGH / high);
  pen.scale(SHARP, SHARP);
  pen.beginPath();
  if (pen.roundRect) {
    pen.roundRect(0, 0, WIDE, HIGH, CORNER);
    pen.clip();
  }
  pen.imageSmoothingQuality = "high";
  pen.drawImage(image, (WIDE - wide * scale) / 2, (HIGH - high * scale) / 2, wide * scale, high * scale);
  pen.strokeStyle = EDGE;
  pen.lineWidth = 2;
  pen.stroke();
  return { drawn, href: drawn.toDataURL("image/webp", 0.9) };
}

/**
 * Make images small, one after the other, as they are wanted.
 * @param {App} app @returns {(place: number) => void}
 */
function maker(app) {
  /** @type {Set<number>} */
  const asked = new Set();
  let last = Promise.resolve();
  return (place) => {
    if (asked.has(place)) return;
    asked.add(place);
    last = last.then(async () => {
      made.set(place, await shrunk(byId(`image${place}`).textContent ?? "").catch(() => null));
      if (made.size === asked.size) app.draw();
    });
  };
}

/**
 * The pictures of the events in the list of a phone, each once it is near.
 * @param {import("./table.js").Table} table @param {import("./panel.js").Detail[]} details
 */
function inList(table, details) {
  const near = attempt(
    () =>
      new IntersectionObserver(
        (seen) => {
          for (const { isIntersecting, target } of seen)
            if (isIntersecting && target instanceof HTMLImageElement && !target.src)
              target.src = byId(target.dataset["image"] ?? "").textContent ?? "";
        },
        { rootMargin: "400px" },
      ),
  );
  if (!near) return;
  table.drawn(() => {
    for (const { row, place } of table.shown) {
      const image = details[row]?.image;
      if (image?.place === undefined || place.querySelector("img")) continue;
      const img = element("img", { className: "thumb", alt: "", "data-image": `image${image.place}` });
      place.querySelector("a[href^='#event=']")?.before(img);
      near.observe(img);
    }
  });
}

fillers.push(pictured);
listings.push(inList);
backdrops.push({ high: () => 0, draw, told: () => [] });
extras.push((app, { details }) => {
  places.clear();
  made.clear();
  wanted = maker(app);
  void details().then((known) => {
    known.forEach(({ image }, row) => image?.place !== undefined && places.set(row, image.place));
    attempt(() => app.draw());
  });
});
