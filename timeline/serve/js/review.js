/** Proposals decided one by one, by the keys of the terminal; drafts of the file that wait. */

import { asked, latest, why } from "./asking.js";
import { button, byId, element } from "./elements.js";
import { choice, field, row } from "./fields.js";
import { mark, say, standing, writes, written } from "./standing.js";

/**
 * @typedef {{date: string, when: string, rule: string}} Reading
 * @typedef {{quote: string, said: string, number: string, title: string, date: string, when: string, why: string,
 *   others: Reading[], at: string, start: number, end: number, said_start: number, said_end: number, event: string,
 *   event_title: string, decision: string}} Proposal
 */

/** @type {Proposal[]} */
let proposals = [];
/** @type {Proposal[]} */
let known = [];
/** What was decided on this page, by position. @type {Map<number, string>} */
const decided = new Map();
let at = 0;
let day = "";
/** How the text is read: the codes of languages, and whether sentences without a date are proposed too. */
const way = { language: "", undated: false };
/** Whether a decision is under way: a key that is pressed twice decides once. */
let deciding = false;
const proposed = latest();
const found = latest();

const DONE = { accept: "accepted", new: "accepted", cite: "cited", reject: "rejected", skip: "skipped" };

/** Read what is proposed of a source, and show the first. @param {string} id */
export async function review(id) {
  const told = await proposed(asked("/drafts/proposed", { id, ...read(), undated: way.undated ? "yes" : "no" }));
  if (!told) return;
  decided.clear();
  reading(id);
  if (!told.ok && way.language) return byId("review-content").replaceChildren(element("p", why(told), "error"));
  if (!told.ok) return dayNeeded(id, why(told));
  proposals = /** @type {Proposal[]} */ (told["proposals"]);
  known = /** @type {Proposal[]} */ (told["known"]);
  at = 0;
  show();
}

/** From which day and by which languages words are read, where that is asked for. @returns {Record<string, string>} */
const read = () => ({ ...(day ? { published: day } : {}), ...(way.language ? { language: way.language } : {}) });

/** What may be asked for of the reading, once. @param {string} id */
function reading(id) {
  const place = byId("reading");
  if (place.childElementCount > 1) return;
  const language = field("Languages", "languages", way.language);
  language.input.placeholder = "as the timeline";
  const undated = element("input", "");
  undated.type = "checkbox";
  const form = element("form", "");
  const send = element("button", "Read it so");
  send.type = "submit";
  undated.id = "undated";
  form.append(language.row, row("Sentences without a date too", undated.id, undated), send);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    Object.assign(way, { language: language.input.value.trim(), undated: undated.checked });
    void review(id);
  });
  place.append(form);
}

/**
 * Ask for the day from which words are read, if it is not known.
 * @param {string} id @param {string} reason
 */
function dayNeeded(id, reason) {
  const form = element("form", "");
  const published = field("Published on", "published-day", day);
  const send = element("button", "Read it from this day");
  send.type = "submit";
  form.append(element("p", reason, "error"), published.row, send);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    day = published.input.value;
    void review(id);
  });
  byId("review-content").replaceChildren(form);
}

/** Show the proposal whose turn it is. */
function show() {
  const each = proposals[at];
  marks();
  if (!each) {
    const told = proposals.length ? `All ${proposals.length} are decided.` : "Nothing new is proposed.";
    const end = element("p", told);
    end.id = "card";
    end.tabIndex = -1;
    byId("review-content").replaceChildren(end, ...(proposals.length ? [choices([["b", "Back", back]])] : []));
    focus(end);
    return;
  }
  const card = element("div", "");
  card.id = "card";
  card.tabIndex = -1;
  const before = decided.get(at) ?? each.decision;
  card.append(element("p", `${at + 1} of ${proposals.length} · ${each.at}${before ? ` · ${before}` : ""}`, "dim"));
  card.append(element("h3", each.title), element("p", `${each.date}: ${each.when}; ${each.why}`));
  for (const other of each.others) card.append(element("p", `or ${other.date}, ${other.when} (${other.rule})`, "dim"));
  if (each.event) card.append(element("p", `Likely the event ${each.event_title} [${each.event}]`));
  card.append(element("blockquote", each.quote));
  if (writes) card.append(choices(offered(each)));
  byId("review-content").replaceChildren(card);
  focus(card);
  document.querySelector("#text .now")?.scrollIntoView({ block: "center" });
}

/** Move the focus to what is decided next, unless somebody writes or reads elsewhere. @param {HTMLElement} card */
function focus(card) {
  const now = document.activeElement;
  if (!now || now === document.body || byId("review").contains(now)) card.focus({ preventScroll: true });
}

function marks() {
  const of = (/** @type {Proposal} */ each, /** @type {string} */ look) => [
    { start: each.start, end: each.end, look: `sentence${look}` },
    { start: each.said_start, end: each.said_end, look: `date${look}` },
  ];
  const now = proposals[at];
  const dates = [...proposals, ...known].map((each) => ({ start: each.said_start, end: each.said_end, look: "date" }));
  mark([...dates.filter(({ start, end }) => end > start), ...(now ? of(now, " now") : [])]);
}

