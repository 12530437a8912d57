/**
 * The page that is shown, kept up to date: a new picture is drawn in a hidden page, which then replaces it.
 *
 * There are two pages, of which one waits: its script has run already, so that it need not start again.
 */

import { byId } from "./elements.js";

/**
 * @typedef {{language: string, direction: string, title: string, state: string, body: string,
 *   blocks: Record<string, string>}} Around
 * @typedef {Around & {theme: string, fragment: string, details: () => Promise<string>}} Content
 * @typedef {Window & {live?: {show: (content: Content) => Promise<void>},
 *   timeline?: {settled: () => Promise<void>, app: {state: {selected: number}, store: {ids: string[]}}}}} Page
 * @typedef {{number: string, shell: string, around: Around, data: string}} Picture
 */

const pages = byId("pages");
/** @type {HTMLIFrameElement | null} */
let current = null;
let shown = "";
let wanted = "";
let turning = false;
/** The event that is to be open in the page that comes. */
let expected = "";

/** How many milliseconds a picture waits for a reader who is using the page. */
const PATIENCE = 3000;
/** Whether a pointer is held down in the page. */
let held = false;

/** The window of the page that is shown. @returns {Page | null} */
export const standing = () => current?.contentWindow ?? null;

/** The id of the event that is open in the page, empty if none is; the address says it a moment later. */
export function selected() {
  const app = standing()?.timeline?.app;
  return app?.store.ids[app.state.selected] ?? "";
}

/** Open an event: in the page that is shown, or in the next one that has it. @param {string} id */
export function expect(id) {
  expected = id;
  meet();
}

/** Open the event that is expected, if the page that is shown has it. */
function meet() {
  const page = standing();
  if (!page || !expected || !page.timeline?.app.store.ids.includes(expected)) return;
  const parts = new URLSearchParams(page.location.hash.slice(1));
  parts.set("event", expected);
  page.location.hash = String(parts);
  follow(page);
  expected = "";
}

/** Have a page show what its address says now, not a moment later. @param {Page} page */
const follow = (page) => void page.dispatchEvent(new HashChangeEvent("hashchange"));

/** Show the current picture, unless it is the one with this number. @param {string} number */
export async function turn(number) {
  wanted = number;
  if (turning) return;
  turning = true;
  try {
    while (wanted !== shown && (await turned()));
  } finally {
    turning = false;
  }
}

/** Show the current picture; return whether it was not shown before. */
async function turned() {
  const picture = await asked();
  if (!picture || picture.number === shown) return false;
  const coming = await waiting(picture.shell);
  const live = /** @type {Page | null} */ (coming.contentWindow)?.live;
  if (!live || coming.contentDocument?.documentElement.dataset["shell"] !== picture.shell) {
    coming.remove();
    return Boolean(live);
  }
  const end = performance.now() + PATIENCE;
  let seen;
  do {
    await rest(end);
    seen = reading();
    await live.show(content(picture));
  } while (reading() !== seen && performance.now() < end);
  if (reading() !== seen) catchUp(coming, fragment(picture.data));
  keep(current, coming);
  if (current) current.className = "coming";
  coming.className = "";
  current = coming;
  shown = picture.number;
  meet();
  for (const [kind, act] of Object.entries(FOLLOWED)) coming.contentDocument?.addEventListener(kind, act, true);
  held = false;
  colored();
  spare();
  return true;
}

/** What the reader sees and looks for now, as a text: what is drawn while that changes would be of another view. */
function reading() {
  const state = { ...standing()?.timeline?.app.state, hovered: -1 };
  return JSON.stringify([state, field(current)?.value]);
}

/**
 * Have a page show what the reader asked for while it was drawn for longer than anybody waits.
 * @param {HTMLIFrameElement} coming @param {string} fragment
 */
function catchUp({ contentWindow: page }, fragment) {
  if (!page) return;
  page.history.replaceState(null, "", fragment || page.location.pathname + page.location.search);
  follow(page);
}

/** The search of a page. @param {HTMLIFrameElement | null} page */
const field = (page) =>
  /** @type {HTMLInputElement | null | undefined} */ (page?.contentDocument?.getElementById("query"));

/** Wait until the reader moves nothing in the page, up to a moment. @param {number} end */
async function rest(end) {
  const settled = standing()?.timeline?.settled() ?? Promise.resolve();
  await Promise.race([settled, pause(end - performance.now())]);
  while (held && performance.now() < end) await pause(50);
}

/** @param {number} milliseconds */
const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, Math.max(0, milliseconds)));

