/** The keys of an event, or of a citation, that few have: folded up, each with its line in the manual. */

import { choice, completing, input, row, several, textarea } from "./controls.js";
import { element } from "./elements.js";
import { explained } from "./explained.js";

/** @typedef {{key: string, line: string, kind: string, words: string[]}} Key */
/** @typedef {import("./event_form.js").Fields} Fields */
/** @typedef {{key: string, shown: Node[], said: () => string | string[]}} Field */

/** The keys that have a place of their own in the form. */
const OWN = ["id", "date", "title", "description", "category", "tags", "actors", "place.name", "status"];
const OTHERS = ["verification", "source", "quote", "at"];
/** The keys that an event has above under the same name, and that a citation does not have. */
const FOLDED = ["date", "status"];

/**
 * Fields for the keys that are not in the form itself.
 * @param {Fields} fields @param {Key[]} keys @param {() => Record<string, string>} beside what its dates are read by
 */
export function further(fields, keys, beside) {
  const isClaim = keys.some(({ key }) => key === "source");
  const own = [...OWN.filter((key) => !isClaim || !FOLDED.includes(key)), ...OTHERS];
  const box = element("details", "", "further");
  const rest = keys.filter(({ key }) => !own.includes(key));
  const shown = [...rest, ...freely(fields)].map((key) => field(fields, key, beside));
  box.append(element("summary", "More"), ...shown.flatMap((each) => each.shown), ...left(fields, isClaim));
  box.open = shown.some(({ said }) => said().length);
  const values = () => Object.fromEntries(shown.map(({ key, said }) => [key, said()]));
  const before = values();
  const changed = (/** @type {string[]} */ names) =>
    Object.fromEntries(
      names.flatMap((name) => (values()[name] === before[name] ? [] : [[name, String(values()[name])]])),
    );
  return { box, values, changed };
}

/** The texts under keys of the user's own. @param {Fields} fields @returns {Key[]} */
const freely = (fields) =>
  Object.keys(fields)
    .filter((key) => key.startsWith("x-") && key !== "x-ignore" && typeof fields[key] === "string")
    .map((key) => ({ key, line: "", kind: "text", words: [] }));

/** What is in the file and has no field here. @param {Fields} fields @param {boolean} isClaim */
function left(fields, isClaim) {
  const wide = Object.keys(fields).filter((key) => key.startsWith("x-") && typeof fields[key] === "object");
  const found = [...(fields["media"] ? ["media"] : []), ...wide].filter((key) => key !== "x-ignore");
  const where = isClaim ? "It has" : "This event has";
  return found.length ? [element("p", `${where} ${found.join(", ")} too: 'Edit as text' shows them.`, "left")] : [];
}

/** The value under a path, as the file has it. @param {Fields} fields @param {string} path @returns {unknown} */
function valueAt(fields, path) {
  if (path.startsWith("x-") || !path.includes(".")) return fields[path];
  const [name = "", part = ""] = path.split(".");
  const parts = fields[name];
  return parts !== null && typeof parts === "object" ? /** @type {Fields} */ (parts)[part] : undefined;
}

/**
 * @param {Fields} fields @param {Key} key @param {() => Record<string, string>} beside @returns {Field}
 */
function field(fields, { key, line, kind, words }, beside) {
  const value = valueAt(fields, key);
  if (kind === "texts") {
    const group = several(named(key), Array.isArray(value) ? value.map(String) : [], completing([]));
    return { key, shown: [group.group], said: group.said };
  }
  const text = String(value ?? "");
  const control = controlOf(kind, words, text);
  control.title = line;
  /** @type {Node[]} */
  const shown = [row(named(key), control)];
  if (kind === "words") shown.push(listOf(control, words));
  if (kind === "date") shown.push(explained(/** @type {HTMLInputElement} */ (control), beside).box);
  return { key, shown, said: () => (control.value.trim() === text.trim() ? text : control.value.trim()) };
}

/** @param {string} kind @param {string[]} words @param {string} text */
function controlOf(kind, words, text) {
  if (kind === "choice") return choice(words, text);
  return kind === "text" ? textarea(text, 1) : input(text);
}

/** @param {import("./controls.js").Control} control @param {string[]} words */
function listOf(control, words) {
  const list = completing(words.map((value) => ({ value })));
  control.setAttribute("list", list.id);
  return list;
}

/** The name of a key in a form: `place.lat` is 'Place: lat'. @param {string} key */
const named = (key) => {
  const text = key.startsWith("x-") ? key : key.replace("_", " ").replace(".", ": ");
  return text.charAt(0).toUpperCase() + text.slice(1);
};
