/** Words that are selected in the article: an event is made from them, or they are cited for an existing one. */

import { byId, element } from "./elements.js";
import { explained } from "./explained.js";
import { choice, field } from "./fields.js";
import { standing, writes, written } from "./standing.js";

/** @typedef {import("./marked.js").Words} Words */

const HOW = "Select words in the article, with the mouse or with Shift and the arrow keys: they become a quote.";
const LONGEST_TITLE = 90;

/** Show that nothing is selected. */
export function forget() {
  byId("selection").hidden = !writes;
  byId("selection").dataset["empty"] = "yes";
  byId("selection-content").replaceChildren(element("p", HOW, "dim"));
}

/** Show what can be made from words. @param {Words} words */
export function chosen(words) {
  if (!writes) return;
  byId("selection").dataset["empty"] = "";
  const quote = words.text.split(/\s+/).filter(Boolean).join(" ");
  byId("selection-content").replaceChildren(element("blockquote", quote), event(words, quote), citation(words));
}

/** @param {Words} words */
function place(words) {
  const { id, sha256 } = standing();
  return { source: id, sha256, start: String(words.start), end: String(words.end) };
}

/**
 * The form of a new event.
 * @param {Words} words @param {string} quote
 */
function event(words, quote) {
  const form = element("form", "");
  const title = field("Title", "event-title", quote.length > LONGEST_TITLE ? "" : quote);
  const date = field("Date", "event-date", "");
  date.input.placeholder = "2023-06-21, or words: last Wednesday";
  const none = /** @type {[string, string]} */ (["", "none"]);
  const named = standing().categories.map(({ id, label }) => /** @type {[string, string]} */ ([id, label]));
  const category = choice("Category", "event-category", [none, ...named]);
  const meant = explained(date.input, () => ({ sources: standing().id }));
  form.append(title.row, date.row, meant.box, ...(named.length ? [category.row] : []), submit("Add event"));
  form.addEventListener("submit", async (sent) => {
    sent.preventDefault();
    const value = { ...place(words), title: title.input.value, date: date.input.value };
    const more = category.select.value ? { category: category.select.value } : {};
    if ((await written("/article/event", { ...value, ...more })).ok) done();
  });
  return form;
}

/**
 * The form that cites words for an event that there is.
 * @param {Words} words
 */
function citation(words) {
  const form = element("form", "");
  const events = standing().events.map(({ id, title }) => /** @type {[string, string]} */ ([id, `${title} [${id}]`]));
  if (!events.length) return form;
  const which = choice("Or cite for", "cite-event", events);
  form.append(which.row, submit("Cite"));
  form.addEventListener("submit", async (sent) => {
    sent.preventDefault();
    if ((await written("/article/citation", { ...place(words), event: which.select.value })).ok) done();
  });
  return form;
}

/** @param {string} text */
function submit(text) {
  const made = element("button", text);
  made.type = "submit";
  return made;
}

function done() {
  forget();
  byId("text").focus();
}
