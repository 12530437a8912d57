/** The workshop around the page: what can be done beyond looking. */

import { posted, why } from "./asking.js";
import { say, tool } from "./side.js";

tool("Undo", async () => {
  const told = await posted("/undo", {});
  say(told.ok ? `The last edit of ${/** @type {string[]} */ (told["files"]).join(", ")} is taken back` : why(told));
});
