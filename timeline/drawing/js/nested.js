/** Categories within categories: their lanes open and shut, their events add up. */

import { nest } from "./nest.js";

/** @typedef {import("./nest.js").Nest} Nest */

/** How many levels of lanes are open at most, unless a reader opens more. */
const DEPTH = 32;

/** @type {Nest["sums"]} */
function sums(tree, totals) {
  const found = Array.from(totals);
  for (let k = found.length - 1; k >= 0; k--) if (tree[k].parent >= 0) found[tree[k].parent] += found[k];
  return found;
}

/** @type {Nest["outer"]} */
function outer(tree, index) {
  const found = [];
  for (let at = tree[index].parent; at >= 0; at = tree[at].parent) found.push(at);
  return found;
}

/** @type {Nest["family"]} */
function family(tree, index) {
  const found = [index];
  for (let at = index + 1; at < tree.length && tree[at].parent >= index; at++) found.push(at);
  return found;
}

/** @type {Nest["kin"]} */
function kin(lanes, index) {
  const end = lanes.findIndex(({ depth }, at) => at > index && depth <= lanes[index].depth);
  const last = lanes[index].kin !== "open" ? index + 1 : end < 0 ? lanes.length : end;
  return Array.from({ length: last - index }, (_, k) => index + k);
}

/** @type {Nest["lanes"]} as many levels open as there is room for; what the reader opened or shut stays so */
function lanes(flat, tree, totals, wishes, most) {
  const added = sums(tree, totals);
  /** @type {number[]} */
  const depths = [];
  for (const { parent } of tree) depths.push(parent < 0 ? 0 : depths[parent] + 1);
  for (let deepest = Math.min(DEPTH, Math.max(0, ...depths)); ; deepest--) {
    const isOpen = (/** @type {number} */ index) => wishes[flat[index].key] ?? depths[index] < deepest;
    /** @type {boolean[]} */
    const seen = [];
    tree.forEach(({ parent }) => seen.push(parent < 0 || (seen[parent] && isOpen(parent))));
    const made = flat.flatMap((lane, index) => {
      if (!seen[index] || !added[index]) return [];
      const holds = added[index] > totals[index];
      const shut = holds && !isOpen(index);
      const members = shut ? family(tree, index).filter((at) => at === index || totals[at]) : [index];
      const is = /** @type {import("./lanes.js").Lane["kin"]} */ (!holds ? "" : shut ? "shut" : "open");
      return [{ ...lane, categories: members, total: shut ? added[index] : lane.total, depth: depths[index], kin: is }];
    });
    if (made.length <= most || deepest <= 0) return made;
  }
}

/**
 * What is chosen as an address names it: with all that is in it, only the outermost, or without.
 * @param {import("./nest.js").Tree} tree @param {number[]} used those that have events @param {number[]} shown
 * @returns {{whole: number[], alone: number[]}}
 */
export function brief(tree, used, shown) {
  const isWhole = (/** @type {number} */ index) =>
    family(tree, index).every((at) => shown.includes(at) || !used.includes(at));
  const named = new Set(shown.flatMap((index) => [index, ...outer(tree, index)].filter(isWhole).slice(-1)));
  const alone = shown.filter((index) => ![index, ...outer(tree, index)].some((at) => named.has(at)));
  return { whole: [...named].sort((a, b) => a - b), alone };
}

/**
 * What an address asks for.
 * @param {import("./nest.js").Tree} tree @param {number[]} used @param {number[]} whole @param {number[]} alone
 */
export function full(tree, used, whole, alone) {
  const within = whole.flatMap((index) => family(tree, index).filter((at) => used.includes(at) || at === index));
  return [...new Set([...within, ...alone])].sort((a, b) => a - b);
}

Object.assign(nest, { sums, outer, family, kin, lanes });
