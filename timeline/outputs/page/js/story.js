/** The stories of a timeline, event by event in the whole window: picture, text, sources, where in time. */

import { read } from "./address.js";
import { attempt, breakable, byId, button, element, link, shut, swatch, unfold, unpacked } from "./dom.js";
import { extras } from "./extras.js";
import { addressOf } from "./linking.js";
import { attachments } from "./panel.js";
import { embedded } from "./surroundings.js";
import { civil } from "../../../drawing/js/calendar.js";
import { dotted } from "../../../drawing/js/direction.js";
import { toneOf } from "../../../drawing/js/store.js";

/** @typedef {import("./app.js").App} App */
/** @typedef {import("./extras.js").Acts} Acts */
/** @typedef {import("./panel.js").Detail} Detail */
/** @typedef {{id: string, title: string, steps: [number, string][]}} Story its steps are rows, each with safe HTML */

/** A finger that goes so far along the line turns to another step. */
const SWIPE = 56;
/** The fields in which an arrow key means something of their own. */
const OWN_ARROWS = "select, input, textarea, video, audio";

/**
 * The story that an address names and its step, as in `#story=spring&step=3` or `?story`; null if it names none.
 * @param {Story[]} stories @returns {{story: Story, at: number} | null}
 */
function named(stories) {
  const { story, step } = read(location.hash.slice(1)).facets;
  const asked = story?.[0] ?? (location.hash.length > 1 ? null : new URLSearchParams(location.search).get("story"));
  if (asked === null) return null;
  const found = stories.find(({ id }) => id === asked) ?? stories[0];
  const at = Math.trunc(Number(step?.[0] ?? 1)) - 1 || 0;
  return { story: found, at: Math.min(Math.max(at, 0), found.steps.length - 1) };
}

/** The button, and the window that it opens. */
class Telling {
  /**
   * @param {App} app @param {Acts} acts @param {Story[]} stories @param {Detail[]} details
   */
  constructor(app, acts, stories, details) {
    this.app = app;
    this.acts = acts;
    this.stories = stories;
    this.details = details;
    this.story = stories[0];
    this.at = 0;
    const { say } = app.wording;
    this.choice = element("select", { "aria-label": say("story.choose") });
    stories.forEach(({ id, title }) => this.choice.append(element("option", { text: title || id })));
    this.title = element("p", { className: "story-title", dir: "auto" });
    this.place = element("p", { className: "story-place" });
    this.spoken = element("p", { className: "aside", "aria-live": "polite" });
    this.page = element("article", { tabindex: "-1" });
    this.rail = element("div", { className: "story-rail", dir: "ltr", "aria-hidden": "true" });
    this.back = button("‹", () => this.go(this.at - 1), { "aria-label": say("previous") });
    this.on = button("›", () => this.go(this.at + 1), { "aria-label": say("next") });
    /** @type {number[]} where the steps are on the rail, as shares of it; NaN without a date */
    this.places = [];
    /** @type {HTMLElement[]} */
    this.dots = [];
    this.window = this.made();
    this.sheets = element("div", { id: "told" });
    document.body.append(this.sheets);
    this.listen();
  }

  /** @returns {HTMLDialogElement} */
  made() {
    const { say } = this.app.wording;
    const close = button("×", () => this.close(), { "aria-label": say("close"), class: "close" });
    const top = element("div", { className: "story-top" }, this.stories.length > 1 ? this.choice : this.title);
    top.append(this.place, close);
    const foot = element("div", { className: "story-foot", dir: "ltr" }, this.back, this.rail, this.on);
    const made = element("dialog", { id: "story", "aria-label": say("story.tell") }, top, this.page, foot, this.spoken);
    document.body.append(made);
    return made;
  }

  listen() {
    this.choice.addEventListener("change", () => this.open(this.stories[this.choice.selectedIndex], 0));
    this.window.addEventListener("close", () => this.closed());
    this.window.addEventListener("keydown", (event) => this.pressed(event));
    this.rail.addEventListener("click", ({ clientX }) => {
      const { left, width } = this.rail.getBoundingClientRect();
      const away = this.places.map((share) => Math.abs((clientX - left) / width - share));
      const nearest = away.reduce((best, each, i) => (each < (away[best] ?? Infinity) ? i : best), -1);
      if (nearest >= 0) this.go(nearest);
    });
    let [x, y] = [0, 0];
    this.page.addEventListener("pointerdown", ({ clientX, clientY }) => ([x, y] = [clientX, clientY]));
    this.page.addEventListener("pointerup", ({ clientX, clientY, pointerType }) => {
      const along = clientX - x;
      if (pointerType !== "mouse" && Math.abs(along) > SWIPE && Math.abs(along) > 2 * Math.abs(clientY - y))
        this.go(this.at - Math.sign(along));
    });
    addEventListener("hashchange", () => this.follow());
    addEventListener("beforeprint", () => this.window.hasAttribute("open") && this.print());
    addEventListener("afterprint", () => this.sheets.replaceChildren());
  }

  /** Show what the address names. */
  follow() {
    const asked = named(this.stories);
    if (asked) this.open(asked.story, asked.at);
    else if (this.window.hasAttribute("open")) this.close();
  }

  /** @param {KeyboardEvent} event */
  pressed(event) {
    const { key, target, ctrlKey, metaKey, altKey } = event;
    const last = this.story.steps.length - 1;
    const to = { ArrowRight: this.at + 1, ArrowLeft: this.at - 1, Home: 0, End: last }[key];
    if (to === undefined || ctrlKey || metaKey || altKey) return;
    if (target instanceof Element && target.matches(OWN_ARROWS)) return;
    event.preventDefault();
    this.go(to);
  }

