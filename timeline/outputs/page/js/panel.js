/** The panel of one event: when, what, who says so in which words, what was known when. */

import { breakable, byId, button, element, link, sofar, swatch } from "./dom.js";
import { addressOf } from "./linking.js";
import { dotted } from "../../../drawing/js/direction.js";
import { traits } from "../../../drawing/js/saying.js";
import { toneOf, titled } from "../../../drawing/js/store.js";
import { daysOf } from "../../../drawing/js/setting.js";
import { countLabel } from "../../../drawing/js/wording.js";

/** @typedef {import("./app.js").App} App */
/** @typedef {{day: number, bounds: (number | null)[], words: string}} Version */
/**
 * @typedef {object} Claim
 * @property {string} name @property {string} [by] @property {string} [url] @property {string} [archived]
 * @property {string} [on] @property {string} [at]
 * @property {string} [quote] @property {string} [said] @property {string} [stance] @property {boolean} [preferred]
 * @property {Version} [date]
 */
/**
 * @typedef {object} Medium
 * @property {string} src @property {"audio" | "video"} kind @property {string} [alt] @property {string} [credit]
 * @property {number} [poster] which of the page's images is there before it plays
 */
/**
 * @typedef {object} Detail
 * @property {string} [html] safe, made when the page was built @property {string} [text] @property {string} [place]
 * @property {string[]} [tags] @property {string[]} [actors]
 * @property {string} [status] @property {string} [verification] @property {string} [url] @property {string} [said]
 * @property {number} [since] @property {string} [clock] its date as written, if that is on another clock
 * @property {{alt?: string, credit?: string, url?: string, place?: number}} [image] @property {Version[]} [versions]
 * @property {Claim[]} [claims] @property {Medium[]} [media]
 */

/** @type {Record<string, string>} */
const LONG = { imprecise: "impreciseLong", planned: "plannedLong" };

/** @param {App} app @param {number} day */
const dayText = ({ wording }, day) => wording.date(day * 86400);

/**
 * @param {App} app @param {Claim} claim
 */
function claimItem(app, claim) {
  const { say } = app.wording;
  const made = element(
    "li",
    {},
    claim.url ? link(claim.name, claim.url) : element("span", { text: claim.name, dir: "auto" }),
  );
  const notes = dotted([claim.by, claim.on, claim.at, claim.preferred ? say("preferred") : ""]);
  if (notes) made.append(element("span", { className: "note", text: notes, dir: "auto" }));
  if (claim.stance) made.append(element("span", { className: "doubt", text: say(claim.stance) }));
  if (claim.date)
    made.append(element("span", { className: "note", text: say("claimDate", { date: claim.date.words }) }));
  if (claim.quote) made.append(element("blockquote", { text: claim.quote, dir: "auto" }));
  if (claim.said)
    made.append(element("span", { className: "note", text: say("said", { words: claim.said }), dir: "auto" }));
  if (claim.archived) made.append(link(say("archived"), claim.archived));
  return made;
}

/**
 * @param {App} app @param {string} name @param {string[]} values @returns {Node[]}
 */
function fact(app, name, values) {
  const text = values.filter(Boolean).join(", ");
  return text ? [element("dt", { text: app.wording.say(name) }), element("dd", { text, dir: "auto" })] : [];
}

/**
 * @param {App} app @param {Detail} detail @returns {HTMLElement}
 */
function facts(app, { place = "", actors = [], tags = [], status, verification, image }) {
  const { say } = app.wording;
  return element(
    "dl",
    {},
    ...fact(app, "place", [place]),
    ...fact(app, "actor", actors),
    ...fact(app, "tag", tags),
    ...fact(app, "status", status ? [say(`status.${status}`)] : []),
    ...fact(app, "verification", verification ? [say(`verification.${verification}`)] : []),
    ...(image && image.place === undefined ? described(app, image) : []),
  );
}

/**
 * A picture that the page does not hold: its words, and where it is to be seen. It is never loaded.
 * @param {App} app @param {{alt?: string, credit?: string, url?: string}} image @returns {Node[]}
 */
