/** Which events pass the filters and the search. */

/** @typedef {import("../../../drawing/js/store.js").Store} Store */
/**
 * @typedef {{query: string, facets: Record<string, number[]>}} Filters the numbers of the chosen values, by facet; a
 *   category that is not there is hidden, so that an empty list leaves none, while any other empty list asks nothing
 */

/**
 * A text for comparing: lower case, no accents.
 * @param {string} text @returns {string}
 */
export const folded = (text) =>
  PLAIN.test(text)
    ? text.toLowerCase()
    : text
        .normalize("NFKD")
        .replace(/\p{M}/gu, "")
        .toLowerCase()
        .replace(/[ıіїєґđøłß]/g, (letter) => FOLDS[letter] ?? letter);

/** A text without any accent. */
const PLAIN = /^[ -~]*$/;

/** @type {Record<string, string>} */
const FOLDS = { ı: "i", і: "і", ї: "і", є: "є", ґ: "г", đ: "d", ø: "o", ł: "l", ß: "ss" };

/**
 * The words of a query, folded.
 * @param {string} query @returns {string[]}
 */
export const terms = (query) => folded(query).split(/\s+/).filter(Boolean);

/**
 * Rows that have one of the chosen values of a facet.
 * @param {import("../../../drawing/js/store.js").Facet} facet @param {number[]} chosen
 * @param {Uint8Array} match narrowed in place
 */
function narrow(facet, chosen, match) {
  const wanted = new Uint8Array(facet.values.length);
  for (const value of chosen) wanted[value] = 1;
  for (let i = 0; i < match.length; i++) {
    let found = 0;
    const end = facet.heads[i + 1];
    for (let k = facet.heads[i]; k < end && !found; k++) found = wanted[facet.items[k] ?? 0] ?? 0;
    if (!found) match[i] = 0;
  }
}

/**
 * Several values of one facet are or, facets and words of the query are and; the categories are left to `inCategories`.
 * @param {Store} store @param {Filters} filters @param {(row: number) => string} text folded text of a row
 * @param {Uint8Array | null} known rows that the as-of slider lets through @returns {Uint8Array}
 */
export function passing(store, filters, text, known) {
  const match = known ? known.slice() : new Uint8Array(store.n).fill(1);
  for (const facet of store.facets) {
    const chosen = filters.facets[facet.name];
    if (chosen?.length && facet.name !== "category") narrow(facet, chosen, match);
  }
  const words = terms(filters.query);
  if (words.length) {
    for (let i = 0; i < store.n; i++) {
      if (match[i]) match[i] = words.every((word) => found(store, i, word, text)) ? 1 : 0;
    }
  }
  return match;
}

/** What begins a word that asks for the id of an event. */
const ID = "id:";

/** @param {Store} store @param {number} row @param {string} word @param {(row: number) => string} text */
const found = (store, row, word, text) =>
  word.startsWith(ID) ? folded(store.ids[row]).includes(word.slice(ID.length)) : text(row).includes(word);

/**
 * Those of the rows that pass whose category is shown.
 * @param {Store} store @param {Filters} filters @param {Uint8Array} match @returns {Uint8Array}
 */
export function inCategories({ facets }, { facets: chosen }, match) {
  const facet = facets.find(({ name }) => name === "category");
  const shown = chosen["category"];
  if (!facet || !shown) return match;
  const kept = match.slice();
  narrow(facet, shown, kept);
  return kept;
}