/**
 * What can be done with a proposal: its key, its name, what does it.
 * @param {Proposal} each @returns {[string, string, () => void][]}
 */
function offered(each) {
  const accept = each.event ? `Cite ${each.event}` : "Accept";
  return [
    ["a", accept, () => void decide("accept")],
    ...(each.event ? [/** @type {[string, string, () => void]} */ (["n", "New event", () => void decide("new")])] : []),
    ["t", "Title", () => correct("Title", each.title, (title) => void decide("accept", { title }))],
    ["r", "Reading", () => readings(each)],
    ["c", "Cite another", cite],
    ["d", "Drop", () => void decide("reject")],
    ["s", "Skip", () => void decide("skip")],
    ["b", "Back", back],
  ];
}

/** @param {[string, string, () => void][]} list */
function choices(list) {
  const made = element("div", "", "choices");
  for (const [key, name, act] of list) {
    const each = button("", act);
    const shown = element("kbd", key);
    shown.ariaHidden = "true";
    each.append(shown, name);
    each.dataset["key"] = key;
    each.ariaKeyShortcuts = key;
    made.append(each);
  }
  return made;
}

byId("review").addEventListener("keydown", (event) => {
  if (event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement) {
    if (event.key === "Escape") show();
    return;
  }
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const pressed = /** @type {HTMLButtonElement | null} */ (
    byId("review").querySelector(`[data-key="${CSS.escape(event.key.toLowerCase())}"]`)
  );
  if (!pressed) return;
  event.preventDefault();
  pressed.click();
});

/**
 * @param {keyof typeof DONE} decision @param {Record<string, string>} [more]
 */
async function decide(decision, more = {}) {
  const each = proposals[at];
  if (!each || deciding) return;
  deciding = true;
  const { id, sha256 } = standing();
  const key = { source: id, sha256, quote: each.quote, said: each.said, number: each.number };
  const told = await written("/drafts/decide", { ...key, decision, ...more, ...read() });
  deciding = false;
  if (!told.ok) return;
  decided.set(at, DONE[decision]);
  at += 1;
  show();
}

function back() {
  if (deciding) return;
  at = Math.max(0, at - 1);
  show();
}

/**
 * Ask for a line in the place of the choices.
 * @param {string} label @param {string} value @param {(text: string) => void} done
 */
function correct(label, value, done) {
  const form = element("form", "");
  const line = field(label, "correction", value);
  const send = element("button", "Accept so");
  send.type = "submit";
  form.append(line.row, send, " ", button("Back", show));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    done(line.input.value);
  });
  byId("card").querySelector(".choices")?.replaceWith(form);
  line.input.focus();
  line.input.select();
}

/** Offer the other readings by their numbers, and a date that is typed. @param {Proposal} each */
function readings(each) {
  const others = each.others.slice(0, 9).map(({ date, when }, number) => {
    const act = () => void decide("accept", { date });
    return /** @type {[string, string, () => void]} */ ([String(number + 1), `${date}, ${when}`, act]);
  });
  const other = () => correct("Date", each.date, (date) => void decide("accept", { date }));
  const list = choices([...others, ["o", "Another date", other], ["b", "Back", show]]);
  byId("card").querySelector(".choices")?.replaceWith(list);
  byId("card").focus({ preventScroll: true });
}

/** Ask for the event that the proposal is cited for. */
function cite() {
  const events = standing().events;
  if (!events.length) return void say("There is no event yet.");
  const form = element("form", "");
  const options = events.map(({ id, title }) => /** @type {[string, string]} */ ([id, `${title} [${id}]`]));
  const which = choice("Event", "cited-event", options);
  const send = element("button", "Cite for it");
  send.type = "submit";
  form.append(which.row, send, " ", button("Back", show));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void decide("cite", { event: which.select.value });
  });
  byId("card").querySelector(".choices")?.replaceWith(form);
  which.select.focus();
}

/** List the drafts of the file that cite a source and wait. @param {string} id */
export async function waiting(id) {
  const told = await found(asked("/drafts/waiting", { id }));
  if (!told) return;
  const drafts = /** @type {{id: string, date: string, title: string}[]} */ (told["drafts"] ?? []);
  byId("waiting").hidden = !drafts.length;
  byId("waiting-content").replaceChildren(
    ...drafts.map((each) => {
      const made = element("li", `${each.title} (${each.date}) `);
      if (writes) made.append(one("Accept", each), " ", one("Reject", each));
      return made;
    }),
  );
}

/** @param {"Accept" | "Reject"} what @param {{id: string, title: string}} each */
function one(what, each) {
  const made = button(what, async () => {
    const told = await written(`/drafts/${what.toLowerCase()}`, { id: each.id });
    if (told.ok) await waiting(standing().id);
  });
  made.ariaLabel = `${what}: ${each.title}`;
  return made;
}
