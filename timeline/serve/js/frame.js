/** Lists what `timeline check` finds, and keeps the page up to date with the files. */

import { asked, latest, posted, why } from "./asking.js";
import { button, byId, element } from "./elements.js";
import { listen } from "./listening.js";
import { expect, turn } from "./picture.js";
import { say } from "./side.js";

/**
 * @typedef {{file: string, line: number, column: number, level: string, code: string, message: string, hint: string,
 *   event: string, excerpt: string}} Problem
 * @typedef {{version: string, picture: string, title: string, folder: string, fault: string, stale: boolean,
 *   checked: boolean, events: number, counts: Record<string, number>, problems: Problem[]}} Sight
 */

const MOST_SHOWN = 200;
const MEANT = /^did you mean `([^`]+)`\?$/;
const WORKSHOP = Boolean(document.documentElement.dataset["token"]);
const links = document.documentElement.dataset["links"] ?? "";
let folder = "";
const newest = latest();

/** @param {number} number @param {string} what */
const counted = (number, what) => `${number.toLocaleString("en")} ${what}${number === 1 ? "" : "s"}`;

/** Ask what there is to see, and show it. */
async function look() {
  const told = await newest(asked("/sight"));
  if (!told?.ok) return;
  const sight = /** @type {Sight} */ (/** @type {unknown} */ (told));
  tell(sight);
  document.dispatchEvent(new CustomEvent("sight"));
  if (sight.picture && !sight.stale) await turn(sight.picture);
}

/** @param {Sight} sight */
function tell(sight) {
  folder = sight.folder;
  document.title = sight.title || "timeline";
  const fault = byId("fault");
  fault.hidden = !sight.fault;
  fault.textContent =
    sight.fault + (sight.fault && sight.stale ? ". The page above is the last that could be made." : "");
  byId("count").ariaBusy = String(!sight.checked);
  if (sight.checked) list(sight);
}

/** @param {Sight} sight */
function list(sight) {
  const levels = Object.entries(sight.counts).filter(([, number]) => number);
  const found = levels.map(([level, number]) => counted(number, level)).join(", ");
  byId("count").textContent = `${counted(sight.events, "event")}: ${found || "no problems"}`;
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
const finder = (id) => button("Show the event", () => expect(id));

/** Write what was meant where a problem is. @param {Problem} problem */
async function mend({ file, line, column, code, message }) {
  const told = await posted("/fix", { file, line, column, code, message });
  say(told.ok ? "It is changed." : why(told));
}

byId("toggle").addEventListener("click", () => {
  const list = byId("problems");
  list.hidden = !list.hidden;
  byId("toggle").setAttribute("aria-expanded", String(!list.hidden));
});

listen(
  (number) => {
    if (number) void turn(number);
    void look();
  },
  (alive) => (byId("live").textContent = alive ? "follows the files" : "the server has ended"),
);
