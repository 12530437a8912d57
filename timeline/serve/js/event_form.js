/** The form of one event: what it says, and what was changed of it. */

import { citations, claimsOf } from "./citations.js";
import { element } from "./elements.js";
import { explained } from "./explained.js";
import { choice, completing, input, row, several, textarea } from "./controls.js";
import { further } from "./further.js";

/** @typedef {Record<string, unknown>} Fields the keys of an event as its file has them */
/** @typedef {Record<string, string | string[]>} Values */
/**
 * @typedef {{ids: string[], categories: {id: string, label: string}[], sources: {id: string, label: string}[],
 *   tags: string[], actors: string[], places: string[], keys: import("./further.js").Key[],
 *   claim_keys: import("./further.js").Key[], file: string, digest: string}} Names
 */
/** @typedef {{box: HTMLElement, values: () => Values, claims: () => import("./citations.js").Claim[]}} Form */

const STATUS = ["announced", "happened", "moved", "cancelled"];
const VERIFICATION = ["unverified", "verified", "disputed", "retracted", "draft"];
const MOST_IDS = 1000;

/** @param {{id: string, label: string}} named */
const named = ({ id, label }) => ({ value: id, label });

/** @param {unknown} value */
const listed = (value) => (Array.isArray(value) ? value.map(String) : value ? [String(value)] : []);

/**
 * The form of an event; a new one has no `id` among its fields.
 * @param {Fields} fields @param {Names} names @returns {Form}
 */
export function eventForm(fields, names) {
  const box = element("div", "");
  const lists = {
    ids: completing(names.ids.slice(-MOST_IDS).map((id) => ({ value: `after ${id}` }))),
    categories: completing(names.categories.map(named)),
    sources: completing(names.sources.map(named)),
    tags: completing(names.tags.map((value) => ({ value }))),
    actors: completing(names.actors.map((value) => ({ value }))),
    places: completing(names.places.map((value) => ({ value }))),
  };
  const titles = titled(fields["title"]);
  const date = input(String(fields["date"] ?? ""), lists.ids);
  const end = "id" in fields ? null : input("");
  const cited = citations(claimsOf(fields["sources"]), names.claim_keys, lists.sources);
  const sources = () => cited.read().map((claim) => claim["source"]);
  const typed = () => ({ event: String(fields["id"] ?? ""), sources: sources().join("\n") });
  const more = further(fields, names.keys, typed);
  const told = explained(date, () => ({
    ...typed(),
    ...more.changed(end && sources().some(Boolean) ? ["calendar"] : ["calendar", "said_on"]),
    end: end?.value.trim() ?? "",
  }));
  const tags = several("Tags", listed(fields["tags"]), lists.tags);
  const actors = several("Actors", listed(fields["actors"]), lists.actors);
  const single = singles(fields, lists);
  for (const each of [end, cited.group, more.box]) each?.addEventListener("input", told.again);
  box.append(...Object.values(lists), ...titles.rows, row("Date", date), ...(end ? [row("To", end)] : []), told.box);
  box.append(...single.rows.slice(0, 1), tags.group, actors.group, ...single.rows.slice(1), cited.group, more.box);
  const values = () => ({
    ...titles.values(),
    date: date.value.trim(),
    ...(end ? { end: end.value.trim() } : {}),
    ...single.values(),
    tags: tags.said(),
    actors: actors.said(),
    ...more.values(),
  });
  return { box, values, claims: cited.read };
}

/** The title, in each language that it has. @param {unknown} title */
function titled(title) {
  const texts = title !== null && typeof title === "object" ? Object.entries(title) : [["", String(title ?? "")]];
  const inputs = texts.map(([language, text]) => ({ language, control: input(String(text)) }));
  const rows = inputs.map(({ language, control }) => row(language ? `Title (${language})` : "Title", control));
  const values = () =>
    Object.fromEntries(
      inputs.map(({ language, control }) => [language ? `title.${language}` : "title", control.value.trim()]),
    );
  return { rows, values };
}

/**
 * The keys that have one text each; a place with more than a name keeps the rest.
 * @param {Fields} fields @param {{categories: HTMLDataListElement, places: HTMLDataListElement}} lists
 */
function singles(fields, lists) {
  const place = fields["place"];
  const isNamed = place !== null && typeof place === "object";
  const text = (/** @type {string} */ key) => String(fields[key] ?? "");
  const at = isNamed ? String(/** @type {Fields} */ (place)["name"] ?? "") : text("place");
  /** @type {[string, string, import("./controls.js").Control][]} */
  const controls = [
    ["category", "Category", input(text("category"), lists.categories)],
    ["place", "Place", input(at, lists.places)],
    ["status", "Status", choice(STATUS, text("status"))],
    ["verification", "Checked", choice(VERIFICATION, text("verification"))],
    ["description", "Description", textarea(text("description"), 3)],
  ];
  const rows = controls.map(([, label, control]) => row(label, control));
  const values = () =>
    Object.fromEntries(
      controls.map(([key, , { value }]) => [
        key === "place" && isNamed && value.trim() ? "place.name" : key,
        value.trim(),
      ]),
    );
  return { rows, values };
}

/**
 * What differs of two states of a form.
 * @param {Values} before @param {Values} after @returns {Values}
 */
export function changedValues(before, after) {
  const changed = Object.entries(after).filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(before[key]));
  const gone = changed.map(([key]) => key);
  // a place of which all is taken out is unset as a whole
  return Object.fromEntries(changed.filter(([key]) => key !== "place.name" || !gone.includes("place")));
}
