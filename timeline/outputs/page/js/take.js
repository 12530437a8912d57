/** What a reader may save: the view as PNG or SVG, the rows that pass the filters as CSV; no server is asked. */

import { csv } from "./cells.js";
import { attempt, byId, button, element } from "./dom.js";
import { NAMES } from "../../../drawing/js/around.js";
import { DAY, civil } from "../../../drawing/js/calendar.js";
import { plate } from "../../../drawing/js/plate.js";
import { laidOut, scene } from "../../../drawing/js/scene.js";

/** @typedef {import("./app.js").App} App */
/** @typedef {import("./panel.js").Detail} Detail */

/** Width of a picture that is taken along, and the room for its lanes. */
const WIDTH = 1280;
const ROOM = 600;
/** How many pixels a PNG has for one, unless it would have more than a canvas may. */
const SHARP = 2;
const MOST = 16_000;

/**
 * What is in view as an SVG, in the colours that are seen; its lanes are as high as that needs.
 * @param {App} app
 */
export function viewed(app) {
  const { match } = app.passed;
  const setting = { ...app.setting, ground: match, width: WIDTH - NAMES, narrow: false };
  const { view, unfolded, wishes } = app.state;
  const laid = laidOut(setting, view, ROOM, unfolded, wishes);
  const made = scene(setting, laid, view, { mode: "cards", rows: new Map(), pinned: -1 });
  return plate(made, setting, app.dark ? "dark" : "light");
}

/**
 * @param {{svg: string, width: number, height: number}} drawn @returns {Promise<Blob>}
 */
async function asPng({ svg, width, height }) {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const scale = Math.min(SHARP, MOST / height);
  const canvas = element("canvas");
  [canvas.width, canvas.height] = [Math.round(width * scale), Math.round(height * scale)];
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((done, fail) =>
    canvas.toBlob((made) => (made ? done(made) : fail(new Error("no picture"))), "image/png"),
  );
}

const HEADS = ["id", "title", "words", "earliest", "latest", "category", "tags", "actors", "place", "status"];
const MORE = ["verification", "sources", "url", "description"];

/**
 * A second as a date, with its time of day where it is neither the first nor the last of it.
 * @param {number} at @returns {string}
 */
export function stamp(at) {
  if (Number.isNaN(at)) return "";
  const { year, month, day, hour, minute, second } = civil(at);
  const two = (/** @type {number} */ value) => String(value).padStart(2, "0");
  const far = Math.abs(year) > 9999;
  const years = `${year < 0 ? "-" : ""}${String(Math.abs(year)).padStart(4, "0")}`;
  if (far) return `Y${year}`;
  const rest = at - Math.floor(at / DAY) * DAY;
  const time =
    rest === 0 || rest === DAY - 1 ? "" : `T${two(hour)}:${two(minute)}${second % 59 ? `:${two(second)}` : ""}`;
  return `${years}-${two(month)}-${two(day)}${time}`;
}

/**
 * The events that pass, in order of time, with the names of the program's own CSV.
 * @param {App} app @param {Detail[]} details @returns {string[][]}
 */
export function rowsOf({ store, passed, header }, details) {
  const rows = [...store.lo.keys()].filter((row) => passed.match[row]);
  const cells = rows.map((row) => {
    const { tags = [], actors = [], place = "", status = "", claims = [], ...more } = details[row] ?? {};
    const { verification = "", url = "", text = "" } = more;
    const sources = [...new Set(claims.map(({ name }) => name))];
    const dates = [store.words(row), stamp(store.s0[row]), stamp(store.e1[row])];
    const lists = [tags, actors].map((list) => list.join("; "));
    const category = header.categories[store.category[row]].id;
    const facts = [place, status, verification, sources.join("; "), url, text];
    return [store.ids[row], store.titles[row], ...dates, category, ...lists, ...facts];
  });
  return [[...HEADS, ...MORE], ...cells];
}

/**
 * Hand a file to the reader.
 * @param {string} name @param {Blob} content
 */
function handed(name, content) {
  const href = URL.createObjectURL(content);
  element("a", { href, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(href), 10_000);
}

/**
 * The name of a file, by the title of the page.
 * @param {App} app @param {string} ending
 */
function named({ header }, ending) {
  const words = header.title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return `${words.join("-").slice(0, 60) || "timeline"}.${ending}`;
}

/**
 * The menu and what it does.
 * @param {App} app @param {() => Promise<Detail[]>} details
 */
export function take(app, details) {
  const menu = /** @type {HTMLDetailsElement} */ (byId("take"));
  const { say } = app.wording;
  /** @type {[string, () => Promise<[string, Blob]>][]} */
  const ways = [
    ["takePng", async () => [named(app, "png"), await asPng(viewed(app))]],
    ["takeSvg", async () => [named(app, "svg"), new Blob([viewed(app).svg], { type: "image/svg+xml" })]],
    ["takeCsv", async () => [named(app, "csv"), new Blob([csv(rowsOf(app, await details()))], { type: "text/csv" })]],
  ];
  const choices = ways.map(([name, make]) =>
    button(say(name), async () => {
      handed(...(await make()));
      menu.open = false;
      menu.querySelector("summary")?.focus();
    }),
  );
  menu.append(element("div", { className: "choices" }, ...choices));
  menu.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    menu.open = false;
    menu.querySelector("summary")?.focus();
  });
  document.addEventListener("pointerdown", ({ target }) => {
    if (target instanceof Node && !menu.contains(target)) attempt(() => (menu.open = false));
  });
}
