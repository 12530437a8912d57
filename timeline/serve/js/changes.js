/** A change before it is made: what it would write, why it cannot be made, or both versions where others were first. */

import { posted, why } from "./asking.js";
import { button, element } from "./elements.js";
import { say } from "./side.js";

/** After how many milliseconds the user is told that a request is still waiting. */
const PATIENCE = 700;

/** @typedef {import("./asking.js").Told} Told */
/**
 * What is to be changed: where it is asked for, what is sent, and what follows; `whole` says whether all is saved that
 * is written by then.
 * @typedef {{path: string, body: () => Record<string, unknown>, saved: (told: Told, whole: boolean) => void,
 *   conflict: (told: Told) => Node[]}} Wish
 */

/**
 * Where a change is shown below its form.
 * @returns {{box: HTMLElement, look: (wish: Wish, more?: Record<string, unknown>) => Promise<void>, clear: () => void}}
 */
export function changes() {
  const box = element("section", "", "change");
  box.setAttribute("aria-label", "The change");
  box.hidden = true;
  const put = (/** @type {Node[]} */ nodes) => {
    box.hidden = !nodes.length;
    box.replaceChildren(...nodes);
    const first = box.querySelector("button");
    (first ?? box).focus();
    box.scrollIntoView({ block: "nearest" });
  };
  let asking = false;
  const look = async (/** @type {Wish} */ wish, more = {}) => {
    if (asking) return; // a button that is pressed twice asks once
    asking = true;
    const slow = setTimeout(() => say("Waiting: another program writes, or the file is large …"), PATIENCE);
    const written = wish.body();
    const body = { ...written, ...more };
    const told = await posted(wish.path, body);
    clearTimeout(slow);
    asking = false;
    const whole = JSON.stringify(wish.body()) === JSON.stringify(written);
    if (told["saved"]) wish.saved(told, whole);
    if (whole || told["saved"]) put(answer(told, { wish, body, put, look })); // else it is looked at again
  };
  return { box, look, clear: () => put([]) };
}

/**
 * @typedef {{wish: Wish, body: Record<string, unknown>, put: (nodes: Node[]) => void,
 *   look: (wish: Wish, more: Record<string, unknown>) => Promise<void>}} Asking
 */

/** @param {Told} told @param {Asking} asking @returns {Node[]} */
function answer(told, asking) {
  if (told.status === 409) return [alert(told.error), ...asking.wish.conflict(told)];
  if (!told.ok) return refusal(told, asking);
  return told["saved"] ? [] : preview(told, asking);
}

/** @param {Told} told @param {Asking} asking */
function refusal(told, { wish, body, look }) {
  const undeclared = /** @type {string[]} */ (told["undeclared"] ?? []);
  /** @type {Node[]} */
  const nodes = [alert(why(told))];
  if (undeclared.length)
    nodes.push(button(`Declare ${undeclared.join(", ")}`, () => void look(wish, { ...body, declare: true })));
  return nodes;
}

/** @param {Told} told @param {Asking} asking */
function preview(told, { wish, body, put, look }) {
  const lines = /** @type {string[]} */ (told["difference"]);
  if (!lines.length) return [element("p", "Nothing would change.")];
  const notes = /** @type {string[]} */ (told["notes"]);
  return [
    button("Save", () => void look(wish, { ...body, save: true })),
    button("Go on writing", () => put([])),
    element("h3", "What would be written"),
    difference(lines),
    ...(notes.length ? [element("pre", notes.join("\n"), "notes")] : []),
  ];
}

/** A difference, line by line. @param {string[]} lines */
export function difference(lines) {
  const made = element("pre", "", "difference");
  made.tabIndex = 0;
  made.setAttribute("role", "group");
  made.setAttribute("aria-label", "The difference");
  for (const line of lines) {
    const kind = /^(\+\+\+|---|@@)/.test(line)
      ? "at"
      : line.startsWith("+")
        ? "more"
        : line.startsWith("-")
          ? "less"
          : "";
    made.append(element("span", `${line}\n`, kind));
  }
  return made;
}

/** @param {string} text */
function alert(text) {
  const made = element("p", text, "error");
  made.setAttribute("role", "alert");
  return made;
}
