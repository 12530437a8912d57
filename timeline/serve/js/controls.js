/** Fields of a form: each with its label, completed from the names that the timeline has. */

import { element } from "./elements.js";

/** @typedef {{value: string, label?: string}} Name */

let made = 0;

/** A name that no other element has. @param {string} what */
const newId = (what) => `${what}-${++made}`;

/** @typedef {HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} Control */

/**
 * A row with a label and a control.
 * @param {string} label @param {Control} control @param {Node[]} more
 */
export function row(label, control, ...more) {
  const made = element("div", "", "field");
  const name = element("label", label);
  control.id ||= newId("field");
  name.htmlFor = control.id;
  made.append(name, control, ...more);
  return made;
}

/** @param {string} value @param {HTMLDataListElement} [completed] */
export function input(value, completed) {
  const made = element("input", "");
  made.type = "text";
  made.autocomplete = "off";
  made.value = value;
  if (completed) made.setAttribute("list", completed.id);
  return made;
}

/** @param {string} value @param {number} rows */
export function textarea(value, rows) {
  const made = element("textarea", "");
  made.rows = rows;
  made.value = value;
  return made;
}

/** @param {string[]} words @param {string} chosen */
export function choice(words, chosen) {
  const made = element("select", "");
  const known = words.includes(chosen) || !chosen ? words : [...words, chosen];
  for (const word of ["", ...known]) made.append(new Option(word, word, word === chosen, word === chosen));
  return made;
}

/** What completes an input. @param {Name[]} names */
export function completing(names) {
  const made = element("datalist", "");
  made.id = newId("names");
  for (const { value, label } of names) made.append(new Option(label ?? "", value));
  return made;
}

/**
 * Inputs for several texts: one more is there as soon as the last one says something; an emptied one says nothing.
 * @param {string} label @param {string[]} values @param {HTMLDataListElement} completed
 */
export function several(label, values, completed) {
  const group = element("fieldset", "", "several");
  group.append(element("legend", label));
  const add = (/** @type {string} */ value) => {
    const one = input(value, completed);
    one.setAttribute("aria-label", `${label}, ${group.querySelectorAll("input").length + 1}`);
    group.append(one);
  };
  for (const value of [...values, ""]) add(value);
  group.addEventListener("input", ({ target }) => {
    if (target === group.lastElementChild && target instanceof HTMLInputElement && target.value) add("");
  });
  const said = () => [...group.querySelectorAll("input")].map(({ value }) => value.trim()).filter(Boolean);
  return { group, said };
}
