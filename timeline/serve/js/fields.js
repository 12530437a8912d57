/** Fields of forms, each with its label. */

import { element } from "./elements.js";

/**
 * @param {string} label @param {string} id @param {string} value
 */
export function field(label, id, value) {
  const input = element("input", "");
  input.id = id;
  input.type = "text";
  input.value = value;
  input.autocomplete = "off";
  return { row: row(label, id, input), input };
}

/** @param {string} label @param {string} id @param {(readonly [string, string])[]} options */
export function choice(label, id, options) {
  const select = element("select", "");
  select.id = id;
  select.append(...options.map(([value, text]) => new Option(text, value)));
  return { row: row(label, id, select), select };
}

/** @param {string} label @param {string} id @param {HTMLElement} input */
export function row(label, id, input) {
  const made = element("p", "", "field");
  const name = element("label", label);
  name.htmlFor = id;
  made.append(name, " ", input);
  return made;
}