  /**
   * @param {Story} story @param {number} at
   */
  open(story, at) {
    this.story = story;
    this.choice.selectedIndex = this.stories.indexOf(story);
    this.title.textContent = story.title;
    const first = !this.window.hasAttribute("open");
    if (first) {
      this.acts.close();
      unfold(this.window);
      document.body.classList.add("telling");
    }
    this.measure();
    this.show(at);
    const address = addressOf(this.app);
    if (first && !embedded() && address !== location.href) attempt(() => history.pushState(null, "", address));
    if (first) this.on.focus();
  }

  /** Put the steps of the story on the rail. */
  measure() {
    const { store, wording } = this.app;
    const starts = this.story.steps.map(([row]) => store.lo[row]);
    const known = starts.filter((at) => !Number.isNaN(at));
    const [from, to] = [Math.min(...known), Math.max(...known)];
    this.places = starts.map((at) => (to > from ? (at - from) / (to - from) : Number.isNaN(at) ? NaN : 0.5));
    const dots = this.places.map((share) => {
      const dot = element("i", { hidden: Number.isNaN(share) ? "" : undefined });
      dot.style.left = `${share * 100}%`;
      return dot;
    });
    const year = (/** @type {number} */ at) => wording.year(civil(at).year);
    const ends = known.length ? [...new Set([year(from), year(to)])].map((text) => element("span", { text })) : [];
    this.rail.replaceChildren(...dots, ...ends);
    this.dots = dots;
  }

  /** Lay out the whole story for the printer: a sheet of one step would be nearly empty. */
  print() {
    const { header } = this.app;
    this.sheets.replaceChildren(
      element("h1", { text: this.story.title, dir: "auto" }),
      element("p", { className: "note", text: header.title, dir: "auto" }),
      ...this.story.steps.map(([row, html]) => this.content(row, html)),
    );
  }

  /** @param {number} at */
  go(at) {
    if (at !== this.at && this.story.steps[at]) this.show(at);
  }

  /** @param {number} at */
  show(at) {
    const { app, story } = this;
    const { say, number } = app.wording;
    this.at = at;
    const [row, html] = story.steps[at];
    const place = say("of", { n: number(at + 1), total: number(story.steps.length) });
    this.place.textContent = place;
    const step = this.content(row, html);
    this.page.style.setProperty("--tone", step.style.getPropertyValue("--tone"));
    this.page.replaceChildren(step);
    this.page.scrollTop = this.window.scrollTop = 0;
    this.back.setAttribute("aria-disabled", String(!at));
    this.on.setAttribute("aria-disabled", String(at === story.steps.length - 1));
    this.dots.forEach((dot, i) => dot.classList.toggle("here", i === at));
    this.spoken.textContent = `${place}. ${app.store.title(row)}. ${app.store.words(row)}`;
    app.linked = { story: [story.id], step: [String(at + 1)] };
    app.draw();
  }

  /**
   * @param {number} row @param {string} html
   */
  content(row, html) {
    const { app, details } = this;
    const { store, header, wording } = app;
    const detail = details[row] ?? {};
    const category = store.category[row];
    const seen = attachments.flatMap((attach) => attach(app, detail));
    const about = element("div", { className: "about", dir: "auto" });
    about.innerHTML = html || detail.html || "";
    const { label } = header.categories[category];
    const color = toneOf(store, row);
    const mark = swatch(app.colors, category, color);
    const sources = (detail.claims ?? []).map(({ name, url = "", by = "", on = "" }) => {
      const note = element("span", { className: "note", text: dotted([by, on]), dir: "auto" });
      return element("li", {}, link(name, url), " ", note);
    });
    const words = element(
      "div",
      { className: "story-words" },
      ...(label ? [element("p", { className: "lane-name" }, mark, element("bdi", { text: label }))] : []),
      element("h2", { dir: "auto" }, ...breakable(store.title(row))),
      element("p", { className: "when", text: store.words(row) }),
      ...(detail.clock ? [element("p", { className: "note", text: detail.clock, dir: "auto" })] : []),
      about,
      ...(sources.length ? [element("ul", { className: "story-sources" }, ...sources)] : []),
      button(wording.say("story.show"), () => this.leave(row), { class: "story-leave" }),
    );
    const pictures = seen.length ? [element("div", { className: "story-pictures" }, ...seen)] : [];
    const made = element("div", { className: seen.length ? "story-step" : "story-step alone" }, ...pictures, words);
    made.style.setProperty("--tone", `var(--tone${color})`);
    return made;
  }

  /**
   * Close, and open the details of an event in the timeline.
   * @param {number} row
   */
  leave(row) {
    this.close();
    this.acts.go(row);
    this.acts.open(row, true);
  }

  close() {
    shut(this.window);
  }

  closed() {
    document.body.classList.remove("telling");
    this.page.replaceChildren();
    this.app.linked = {};
    if (named(this.stories)) attempt(() => history.replaceState(null, "", addressOf(this.app)));
    this.app.draw();
  }
}

extras.push(async (app, acts) => {
  const { say } = app.wording;
  const { story, step = [] } = read(location.hash.slice(1)).facets;
  if (story) app.linked = { story, step }; // until it is there, the address that asks for it stays
  const details = await acts.details();
  /** @type {Story[]} */
  const stories = JSON.parse(await unpacked("stories")).map((/** @type {Story} */ each) =>
    each.title ? each : { ...each, title: each.id === "*" ? say("story.all") : each.id },
  );
  const telling = new Telling(app, acts, stories, details);
  byId("take").before(button(say("story.tell"), () => telling.open(telling.story, 0), { id: "tell" }));
  telling.follow();
});
