/**
 * News of each change, for all tabs together: one of them listens and tells the others.
 *
 * A browser opens six connections to a server and no more: with one for each tab, the seventh would never load.
 */

const NAME = "timeline-changes";
const AGAIN = 5000;

/**
 * Call back when something changes, with the number of the current picture, and whether the server still answers.
 * @param {(number: string) => void} changed @param {(alive: boolean) => void} [answers]
 */
export function listen(changed, answers = () => {}) {
  const others = new BroadcastChannel(NAME);
  const heard = (/** @type {Word} */ { word, number = "" }) => {
    if (word === "changed") changed(number);
    else answers(word === "alive");
  };
  others.addEventListener("message", ({ data }) => heard(data));
  const tell = (/** @type {Word} */ told) => {
    others.postMessage(told);
    heard(told);
  };
  changed("");
  answers(true);
  void navigator.locks.request(NAME, () => new Promise(() => source(tell)));
}

/** @typedef {{word: "changed" | "alive" | "gone", number?: string}} Word */

/** Listen to the server for as long as this tab is open. @param {(told: Word) => void} tell */
function source(tell) {
  const changes = new EventSource("/changes");
  changes.addEventListener("message", ({ lastEventId }) => tell({ word: "changed", number: lastEventId }));
  changes.addEventListener("open", () => tell({ word: "alive" }));
  changes.addEventListener("error", () => {
    tell({ word: "gone" });
    if (changes.readyState === EventSource.CLOSED) setTimeout(() => source(tell), AGAIN);
  });
}
