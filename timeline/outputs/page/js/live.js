/** The page of `timeline serve`: what it shows is given to it, and given again when that changes, without a reload. */

import { given } from "./dom.js";
import { main } from "./main.js";

/**
 * @typedef {object} Content what a page shows
 * @property {string} language @property {string} direction @property {string} title @property {string} theme
 * @property {string} fragment the address of its view @property {string} state the classes of the body
 * @property {string} body as HTML @property {Record<string, string>} blocks their texts, by their ids
 * @property {() => Promise<string>} details the text of one more, asked for when the picture is shown
 */

/** How often something was shown: what an earlier picture began and has not done yet is never done. */
let turn = 0;
let heard = new AbortController();
/** @type {(() => void)[]} */
const watching = [];
const heads = [...document.head.children];

/** Have all listeners removed when the next picture comes. */
function listening() {
  const listen = EventTarget.prototype.addEventListener;
  EventTarget.prototype.addEventListener = /** @type {typeof listen} */ (
    /** @this {EventTarget} @param {Parameters<typeof listen>} told */ function (...told) {
      const [kind, act, options] = told;
      const asked = typeof options === "object" ? options : { capture: options ?? false };
      listen.call(this ?? window, kind, act, { ...asked, signal: heard.signal });
    }
  );
}

/** Have what waits for a moment or a frame forgotten when the next picture comes. */
function waiting() {
  const { setTimeout, requestAnimationFrame } = window;
  const ours = (/** @type {Function} */ act) => {
    const mine = turn;
    return (/** @type {unknown[]} */ ...told) => mine === turn && act(...told);
  };
  Object.assign(window, {
    setTimeout: (/** @type {Function} */ act, /** @type {number} */ after) => setTimeout(ours(act), after),
    requestAnimationFrame: (/** @type {FrameRequestCallback} */ act) => requestAnimationFrame(ours(act)),
  });
}

/** Have what observes elements stopped when the next picture comes. */
function observing() {
  for (const name of /** @type {const} */ (["ResizeObserver", "IntersectionObserver"])) {
    const Observer = /** @type {new (...told: any[]) => ResizeObserver} */ (window[name]);
    const ended = class extends Observer {
      constructor(/** @type {any[]} */ ...told) {
        super(...told);
        watching.push(() => this.disconnect());
      }
    };
    Object.assign(window, { [name]: ended });
  }
}

/** Remove all that the last picture began. */
function end() {
  turn++;
  heard.abort();
  heard = new AbortController();
  for (const stop of watching.splice(0)) stop();
  for (const each of [...document.head.children]) if (!heads.includes(each)) each.remove();
}

/**
 * Replace what was shown; the new content is shown when the promise resolves.
 * @param {Content} content
 */
function show(content) {
  end();
  const mine = turn;
  given.text = async (id) => {
    const text = id === "details" ? await content.details() : content.blocks[id];
    return mine === turn ? text : new Promise(() => {});
  };
  const root = document.documentElement;
  Object.assign(root, { lang: content.language, dir: content.direction });
  Object.assign(root.dataset, { theme: content.theme, state: "" });
  document.title = content.title;
  history.replaceState(null, "", content.fragment || location.pathname + location.search);
  document.body.className = content.state;
  document.body.innerHTML = content.body;
  scrollTo(0, 0);
  return main();
}

listening();
waiting();
observing();
Object.assign(window, { live: { show } });
