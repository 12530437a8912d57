/** Making and finding elements; texts only ever enter as text. */

import { syllables } from "../../../drawing/js/measure.js";
import { bytes } from "../../../drawing/js/store.js";
import { inflated } from "./inflate.js";

/**
 * @param {string} id @returns {HTMLElement}
 */
export function byId(id) {
  const found = document.getElementById(id);
  if (!found) throw new Error(`no element #${id}`);
  return found;
}

/**
 * What a function gives; undefined if it fails, as where a browser knows less.
 * @template Given
 * @param {() => Given} act @returns {Given | undefined}
 */
export function attempt(act) {
  try {
    return act();
  } catch {
    return undefined;
  }
}

/**
 * Do things one after the other: one that fails says so and stops none of the others.
 * @param {(() => void)[]} acts
 */
export function each(acts) {
  for (const act of acts)
    try {
      act();
    } catch (fault) {
      setTimeout(() => {
        throw fault;
      });
    }
}

/** @type {Record<string, MediaQueryList>} those that were asked for: every frame asks */
const queries = {};

/**
 * Whether a media query holds.
 * @param {string} query
 */
export const asks = (query) => attempt(() => (queries[query] ??= matchMedia(query)).matches) ?? false;

/**
 * Call back when the size of an element changes; if nothing observes it, when that of the window does.
 * @param {HTMLElement} watched @param {() => void} act
 */
export function whenResized(watched, act) {
  const observer = attempt(() => new ResizeObserver(act));
  if (observer) observer.observe(watched);
  else addEventListener("resize", act);
}

/**
 * Bring an element into view.
 * @param {HTMLElement | undefined} shown
 */
export const broughtIntoView = (shown) => attempt(() => shown?.scrollIntoView({ block: "nearest" }));

/**
 * Open a dialog, over the page where a browser knows how.
 * @param {HTMLDialogElement} dialog
 */
export function unfold(dialog) {
  attempt(() => dialog.showModal());
  dialog.setAttribute("open", "");
}

/** @param {HTMLDialogElement} dialog */
export function shut(dialog) {
  if (attempt(() => (dialog.close(), true))) return;
  dialog.removeAttribute("open");
  dialog.dispatchEvent(new Event("close"));
}

/**
 * What arrives after the script; null while it has not, and if it does not.
 * @template Given
 * @param {() => Promise<Given>} late @returns {Promise<Given | null>}
 */
export const sofar = async (late) => (document.readyState === "loading" ? null : late().catch(() => null));

/**
 * An element with a class, a text and children.
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag @param {{className?: string, text?: string, [attribute: string]: string | undefined}} [set]
 * @param {(Node | string)[]} children
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
 * A text whose long words may be broken at a hyphen, which is not part of it: what is copied is as it was written.
 * @param {string} text @returns {(Node | string)[]}
 */
export const breakable = (text) =>
  text.split(/( )/u).map((word) => {
    const [first, ...others] = syllables(word);
    if (!others.length) return word;
    const parts = others.flatMap((piece) => [element("i", { className: "shy" }), piece]);
    return element("span", { className: "word" }, first, ...parts);
  });

/**
 * The mark of a category, or of an event in a colour of its own: its colour and its shape.
 * @param {import("../../../drawing/js/theme.js").Theme} theme @param {number} category @param {number} [color]
 */
export function swatch({ shapes }, category, color = category) {
  const made = element("i", { className: `swatch shape${shapes[category]}` });
  made.style.setProperty("--tone", `var(--tone${color})`);
  return made;
}

/**
 * A button that does something.
 * @param {string} text @param {() => void} act @param {Record<string, string>} [attributes]
 * @returns {HTMLButtonElement}
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
  const className = text === address ? "bare" : "";
  return element("a", { text, href: address, rel: "noopener noreferrer", target: "_blank", dir: "auto", className });
}

/** The text of a data block in a page that carries none. @type {{text?: (id: string) => Promise<string>}} */
export const given = {};

/**
 * The text packed in a data block: base64 of gzip.
 * @param {string} id @returns {Promise<string>}
 */
export async function unpacked(id) {
  if (given.text) return given.text(id);
  const packed = bytes((byId(id).textContent ?? "").trim());
  const gunzip = () => new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
  return attempt(() => new Response(gunzip()).text()) ?? new TextDecoder().decode(inflated(packed));
}
