/** Elements of the frame: found by their names, and made with nothing but text in them. */

/** @param {string} id @returns {HTMLElement} */
export function byId(id) {
  const found = document.getElementById(id);
  if (!found) throw new Error(`nothing is called ${id}`);
  return found;
}

/** Controls, marks of direction, halves of characters: what is not seen and changes what is; not the two joiners. */
const UNSEEN = /(?![\n\t\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** A text in which invisible characters are shown as `\u202e`, as on a terminal. @param {string} text */
export const visible = (text) =>
  text.replace(UNSEEN, (found) => `\\u${(found.codePointAt(0) ?? 0).toString(16).padStart(4, "0")}`);

/**
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag @param {string} text @param {string} [className] @returns {HTMLElementTagNameMap[T]}
 */
export function element(tag, text, className = "") {
  const made = document.createElement(tag);
  made.textContent = visible(text);
  made.className = className;
  return made;
}

/** @param {string} text @param {() => void} pressed @returns {HTMLButtonElement} */
export function button(text, pressed) {
  const made = element("button", text);
  made.type = "button";
  made.addEventListener("click", pressed);
  return made;
}
