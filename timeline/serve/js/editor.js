/** Events added and edited next to the page: in fields, or as the text that the file has of them. */

import { asked, why } from "./asking.js";
import { changes } from "./changes.js";
import { button, element } from "./elements.js";
import { changedValues, eventForm } from "./event_form.js";
import { row, textarea } from "./controls.js";
import { expect, selected } from "./picture.js";
import { hide, say, show } from "./side.js";

/** @typedef {import("./asking.js").Told} Told */
/** @typedef {import("./event_form.js").Names} Names */
/** @typedef {{id: string, file: string, digest: string, text: string, fields: Record<string, unknown>}} Shown */

const LEAVE = "Leave what you have written?";

/** The names of the timeline; nothing, and that is said, where it cannot be asked. */
async function names() {
  const told = await asked("/names");
  if (!told.ok) say(why(told));
  return told.ok ? /** @type {Names} */ (/** @type {unknown} */ (told)) : null;
}

/** Open a form for a new event. */
export async function add() {
  const known = await names();
  if (!known) return;
  const form = eventForm({}, known);
  const before = JSON.stringify([form.values(), form.claims()]);
  let digest = known.digest;
  const wish = {
    path: "/add",
    body: () => ({ ...filled(form.values()), claims: form.claims().map(unplaced), digest }),
    saved,
    conflict: (/** @type {Told} */ told) => {
      digest = String(told["digest"]);
      return beside(told, () => void change.look(wish));
    },
  };
  const change = changes();
  const box = framed(form.box, "Look at the new event", change, () => change.look(wish));
  const closing = () => JSON.stringify([form.values(), form.claims()]) === before || confirm(LEAVE);
  if (show({ title: "New event", content: box, closing })) box.querySelector("input")?.focus();
}

/**
 * Open a form for an event.
 * @param {string} [id] @param {boolean} [sure] whether what is open may go without being asked
 */
export async function edit(id = selected(), sure = false) {
  if (!id) return say("Open an event in the page first, then edit it.");
  const [told, known] = await Promise.all([asked("/event", { id }), names()]);
  if (!told.ok) return say(why(told));
  if (known) inFields({ event: /** @type {Shown} */ (/** @type {unknown} */ (told)), known }, sure);
}

/** @typedef {{event: Shown, known: Names}} Edited an event as it was when it was opened, and the names to complete */

/** @param {Edited} edited @param {boolean} sure */
function inFields(edited, sure) {
  const { event, known } = edited;
  const form = eventForm(event.fields, known);
  const [values, claims] = [form.values(), JSON.stringify(form.claims())];
  const written = () => {
    const changed = changedValues(values, form.values());
    const cited = JSON.stringify(form.claims()) === claims ? {} : { claims: form.claims() };
    return { ...(Object.keys(changed).length ? { values: changed } : {}), ...cited };
  };
  const box = editing(edited, {
    path: "/edit",
    box: form.box,
    written,
    isChanged: () => Object.keys(written()).length > 0,
    other: ["Edit as text", () => asText(edited, event.text, true)],
    sure,
  });
  box?.querySelector("input")?.focus();
}

/**
 * An event as its file has it, in a text that may be another than that.
 * @param {Edited} edited @param {string} written @param {boolean} sure
 */
function asText(edited, written, sure) {
  const { event } = edited;
  const area = textarea(written, Math.min(30, written.split("\n").length + 3));
  area.spellcheck = false;
  area.classList.add("yaml");
  const box = element("div", "");
  box.append(row(`As it stands in ${event.file}`, area));
  editing(edited, {
    path: "/rewrite",
    box,
    written: () => ({ text: area.value }),
    isChanged: () => area.value !== event.text,
    other: ["Edit in fields", () => inFields(edited, true)],
    sure,
  });
  area.focus();
}

/**
 * A way to edit an event: where it is asked for, what it looks like, what is sent, and the other way to do it.
 * @typedef {{path: string, box: HTMLElement, written: () => Record<string, unknown>, isChanged: () => boolean,
 *   other: [string, () => void], sure: boolean}} Way
 */

/** @param {Edited} edited @param {Way} way @returns {HTMLElement | null} */
function editing(edited, way) {
  const { event } = edited;
  let digest = event.digest;
  const wish = {
    path: way.path,
    body: () => ({ event: event.id, base: event.text, ...way.written(), digest }),
    saved,
    conflict: (/** @type {Told} */ told) =>
      both(told, edited, () => {
        digest = String(told["digest"]);
        void change.look(wish);
      }),
  };
  const change = changes();
  const [label, other] = way.other;
  const leave = () => !way.isChanged() || confirm(LEAVE);
  const box = framed(way.box, "Look at the change", change, () => change.look(wish));
  box.querySelector(".buttons")?.append(button(label, () => void (leave() && other())));
  return show({ title: `Edit ${event.id}`, content: box, closing: leave }, way.sure) ? box : null;
}

/**
 * Both versions of an event that others changed in the meantime, and what can be done.
 * @param {Told} told @param {Edited} edited @param {() => void} again
 */
function both(told, edited, again) {
  if (told["same"])
    return [
      button("Look at my change on the file as it is now", again),
      element("p", "This event is as it was; the file was changed elsewhere."),
    ];
  const [theirs, ours] = [String(told["theirs"]), String(told["ours"])];
  const event = { ...edited.event, text: theirs, digest: String(told["digest"]) };
  return [
    button("Write mine over it", () => asText({ ...edited, event }, ours, true)),
    button("Take what the file has", () => void edit(event.id, true)),
    element("h3", "What the file has now"),
    element("pre", theirs),
    element("h3", "What you have written"),
    element("pre", ours),
  ];
}

/**
 * The new event next to those added since that have its title, and what can be done.
 * @param {Told} told @param {() => void} again
 */
function beside(told, again) {
  const [theirs, ours] = [String(told["theirs"] ?? ""), String(told["ours"] ?? "")];
  const found = theirs
    ? [element("h3", "What has this title in the file now"), element("pre", theirs)]
    : [element("p", "No event of the file has this title.")];
  return [
    button(theirs ? "Add mine too" : "Look at it again", again),
    ...found,
    element("h3", "What you have written"),
    element("pre", ours),
  ];
}

/**
 * A form with its fields, its buttons, and the place where the change is shown.
 * @param {HTMLElement} fields @param {string} label @param {ReturnType<typeof changes>} change
 * @param {() => Promise<void>} look
 */
function framed(fields, label, change, look) {
  const form = element("form", "", "event");
  const buttons = element("div", "", "buttons");
  const submit = element("button", label, "first");
  submit.type = "submit";
  buttons.append(submit);
  form.append(fields, buttons, change.box);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void look();
  });
  form.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.requestSubmit();
  });
  fields.addEventListener("input", () => void (change.box.hidden ? null : change.clear()));
  return form;
}

/** @param {Told} told @param {boolean} whole */
function saved(told, whole) {
  if (whole) hide(true);
  const notes = /** @type {string[]} */ (told["notes"]);
  const since = whole ? [] : ["but not what you have written since"];
  say(`Saved: ${[told["id"], ...notes.slice(0, 1), ...since].join(", ")}`);
  expect(String(told["id"]));
}

/** Values that say something. @param {import("./event_form.js").Values} values */
const filled = (values) => Object.fromEntries(Object.entries(values).filter(([, value]) => value.length));

/** @param {import("./citations.js").Claim} claim */
const unplaced = (claim) => ({ ...claim, was: null });