function described(app, { alt = "", credit = "", url = "" }) {
  const words = url ? link(alt || url, url) : alt;
  const parts = [words, credit].filter(Boolean).flatMap((part, i) => (i ? [", ", part] : [part]));
  return parts.length
    ? [element("dt", { text: app.wording.say("image") }), element("dd", { dir: "auto" }, ...parts)]
    : [];
}

/**
 * What is to be seen of an event: a picture that the page holds, with its credit; extras add what they know.
 * @type {((app: App, detail: Detail) => HTMLElement[])[]}
 */
export const attachments = [
  (_, { image: { alt = "", credit = "", place } = {} }) => {
    if (place === undefined) return [];
    const src = byId(`image${place}`).textContent ?? "";
    return [figure(element("img", { src, alt, decoding: "async" }), credit)];
  },
];

/**
 * @param {HTMLElement} seen @param {string} credit
 */
export function figure(seen, credit) {
  const made = element("figure", {}, seen);
  if (credit) made.append(element("figcaption", { className: "note", text: credit, dir: "auto" }));
  return made;
}

/**
 * @param {App} app @param {number} row @param {Detail} detail @returns {HTMLElement[]}
 */
function head(app, row, { said, clock }) {
  const { header, store, wording } = app;
  const category = store.category[row];
  const lane = element(
    "p",
    { className: "lane-name" },
    swatch(app.colors, category, toneOf(store, row)),
    element("bdi", { text: header.categories[category].label }),
  );
  const note = (/** @type {string} */ text) => element("p", { className: "note", text, dir: "auto" });
  return [
    lane,
    ...(store.icons[row] ? [element("p", { className: "icon", text: store.icons[row], "aria-hidden": "true" })] : []),
    element("h2", { dir: "auto" }, ...breakable(titled(store.titles, store.flags, {})(row))),
    element("p", { className: "when", text: store.words(row) }),
    ...(clock ? [note(clock)] : []),
    ...(daysOf(app.setting, row) ? [note(counted(app, row))] : []),
    ...traits(store, row).map((key) => note(wording.say(LONG[key] ?? key))),
    ...(said ? [note(wording.say("said", { words: said }))] : []),
  ];
}

/**
 * @param {App} app @param {number} row @param {Detail} detail @returns {Node[]}
 */
function content(app, row, detail) {
  const { say } = app.wording;
  const { html, url, claims } = detail;
  const made = head(app, row, detail);
  made.push(...attachments.flatMap((attach) => attach(app, detail)));
  if (html) {
    const about = element("div", { className: "about", dir: "auto" });
    about.innerHTML = html;
    made.push(about);
  }
  const known = facts(app, detail);
  if (known.childElementCount) made.push(known);
  if (url) made.push(element("p", {}, link(say("link"), url)));
  if (claims?.length)
    made.push(
      element("h3", { text: say("claims") }),
      element("ul", { className: "claims" }, ...claims.map((claim) => claimItem(app, claim))),
    );
  return [...made, ...history(app, detail)];
}

/**
 * 'Day 483 of the war', by the count's own label.
 * @param {App} app @param {number} row
 */
function counted(app, row) {
  const text = daysOf(app.setting, row).replace(/^\D+/u, "");
  return countLabel(app.header.counts[0].label, text);
}

/**
 * @param {App} app @param {Detail} detail @returns {Node[]}
 */
function history(app, { since, versions }) {
  const { say } = app.wording;
  if (versions?.length) {
    const items = versions.map(({ day, words }) =>
      element("li", { text: say("versionFrom", { date: dayText(app, day), words }) }),
    );
    return [element("h3", { text: say("versions") }), element("ul", {}, ...items)];
  }
  return since === undefined
    ? []
    : [element("p", { className: "note", text: say("knownSince", { date: dayText(app, since) }) })];
}

/**
 * The panel, and how it opens, steps and closes.
 * @param {App} app @param {() => Promise<Detail[]>} details @param {(by: number) => void} step
 */
