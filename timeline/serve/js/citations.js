/** The citations of an event, as a form has them: the source, its words, where they stand, how it tells the date. */

import { button, element } from "./elements.js";
import { input, row, textarea } from "./controls.js";

/** @typedef {{was: number | null, source: string, quote: string, at: string, said: string}} Claim */

const KEYS = /** @type {const} */ (["source", "quote", "at", "said"]);

/**
 * The citations that a file has, however briefly: one text, or a list of texts and mappings.
 * @param {unknown} sources @returns {Claim[]}
 */
export function claimsOf(sources) {
  const items = Array.isArray(sources) ? sources : sources ? [sources] : [];
  return items.map((item, was) => {
    const parts = typeof item === "string" ? { source: item } : item;
    return { ...blank(), ...Object.fromEntries(KEYS.map((key) => [key, String(parts[key] ?? "")])), was };
  });
}

/** @returns {Claim} */
const blank = () => ({ was: null, source: "", quote: "", at: "", said: "" });

/**
 * A group of citations, to which more can be added.
 * @param {Claim[]} claims @param {HTMLDataListElement} sources
 */
export function citations(claims, sources) {
  const group = element("fieldset", "", "claims");
  group.append(element("legend", "Sources"));
  /** @type {{box: HTMLElement, read: () => Claim}[]} */
  let shown = [];
  const more = button("Add a source", () => {
    const one = add(blank());
    one.box.querySelector("input")?.focus();
  });
  const add = (/** @type {Claim} */ claim) => {
    const one = citation(claim, sources, () => {
      shown = shown.filter((each) => each !== one);
      one.box.remove();
      more.focus();
    });
    shown.push(one);
    more.before(one.box);
    number(shown);
    return one;
  };
  group.append(more);
  for (const claim of claims) add(claim);
  return { group, read: () => shown.map((each) => each.read()) };
}

/** @param {{box: HTMLElement}[]} shown */
function number(shown) {
  shown.forEach(({ box }, at) => box.setAttribute("aria-label", `Source ${at + 1}`));
}

/** @param {Claim} claim @param {HTMLDataListElement} sources @param {() => void} drop */
function citation(claim, sources, drop) {
  const box = element("div", "", "claim");
  box.setAttribute("role", "group");
  const controls = {
    source: input(claim.source, sources),
    quote: textarea(claim.quote, 2),
    at: input(claim.at),
    said: input(claim.said),
  };
  box.append(
    row("Source", controls.source),
    row("Quote", controls.quote),
    row("Where in it", controls.at),
    row("Date in its words", controls.said),
    button("Take this source out", drop),
  );
  const read = () => {
    const values = Object.fromEntries(KEYS.map((key) => [key, controls[key].value.trim()]));
    return { ...blank(), ...values, was: claim.was };
  };
  return { box, read };
}
