/** The citations of an event, as a form has them: the source, its words, their place, what else it says. */

import { input, row, textarea } from "./controls.js";
import { button, element } from "./elements.js";
import { further } from "./further.js";

/** @typedef {{was: number | null, source: string} & Record<string, unknown>} Claim */

const KEYS = ["source", "quote", "at"];

/**
 * The citations that a file has, however briefly: one text, or a list of texts and mappings.
 * @param {unknown} sources @returns {Claim[]}
 */
export function claimsOf(sources) {
  const items = Array.isArray(sources) ? sources : sources ? [sources] : [];
  return items.map((item, was) => ({ ...(typeof item === "string" ? { source: item } : item), was }));
}

/** @returns {Claim} */
const blank = () => ({ was: null, source: "" });

/**
 * A group of citations, to which more can be added.
 * @param {Claim[]} claims @param {import("./further.js").Key[]} keys @param {HTMLDataListElement} sources
 */
export function citations(claims, keys, sources) {
  const group = element("fieldset", "", "claims");
  group.append(element("legend", "Sources"));
  /** @type {{box: HTMLElement, read: () => Claim}[]} */
  let shown = [];
  const more = button("Add a source", () => {
    const one = add(blank());
    one.box.querySelector("input")?.focus();
  });
  const add = (/** @type {Claim} */ claim) => {
    const one = citation({ claim, keys, sources }, () => {
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

/**
 * @param {{claim: Claim, keys: import("./further.js").Key[], sources: HTMLDataListElement}} what
 * @param {() => void} drop
 */
function citation({ claim, keys, sources }, drop) {
  const box = element("div", "", "claim");
  box.setAttribute("role", "group");
  const text = (/** @type {string} */ key) => String(claim[key] ?? "");
  const controls = [input(text("source"), sources), textarea(text("quote"), 2), input(text("at"))];
  const source = () => controls[0]?.value.trim() ?? "";
  /** @type {() => Record<string, string>} */
  const beside = () => ({ sources: source(), ...more.changed(["calendar", "said_on"]) });
  const more = further(claim, keys, beside);
  const labels = ["Source", "Quote", "Where in it"];
  box.append(...controls.map((control, at) => row(labels[at] ?? "", control)), more.box);
  box.append(button("Take this source out", drop));
  const read = () => {
    const own = KEYS.map((key, at) => {
      const value = controls[at]?.value.trim() ?? "";
      return [key, value === text(key).trim() ? text(key) : value];
    });
    return { was: claim.was, source: "", ...Object.fromEntries(own), ...more.values() };
  };
  return { box, read };
}