export function panel(app, details, step) {
  const aside = byId("panel");
  const { say } = app.wording;
  /** What had the focus before the panel. */
  let opener = app.stage;
  const close = () => {
    if (aside.hidden) return;
    const inside = aside.contains(document.activeElement);
    aside.hidden = true;
    app.state.selected = -1;
    if (inside) opener.focus({ preventScroll: opener === app.stage });
    app.draw();
  };
  const open = async (/** @type {number} */ row, focus = false) => {
    app.state.selected = app.state.current = row;
    byId("tip").hidden = true;
    const known = await sofar(details);
    if (app.state.selected !== row) return;
    fill(row, known?.[row] ?? {}, focus);
    if (known) return;
    aside.append(element("p", { className: "note", text: byId("late").textContent }));
    details().then(
      (late) => app.state.selected === row && fill(row, late[row] ?? {}, false),
      () => {},
    );
  };
  const fill = (/** @type {number} */ row, /** @type {Detail} */ detail, /** @type {boolean} */ focus) => {
    const copy = button(say("copyLink"), () => copied(copy, addressOf(app, true), say("copied")));
    const tools = element(
      "div",
      { className: "panel-tools" },
      element(
        "span",
        { className: "steps", dir: "ltr" },
        button("‹", () => step(-1), { "aria-label": say("previous") }),
        button("›", () => step(1), { "aria-label": say("next") }),
      ),
      copy,
      button("×", close, { "aria-label": say("close"), class: "close" }),
    );
    const { activeElement: active, body } = document;
    const held = aside.contains(active);
    const pressed = [...aside.querySelectorAll("button")].findIndex((each) => each === active);
    if (!held) opener = active instanceof HTMLElement && active !== body ? active : app.stage;
    aside.replaceChildren(tools, ...content(app, row, detail));
    if (aside.hidden) aside.classList.toggle("before", covered(app, row, aside));
    aside.hidden = false;
    rise();
    aside.scrollTop = 0;
    if (focus || held) (aside.querySelectorAll("button")[pressed] ?? aside).focus({ preventScroll: true });
    app.draw();
    requestAnimationFrame(() => requestAnimationFrame(() => clear(aside)));
  };
  aside.addEventListener("keydown", (event) => {
    if (event.key === "Escape") close();
  });
  const rise = () => {
    if (aside.hidden) return;
    aside.style.setProperty("--above", `${Math.max(0, byId("ground").getBoundingClientRect().top)}px`);
  };
  for (const kind of ["scroll", "resize"]) addEventListener(kind, rise, { passive: true });
  app.rested.push(rise);
  return { open, close };
}

/**
 * Scroll the page until a panel over it, as on a phone, is below its event.
 * @param {HTMLElement} aside
 */
function clear(aside) {
  const over = byId("current").getBoundingClientRect().bottom + AIR - aside.getBoundingClientRect().top;
  if (over > 0 && getComputedStyle(aside).position === "fixed") scrollBy(0, over);
}

/** How far above a panel its event is. */
const AIR = 12;

/**
 * Whether a panel at the end of the line would cover the mark of an event: then it opens at the beginning.
 * @param {App} app @param {number} row @param {HTMLElement} aside
 */
function covered({ scene, width, stage, letter }, row, aside) {
  const box = scene?.boxes.find(({ i }) => i === row);
  if (!box) return false;
  aside.hidden = false;
  const wide = aside.getBoundingClientRect().width;
  aside.hidden = true;
  if (wide >= stage.clientWidth / 2) return false;
  const [from, to] = [Math.max(0, box.a), Math.min(width, box.b)];
  const over = wide / letter;
  return document.documentElement.dir === "rtl" ? from < over : to > width - over;
}

/**
 * Copy an address; if the browser does not let us, it is shown to be copied by hand.
 * @param {HTMLButtonElement} pressed @param {string} address @param {string} text said once it is copied
 */
async function copied(pressed, address, text) {
  try {
    await navigator.clipboard.writeText(address);
    pressed.textContent = text;
  } catch {
    const field = element("input", { value: address, readonly: "", "aria-label": pressed.textContent ?? "" });
    pressed.replaceWith(field);
    field.select();
  }
}
