/** The page's state in the fragment of its address: view, filters, search, as-of day, event. */

/**
 * @typedef {{view?: [number, number], query?: string, event?: string, known?: number, facets: Record<string,
 *   string[]>}} Linked
 */

/** Beyond the seconds of all years that a date may have: a view as wide as doubles are has no width that counts. */
const FARTHEST = 1e110;
const NAMED = ["view", "q", "event", "known", "categories"];
/** Says that no category is shown, which no value of `category` could. */
const NONE = "none";

/**
 * @param {Linked} linked @returns {string}
 */
export function written({ view, query, event, known, facets }) {
  const parts = new URLSearchParams();
  if (view) parts.set("view", view.map((at) => String(Math.round(at))).join(".."));
  if (query) parts.set("q", query);
  for (const [name, values] of Object.entries(facets)) for (const value of values) parts.append(name, value);
  if (facets["category"]?.length === 0) parts.set("categories", NONE);
  if (known !== undefined) parts.set("known", String(known));
  if (event) parts.set("event", event);
  return parts.toString();
}

/**
 * @param {string} fragment without its `#` @returns {Linked}
 */
export function read(fragment) {
  const parts = new URLSearchParams(fragment);
  /** @type {Linked} */
  const found = { facets: {} };
  const view = (parts.get("view") ?? "").split("..").map(Number);
  const isView = view.length === 2 && view.every((at) => Math.abs(at) <= FARTHEST) && view[0] < view[1];
  if (isView) found.view = [view[0], view[1]];
  const known = Number(parts.get("known") ?? NaN);
  if (Number.isFinite(known)) found.known = known;
  const query = parts.get("q");
  if (query) found.query = query;
  const event = parts.get("event");
  if (event) found.event = event;
  if (parts.get("categories") === NONE) found.facets["category"] = [];
  for (const name of new Set(parts.keys())) if (!NAMED.includes(name)) found.facets[name] = parts.getAll(name);
  return found;
}