/** @returns {Promise<Picture | null>} */
async function asked() {
  const answer = await fetch("/picture");
  if (!answer.ok) return null;
  const [head = "", around = "", data = ""] = (await answer.text()).split("\n");
  return { ...JSON.parse(head), around: JSON.parse(around), data };
}

/** @param {Picture} picture @returns {Content} */
function content({ number, around, data }) {
  const theme = current?.contentDocument?.documentElement.dataset["theme"] ?? "auto";
  const blocks = { ...around.blocks, data };
  return { ...around, blocks, theme, fragment: fragment(data), details: () => details(number) };
}

/**
 * What the panel says of the events of a picture; it never comes if there is a newer picture.
 * @param {string} number @returns {Promise<string>}
 */
async function details(number) {
  const answer = await fetch(`/details?${new URLSearchParams({ number })}`).catch(() => null);
  return answer?.ok ? answer.text() : new Promise(() => {});
}

/**
 * A hidden page that has the script of a shell.
 * @param {string} shell @returns {Promise<HTMLIFrameElement>}
 */
async function waiting(shell) {
  const found = /** @type {HTMLIFrameElement[]} */ ([...pages.querySelectorAll("iframe.coming")]);
  for (const each of found) if (each.dataset["shell"] !== shell) each.remove();
  const made = found.find((each) => each.isConnected) ?? frame(shell);
  await loaded.get(made);
  return made;
}

/** @type {WeakMap<HTMLIFrameElement, Promise<unknown>>} */
const loaded = new WeakMap();

/** @param {string} shell */
function frame(shell) {
  const made = document.createElement("iframe");
  made.title = "The timeline";
  made.className = "coming";
  made.dataset["shell"] = shell;
  made.src = `/page?${shell}`;
  loaded.set(made, new Promise((resolve) => made.addEventListener("load", resolve, { once: true })));
  pages.append(made);
  return made;
}

/** Have a page wait for the next picture, unless that comes first: it may be in a page of another shell. */
const spare = () => requestIdleCallback(() => void (turning || waiting(current?.dataset["shell"] ?? "")));

/**
 * What of the address of the page says its view; the event that is expected is open in it, if its data have it.
 * @param {string} data
 */
function fragment(data) {
  const parts = new URLSearchParams(standing()?.location.hash.slice(1));
  const query = field(current)?.value ?? "";
  if (query) parts.set("q", query);
  else parts.delete("q");
  const open = expected && data.includes(JSON.stringify(expected)) ? expected : selected();
  if (open) parts.set("event", open);
  else parts.delete("event");
  return parts.size ? `#${parts}` : "";
}

/**
 * What the address does not hold: what is folded out, how far the page is scrolled, what has the focus, the help.
 * @param {HTMLIFrameElement | null} before @param {HTMLIFrameElement} after
 */
function keep(before, after) {
  const [from, to] = [before?.contentDocument, after.contentDocument];
  if (!before || !from || !to) return;
  for (const each of from.querySelectorAll("details[id]"))
    to.getElementById(each.id)?.toggleAttribute("open", each.hasAttribute("open"));
  const { scrollX = 0, scrollY = 0 } = before.contentWindow ?? {};
  after.contentWindow?.scrollTo(scrollX, scrollY);
  if (document.activeElement === before) focus(before, after);
  if (from.getElementById("help")?.hasAttribute("open")) press(to, "?");
}

/** Press a key in a page. @param {Document} page @param {string} key */
const press = (page, key) => page.body.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));

/**
 * Have the focus of another page, and the caret of its search.
 * @param {HTMLIFrameElement} from @param {HTMLIFrameElement} to
 */
function focus(from, to) {
  const now = from.contentDocument?.activeElement;
  to.focus();
  to.contentDocument?.getElementById(now?.id ?? "")?.focus({ preventScroll: true });
  const [asked, same] = [field(from), field(to)];
  if (asked && asked === now) same?.setSelectionRange(asked.selectionStart, asked.selectionEnd);
}

/** Take over the colours that were chosen in the page that is shown. */
function colored() {
  const theme = current?.contentDocument?.documentElement.dataset["theme"] ?? "auto";
  document.documentElement.style.colorScheme = theme === "auto" ? "" : theme;
}

/** A key that the workshop may know, in the page or around it. @param {KeyboardEvent} event */
const pressed = (event) => void document.dispatchEvent(new CustomEvent("pressed", { detail: event.key }));
document.addEventListener("keydown", pressed);

/** What is followed in the page that is shown. @type {Record<string, (event: any) => void>} */
const FOLLOWED = {
  keydown: pressed,
  pointerdown: () => void (held = true),
  pointerup: () => void (held = false),
  pointercancel: () => void (held = false),
  click: () => void setTimeout(colored),
};
