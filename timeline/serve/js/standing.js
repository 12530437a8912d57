/** The open article: read again after each change, with the quotes that cite it and what is proposed from it. */

import { asked, latest, posted, why } from "./asking.js";
import { byId, element, visible } from "./elements.js";
import { drawn } from "./marked.js";

/**
 * @typedef {{event: string, title: string, when: string, quote: string,
 *   start: number | null, end: number | null}} Quote
 * @typedef {{id: string, name: string, file: string, published: string, sha256: string, note: string,
 *   blocks: import("./marked.js").Block[], quotes: Quote[], events: {id: string, title: string}[],
 *   categories: {id: string, label: string}[]}} Article
 * @typedef {import("./marked.js").Mark} Mark
 */

export const id = new URLSearchParams(location.search).get("source") ?? "";
export const writes = Boolean(document.documentElement.dataset["token"]);
/** @type {Article | null} */
let article = null;
/** @type {Mark[]} */
let proposed = [];
/** What is drawn; what is the same is not drawn again, since words may be selected in it. */
let picture = "";
const newest = latest();

/** The article that is open. @returns {Article} */
export function standing() {
  if (!article) throw new Error("there is no article");
  return article;
}

/** Say what was done, or why not. @param {string} text */
export const say = (text) => (byId("said").textContent = visible(text));

/** Mark what is proposed. @param {Mark[]} marks */
export function mark(marks) {
  proposed = marks;
  if (article) draw(article);
}

/**
 * Ask for something to be written, say what came of it, and read the article again.
 * @param {string} path @param {Record<string, unknown>} value
 */
export async function written(path, value) {
  const told = await posted(path, value);
  say(told.ok ? /** @type {string[]} */ (told["said"] ?? []).join(" · ") : why(told));
  if (told.ok) await read();
  return told;
}

/** Read the article, and show it; return whether there is one. */
export async function read() {
  const told = await newest(asked("/article/text", { id }));
  if (!told) return Boolean(article);
  if (!told.ok) {
    byId("name").textContent = id;
    byId("text").replaceChildren(element("p", why(told), "error"));
    return false;
  }
  article = /** @type {Article} */ (/** @type {unknown} */ (told));
  document.title = article.name;
  byId("name").textContent = visible(article.name);
  byId("about").textContent = [article.published, article.file].filter(Boolean).join(" · ");
  byId("note").hidden = !article.note;
  byId("note").textContent = article.note;
  draw(article);
  list(article);
  return true;
}

/** @param {Article} shown */
function draw(shown) {
  const quoted = shown.quotes.flatMap(({ start, end }) =>
    start === null || end === null ? [] : [{ start, end, look: "quoted" }],
  );
  const marks = [...quoted, ...proposed];
  const now = JSON.stringify([shown.sha256, marks]);
  if (now !== picture) drawn(byId("text"), shown.blocks, marks);
  picture = now;
}

/** @param {Article} shown */
function list(shown) {
  const items = shown.quotes.map(({ event, title, when, quote, start }) => {
    const made = element("li", "");
    made.append(element("strong", title), ` ${when} [${event}] `, element("q", quote));
    if (start === null) made.append(element("span", " (not in this text)", "warning"));
    return made;
  });
  byId("quotes-content").replaceChildren(...(items.length ? items : [element("li", "nothing of it is quoted", "dim")]));
}
