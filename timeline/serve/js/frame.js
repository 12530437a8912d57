/** Keeps the page that stands as the files say, its view kept, and lists what `timeline check` finds. */

import { posted, why } from "./asking.js";
import { button, byId, element } from "./elements.js";
import { listen } from "./listening.js";
import { say } from "./side.js";

/**
 * @typedef {{file: string, line: number, column: number, level: string, code: string, message: string, hint: string,
 *   event: string, excerpt: string}} Problem
 * @typedef {{version: string, title: string, folder: string, fault: string, stale: boolean, page: boolean,
 *   events: number, counts: Record<string, number>, problems: Problem[]}} Sight
 */

const MOST_SHOWN = 200;
const MEANT = /^did you mean `([^`]+)`\?$/;
const WORKSHOP = Boolean(document.documentElement.dataset["token"]);
const pages = byId("pages");
const links = document.documentElement.dataset["links"] ?? "";
/** @type {HTMLIFrameElement | null} */
let current = null;
let shown = "";
let folder = "";
let asked = 0;
/** The event that is to be open in the page that comes. */
let expected = "";

/** @param {number} number @param {string} what */
const counted = (number, what) => `${number.toLocaleString("en")} ${what}${number === 1 ? "" : "s"}`;

/** Ask what there is to see, and show it. */
async function look() {
  const mine = ++asked;
  const answer = await fetch("/sight");
  if (!answer.ok || mine !== asked) return;
  /** @type {Sight} */
  const sight = await answer.json();
  tell(sight);
  document.dispatchEvent(new CustomEvent("sight"));
  if (sight.page && !sight.stale && sight.version !== shown) await turn(sight.version);
}

/** @param {Sight} sight */
function tell(sight) {
  folder = sight.folder;
  document.title = sight.title || "timeline";
  const levels = Object.entries(sight.counts).filter(([, number]) => number);
  const found = levels.map(([level, number]) => counted(number, level)).join(", ");
  byId("count").textContent = `${counted(sight.events, "event")}: ${found || "no problems"}`;
  const fault = byId("fault");
  fault.hidden = !sight.fault;
  fault.textContent =
    sight.fault + (sight.fault && sight.stale ? ". The page above is the last that could be made." : "");
  const items = sight.problems.slice(0, MOST_SHOWN).map(item);
  const left = sight.problems.length - items.length;
  if (left > 0) items.push(element("li", `${counted(left, "more problem")}: \`timeline check\` lists all`));
  byId("list").replaceChildren(...items);
}

/** @param {Problem} problem */
function item(problem) {
  const made = element("li", "");
  const head = element("p", "");
  const at = `${problem.file}:${problem.line}:${problem.column}`;
  head.append(element("span", problem.level, `level ${problem.level}`), " ", problem.message, " ");
  head.append(
    element("span", `[${problem.code}]`, "code"),
    " ",
    links ? opened(problem, at) : element("span", at, "place"),
  );
  made.append(head);
  if (problem.excerpt) made.append(element("pre", problem.excerpt));
  if (problem.hint) made.append(element("p", `= ${problem.hint}`));
  const word = WORKSHOP && MEANT.exec(problem.hint)?.[1];
  if (word) made.append(button(`Change it to ${word}`, () => void mend(problem)));
  if (problem.event) made.append(finder(problem.event));
  return made;
}

/** @param {Problem} problem @param {string} at */
function opened(problem, at) {
  const link = element("a", at);
  const path = problem.file.startsWith("/") ? problem.file : `${folder}/${problem.file}`;
  const parts = { path, line: String(problem.line), column: String(problem.column) };
  link.href = Object.entries(parts).reduce(
    (text, [name, value]) => text.replace(`%${name}`, value.split("/").map(encodeURIComponent).join("/")),
    links,
  );
  return link;
}

/** @param {string} id */
const finder = (id) =>
  button("Show the event", () => {
    if (current?.contentWindow) current.contentWindow.location.hash = `event=${encodeURIComponent(id)}`;
  });

/** Write what was meant where a problem is. @param {Problem} problem */
async function mend({ file, line, column, code, message }) {
  const told = await posted("/fix", { file, line, column, code, message });
  say(told.ok ? "It is changed." : why(told));
}

/**
 * Put the page of a version in the place of the one that stands, once it is drawn.
 * @param {string} version
 */
async function turn(version) {
  const before = current;
  const coming = document.createElement("iframe");
  coming.title = "The timeline";
  coming.className = "coming";
  coming.src = `/page?${version}${address(before)}`;
  pages.append(coming);
  await drawn(coming);
  if (shown === version) return void coming.remove();
  if (before) keep(before, coming);
  coming.className = "";
  current = coming;
  shown = version;
  coming.contentDocument?.addEventListener("keydown", pressed);
  for (const each of pages.querySelectorAll("iframe")) if (each !== coming) each.remove();
}

/**
 * What of the address of a page says its view; the event that is expected is open in it.
 * @param {HTMLIFrameElement | null} frame
 */
function address(frame) {
  const hash = frame?.contentWindow?.location.hash ?? "";
  if (!expected) return hash;
  const parts = new URLSearchParams(hash.slice(1));
  parts.set("event", expected);
  expected = "";
  return `#${parts}`;
}

/** The id of the event that is open in the page, empty where none is. */
export const selected = () => new URLSearchParams(current?.contentWindow?.location.hash.slice(1)).get("event") ?? "";

/** Have an event open in the page that comes next. @param {string} id */
export const expect = (id) => void (expected = id);

/**
 * Wait until a page is drawn; a tenth of a minute at most, since a hidden tab may not draw.
 * @param {HTMLIFrameElement} frame
 */
async function drawn(frame) {
  await new Promise((resolve) => frame.addEventListener("load", resolve, { once: true }));
  for (let tries = 0; tries < 300; tries++) {
    if (frame.contentDocument?.documentElement.dataset["state"] === "ready") return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/**
 * What the address does not hold: how far the page is scrolled, its theme, what has the focus.
 * @param {HTMLIFrameElement} before @param {HTMLIFrameElement} after
 */
function keep(before, after) {
  const [from, to] = [before.contentDocument, after.contentDocument];
  if (!from || !to) return;
  if (from.documentElement.dataset["theme"] !== to.documentElement.dataset["theme"])
    to.getElementById("theme")?.click();
  after.contentWindow?.scrollTo(before.contentWindow?.scrollX ?? 0, before.contentWindow?.scrollY ?? 0);
  if (document.activeElement === before) {
    after.focus();
    to.getElementById(from.activeElement?.id ?? "")?.focus({ preventScroll: true });
  }
}

/** A key that the workshop may know, in the page or around it. @param {KeyboardEvent} event */
const pressed = (event) => void document.dispatchEvent(new CustomEvent("pressed", { detail: event.key }));
document.addEventListener("keydown", pressed);

byId("toggle").addEventListener("click", () => {
  const list = byId("problems");
  list.hidden = !list.hidden;
  byId("toggle").setAttribute("aria-expanded", String(!list.hidden));
});

listen(
  () => void look(),
  (alive) => (byId("live").textContent = alive ? "follows the files" : "the server has ended"),
);
