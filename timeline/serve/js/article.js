/** The article on the left, what is made of it on the right: words selected, proposals decided, quotes that cite it. */

import { posted, why } from "./asking.js";
import { byId } from "./elements.js";
import { listen } from "./listening.js";
import { selected } from "./marked.js";
import { review, waiting } from "./review.js";
import { chosen, forget } from "./selection.js";
import { id, read, say, writes } from "./standing.js";

/** Let the text be read and selected by the keyboard: it has a caret, and nothing can be written into it. */
function readable() {
  const text = byId("text");
  text.contentEditable = "true";
  text.tabIndex = 0;
  text.inputMode = "none";
  text.spellcheck = false;
  text.role = "textbox";
  text.ariaLabel = "The article: select words with Shift and the arrow keys";
  text.ariaMultiLine = "true";
  text.ariaReadOnly = "true";
  for (const kind of ["beforeinput", "drop", "paste", "cut", "dragstart"])
    text.addEventListener(kind, (event) => event.preventDefault());
  const look = () => {
    const words = selected(text);
    if (words) chosen(words);
  };
  text.addEventListener("pointerup", () => setTimeout(look));
  text.addEventListener("keyup", look);
  text.addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    byId("selection").querySelector("input")?.focus();
  });
}

async function begin() {
  if (!(await read())) return;
  readable();
  forget();
  byId("undo").hidden = !writes;
  byId("undo").addEventListener("click", async () => {
    const told = await posted("/undo", {});
    say(told.ok ? "The last edit is taken back" : why(told));
    if (told.ok) await Promise.all([read(), review(id), waiting(id)]);
  });
  await Promise.all([review(id), waiting(id)]);
  listen(() => void Promise.all([read(), waiting(id)]));
}

void begin();
