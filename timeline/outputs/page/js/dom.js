/** Making and finding elements; texts only ever enter as text. */

import { bytes } from "./store.js";

/**
 * @param {string} id @returns {HTMLElement}
 */
export function byId(id) {
  const found = document.getElementById(id);
  if (!found) throw new Error(`no element #${id}`);
  return found;
}

/**
 * An element with a class, a text and children.
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag @param {{className?: string, text?: string, [attribute: string]: string | undefined}} [set] @param {(Node | string)[]} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function element(tag, { className, text, ...attributes } = {}, ...children) {
  const made = document.createElement(tag);
  if (className) made.className = className;
  if (text !== undefined) made.textContent = text;
  for (const [name, value] of Object.entries(attributes)) if (value !== undefined) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/**
 * The mark of a category: its colour and its shape.
 * @param {import("./theme.js").Theme} theme @param {number} category
 */
export function swatch({ palette, shapes }, category) {
  const made = element("i", { className: `swatch shape${shapes[category]}` });
  made.style.setProperty("--tone", palette[category]);
  return made;
}

/**
 * A button that does something.
 * @param {string} text @param {() => void} act @param {Record<string, string>} [attributes] @returns {HTMLButtonElement}
 */
export function button(text, act, attributes = {}) {
  const made = element("button", { type: "button", text, ...attributes });
  made.addEventListener("click", act);
  return made;
}

/**
 * A link out, if its address may be followed.
 * @param {string} text @param {string} address @returns {HTMLElement}
 */
export function link(text, address) {
  if (!/^(https?|mailto):/i.test(address)) return element("span", { text, dir: "auto" });
  return element("a", { text, href: address, rel: "noopener noreferrer", target: "_blank", dir: "auto" });
}

/**
 * The text packed in a data block: base64 of gzip.
 * @param {string} id @returns {Promise<string>}
 */
export async function unpacked(id) {
  const packed = bytes((byId(id).textContent ?? "").trim());
  return new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"))).text();
}
