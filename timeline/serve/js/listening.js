/**
 * Word of each change, for all tabs together: one of them listens and tells the others.
 *
 * A browser opens six connections to a server and no more: with one for each tab, the seventh would never load.
 */

const NAME = "timeline-changes";
const AGAIN = 5000;

/**
 * Be told when something changes, and whether the server still answers.
 * @param {() => void} changed @param {(alive: boolean) => void} [answers]
 */
export function listen(changed, answers = () => {}) {
  const others = new BroadcastChannel(NAME);
  const heard = (/** @type {string} */ word) => {
    if (word === "changed") changed();
    else answers(word === "alive");
  };
  others.addEventListener("message", ({ data }) => heard(String(data)));
  const tell = (/** @type {string} */ word) => {
    others.postMessage(word);
    heard(word);
  };
  changed();
  answers(true);
  void navigator.locks.request(NAME, () => new Promise(() => source(tell)));
}

/** Listen to the server for as long as this tab is open. @param {(word: string) => void} tell */
function source(tell) {
  const changes = new EventSource("/changes");
  changes.addEventListener("message", () => tell("changed"));
  changes.addEventListener("open", () => tell("alive"));
  changes.addEventListener("error", () => {
    tell("gone");
    if (changes.readyState === EventSource.CLOSED) setTimeout(() => source(tell), AGAIN);
  });
}
