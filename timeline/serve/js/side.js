/** What opens next to the page, one thing at a time; the tools that open it; what was said last. */

import { button, byId, element } from "./elements.js";

/** @typedef {{title: string, content: Node, closing?: () => boolean}} Beside what may be closed if `closing` says so */

/** @type {Beside | null} */
let open = null;
/** @type {HTMLElement | null} */
let opener = null;

/**
 * Add a tool to the bar below the page.
 * @param {string} text @param {() => void} pressed @param {string} [name] what it is called in full
 */
export function tool(text, pressed, name = text) {
  const made = button(text, pressed);
  made.ariaLabel = name;
  byId("tools").append(made);
  byId("tools").hidden = false;
  return made;
}

/**
 * Show something next to the page; the focus returns to where it was when that is closed. Return whether it is shown.
 * @param {Beside} beside @param {boolean} [sure] whether what is open may go without being asked
 */
export function show(beside, sure = false) {
  if (!sure && !dismissed()) return false;
  opener ??= /** @type {HTMLElement | null} */ (document.activeElement);
  open = beside;
  byId("side-title").textContent = beside.title;
  byId("side-content").replaceChildren(beside.content);
  byId("side").hidden = false;
  byId("side-title").focus();
  return true;
}

/**
 * Close what is open next to the page, unless it does not want to be.
 * @param {boolean} [sure] whether it may go without being asked
 */
export function hide(sure = false) {
  if (!open || (!sure && !dismissed())) return;
  open = null;
  byId("side").hidden = true;
  byId("side-content").replaceChildren();
  opener?.focus();
  opener = null;
}

const dismissed = () => !open?.closing || open.closing();

/** Say what was done, or why not. @param {string} text @param {Node[]} more */
export const say = (text, ...more) => byId("said").replaceChildren(element("span", text), ...more);

byId("side-close").addEventListener("click", () => hide());
byId("side").addEventListener("keydown", (event) => {
  if (event.key === "Escape" && !event.defaultPrevented) hide();
});
