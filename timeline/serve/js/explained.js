/** A date explained while it is typed: what it means, from which day it is read, what else it could mean. */

import { asked, latest } from "./asking.js";
import { element } from "./elements.js";

const PAUSE = 150;
const LEFT_OUT = new Set(["words", "earliest", "latest", "kind"]);

/** @typedef {[string, string][]} Rows */

/**
 * Explain what is typed into an input, below it.
 * @param {HTMLInputElement} date @param {() => Record<string, string>} beside what it is read by: event and sources
 */
export function explained(date, beside) {
  const box = element("div", "", "explained");
  box.setAttribute("role", "status");
  const newest = latest();
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let waiting;
  const look = async () => {
    const text = date.value.trim();
    const lines = await newest(text ? asked("/explain", { text, ...beside() }).then(shown) : Promise.resolve([]));
    if (lines) box.replaceChildren(...lines);
  };
  const soon = () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => void look(), PAUSE);
  };
  date.addEventListener("input", soon);
  if (date.value) queueMicrotask(() => void look());
  return { box, again: soon };
}

/** @param {import("./asking.js").Told} told */
function shown(told) {
  const rows = /** @type {Rows} */ (told["rows"] ?? []);
  const named = Object.fromEntries(rows);
  const lines = [];
  if (named["words"]) lines.push(element("p", named["words"], "words"));
  if (named["earliest"]) lines.push(element("p", span(named["earliest"], named["latest"] ?? "")));
  for (const [name, value] of rows) if (!LEFT_OUT.has(name)) lines.push(element("p", `${name}: ${value}`));
  if (told["against"]) lines.push(element("p", String(told["against"])));
  if (told.error) lines.push(element("p", told.error, "error"));
  if (told.hint) lines.push(element("p", `= ${told.hint}`));
  return lines;
}

/** @param {string} first @param {string} last */
const span = (first, last) => (first === last ? `on ${first}` : `between ${first} and ${last}`);
