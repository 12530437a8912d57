/** What is in a page only if its file or its author asks for it: each such module adds its start here. */

/** @typedef {import("./app.js").App} App */
/** @typedef {import("./panel.js").Detail} Detail */
/**
 * @typedef {object} Acts
 * @property {(row: number, focus?: boolean) => void} open open the details of an event @property {() => void} close
 * @property {(row: number) => void} go make an event the current one, bring it into view, speak it
 * @property {() => Promise<Detail[]>} details what the panel says of the events
 */

/** @type {((app: App, acts: Acts) => void)[]} */
export const extras = [];
