/** The sources: who cites each, its kept copy; a new one with its text, pasted or as a file. */

import { asked, posted, sent, why } from "./asking.js";
import { element } from "./elements.js";
import { field, row } from "./fields.js";
import { show, tool } from "./side.js";

/**
 * @typedef {{id: string, declared: boolean, title: string, publisher: string, author: string, published: string,
 *   day: string, url: string, kept: string, events: {id: string, title: string}[], alone: string[]}} Source
 */

const writes = Boolean(document.documentElement.dataset["token"]);
const KEYS = { title: "Title", publisher: "Publisher", author: "Author", published: "Published on", url: "Address" };
const BYTES = "application/octet-stream";
const KINDS = ".txt,.md,.markdown,.html,.htm,.xhtml,.pdf,.docx,.eml";

tool("Sources", () => void open());

async function open() {
  const told = await asked("/sources");
  const content = element("div", "");
  if (told.ok) {
    const found = /** @type {Source[]} */ (told["sources"]);
    const list = element("ul", "", "sources");
    list.append(...found.map(item));
    content.append(...(writes ? [adding()] : []), found.length ? list : element("p", "There is no source yet."));
  } else content.append(element("p", why(told), "error"));
  show({ title: "Sources", content });
}

/** @param {Source} source */
function item(source) {
  const made = element("li", "");
  made.append(element("strong", source.title || source.id), element("span", ` [${source.id}]`, "place"));
  const about = [source.publisher, source.author, source.day].filter(Boolean).join(" · ");
  if (about) made.append(element("p", about));
  if (!source.declared) made.append(element("p", "not declared", "warning"));
  made.append(cited(source));
  if (source.kept) {
    const link = element("a", "Read its text, draft events of it");
    link.href = `/article?source=${encodeURIComponent(source.id)}`;
    made.append(link);
  } else if (writes && source.declared) made.append(keeping(source.id));
  if (writes && source.declared) made.append(changing(source));
  return made;
}

/**
 * The form that changes what the file says of a source; what is emptied goes.
 * @param {Source} source
 */
function changing(source) {
  const made = element("details", "");
  made.append(element("summary", "Change what the file says of it"));
  const form = element("form", "");
  const fields = Object.entries(KEYS).map(([key, label]) => {
    const value = source[/** @type {keyof typeof KEYS} */ (key)];
    return { key, value, ...field(label, `${key}-of-${source.id}`, value) };
  });
  const fault = element("p", "", "error");
  fault.setAttribute("role", "alert");
  const send = element("button", "Save");
  send.type = "submit";
  form.append(...fields.map((each) => each.row), send, fault);
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const changed = fields.filter(({ input, value }) => input.value.trim() !== value);
    if (!changed.length) return;
    const values = Object.fromEntries(changed.map(({ key, input }) => [key, input.value.trim()]));
    const told = await posted("/sources/edit", { id: source.id, ...values });
    if (told.ok) await open();
    else fault.textContent = why(told);
  });
  made.append(form);
  return made;
}

/** @param {Source} source */
function cited({ events, alone }) {
  if (!events.length) return element("p", "no event cites it");
  const made = element("details", "");
  const on = alone.length ? `, ${alone.length} on it alone` : "";
  made.append(element("summary", `cited by ${events.length} event${events.length === 1 ? "" : "s"}${on}`));
  const list = element("ul", "");
  list.append(...events.map(({ id, title }) => element("li", `${title} [${id}]`)));
  made.append(list);
  return made;
}

/** A source's copy, to be pasted or sent as a file. */
function text() {
  const file = element("input", "");
  file.type = "file";
  file.accept = KINDS;
  const pasted = element("textarea", "");
  pasted.rows = 5;
  return { file, pasted };
}

/**
 * Keep a text as the copy of a source, and go where it is read; return what was wrong.
 * @param {string} id @param {ReturnType<typeof text>} from
 */
async function keep(id, { file, pasted }) {
  const [chosen] = file.files ?? [];
  const query = new URLSearchParams({ id, name: chosen?.name ?? "" });
  const told = chosen
    ? await sent(`/sources/keep?${query}`, chosen, BYTES)
    : await posted("/sources/paste", { id, text: pasted.value });
  if (told.ok) location.assign(`/article?source=${encodeURIComponent(id)}`);
  return told.ok ? "" : why(told);
}

/** @param {string} id */
function keeping(id) {
  const made = element("details", "");
  made.append(element("summary", "Keep a copy of it"));
  const form = element("form", "");
  const from = text();
  const fault = element("p", "", "error");
  fault.setAttribute("role", "alert");
  const send = element("button", "Keep");
  send.type = "submit";
  form.append(row("A file", `file-${id}`, labelled(from.file, `file-${id}`)));
  form.append(row("or its text", `text-${id}`, labelled(from.pasted, `text-${id}`)), send, fault);
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    fault.textContent = await keep(id, from);
  });
  made.append(form);
  return made;
}

/** @template {HTMLElement} T @param {T} input @param {string} id */
function labelled(input, id) {
  input.id = id;
  return input;
}

/** The form of a new source. */
function adding() {
  const made = element("details", "");
  made.append(element("summary", "Add a source"));
  const form = element("form", "");
  const from = text();
  const fields = Object.entries(KEYS).map(([key, label]) => ({ key, ...field(label, `source-${key}`, "") }));
  const fault = element("p", "", "error");
  fault.setAttribute("role", "alert");
  const send = element("button", "Add source");
  send.type = "submit";
  form.append(row("The text", "source-text", labelled(from.pasted, "source-text")));
  form.append(row("or a file", "source-file", labelled(from.file, "source-file")), ...fields.map((each) => each.row));
  form.append(send, fault);
  from.file.addEventListener("change", async () => {
    fault.textContent = await filled(from.file, fields);
  });
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    fault.textContent = await add(fields, from);
  });
  made.append(form);
  return made;
}

/** @typedef {{key: string, input: HTMLInputElement}} Field */

/**
 * Fill the fields that are empty with what a page says of itself; return what was wrong with it.
 * @param {HTMLInputElement} file @param {Field[]} fields
 */
async function filled(file, fields) {
  const [chosen] = file.files ?? [];
  if (!chosen) return "";
  const told = await sent(`/sources/facts?${new URLSearchParams({ name: chosen.name })}`, chosen, BYTES);
  if (!told.ok) return why(told);
  const facts = /** @type {Record<string, string>} */ (told["facts"]);
  for (const { key, input } of fields) input.value ||= facts[key] ?? "";
  return "";
}

/**
 * Declare a source, and keep its text if there is one; return what was wrong.
 * @param {Field[]} fields @param {ReturnType<typeof text>} from
 */
async function add(fields, from) {
  const values = fields.map(({ key, input }) => [key, input.value.trim()]).filter(([, value]) => value);
  const told = await posted("/sources/add", Object.fromEntries(values));
  if (!told.ok) return why(told);
  if (from.file.files?.length || from.pasted.value.trim()) {
    const fault = await keep(String(told["id"]), from);
    return fault && `The source is declared, but its text is not kept: ${fault}`;
  }
  await open();
  return "";
}
