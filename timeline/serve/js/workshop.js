/** The workshop around the page: what can be done beyond looking. */

import { posted, why } from "./asking.js";
import { difference } from "./changes.js";
import { add, edit } from "./editor.js";
import { element } from "./elements.js";
import { say, tool } from "./side.js";

tool("Add", () => void add(), "Add an event");
tool("Edit", () => void edit(), "Edit the event").title = "F2";
document.addEventListener("pressed", (event) => {
  if (/** @type {CustomEvent<string>} */ (event).detail === "F2") void edit();
});
tool("Undo", async () => {
  const told = await posted("/undo", {});
  if (!told.ok) return say(why(told));
  const lines = /** @type {string[]} */ (told["difference"]);
  const details = element("details", "");
  details.append(element("summary", "What was taken back"), difference(lines));
  say(`The last edit of ${/** @type {string[]} */ (told["files"]).join(", ")} is taken back. `, details);
});
