/** Requests to the server of this page; those that write carry its token. */

/**
 * What came back: `status` is that of HTTP, 0 if nobody answered; `error` and `hint` say why it could not be done.
 * @typedef {{ok: boolean, status: number, error: string, hint: string} & Record<string, unknown>} Told
 */

const TOKEN = document.documentElement.dataset["token"] ?? "";

/** @param {string} path @param {Record<string, string>} [query] @returns {Promise<Told>} */
export function asked(path, query = {}) {
  return answered(`${path}?${new URLSearchParams(query)}`, {});
}

/** @param {string} path @param {unknown} value @returns {Promise<Told>} */
export function posted(path, value) {
  return sent(path, JSON.stringify(value), "application/json");
}

/** @param {string} path @param {BodyInit} body @param {string} kind @returns {Promise<Told>} */
export function sent(path, body, kind) {
  return answered(path, { method: "POST", body, headers: { "Content-Type": kind, "X-Timeline-Token": TOKEN } });
}

/** @param {string} path @param {RequestInit} request @returns {Promise<Told>} */
async function answered(path, request) {
  try {
    const answer = await fetch(path, request);
    const text = await answer.text();
    const json = (answer.headers.get("Content-Type") ?? "").startsWith("application/json");
    const value = json ? JSON.parse(text) : { error: text.trim(), hint: "" };
    return { error: "", hint: "", ...value, ok: answer.ok, status: answer.status };
  } catch {
    return { ok: false, status: 0, error: "the server does not answer", hint: "is `timeline serve` still running?" };
  }
}

/** What could not be done, in one line. @param {Told} told */
export const why = (told) => told.error + (told.hint ? ` (${told.hint})` : "");

/**
 * What has only the last answer count: one is null if something was asked for since, since what it says is older.
 * @returns {<T>(answer: Promise<T>) => Promise<T | null>}
 */
export function latest() {
  let last = 0;
  return async (answer) => {
    const mine = ++last;
    const told = await answer;
    return mine === last ? told : null;
  };
}
