/** A text in paragraphs of which some words are marked; offsets count characters (code points), as the server does. */

/**
 * @typedef {{start: number, at: string, text: string}} Block
 * @typedef {{start: number, end: number, look: string}} Mark
 * @typedef {{start: number, end: number, text: string}} Words
 */

/** Where each piece of the text begins. @type {WeakMap<Node, number>} */
const starts = new WeakMap();

/** @param {string} text */
const length = (text) => Array.from(text).length;

/**
 * Draw the paragraphs of a text.
 * @param {HTMLElement} into @param {Block[]} blocks @param {Mark[]} marks
 */
export function drawn(into, blocks, marks) {
  into.replaceChildren(
    ...blocks.map((block, number) => {
      const made = document.createElement("p");
      made.dir = "auto";
      if (block.at !== blocks[number - 1]?.at && !block.at.startsWith("paragraph")) made.dataset["at"] = block.at;
      made.append(...pieces(block, marks));
      return made;
    }),
  );
}

/**
 * The pieces of a paragraph: each has the look of all marks that cover it.
 * @param {Block} block @param {Mark[]} marks
 */
function pieces(block, marks) {
  const letters = Array.from(block.text);
  const end = block.start + letters.length;
  const here = marks.filter((mark) => mark.start < end && mark.end > block.start);
  const cuts = new Set([block.start, end]);
  for (const mark of here) for (const at of [mark.start, mark.end]) if (at > block.start && at < end) cuts.add(at);
  const places = [...cuts].sort((one, other) => one - other);
  return places.slice(0, -1).map((from, at) => {
    const to = places[at + 1] ?? end;
    const looks = here.filter((mark) => mark.start <= from && mark.end >= to).map(({ look }) => look);
    return piece(letters.slice(from - block.start, to - block.start).join(""), from, looks);
  });
}

/** @param {string} text @param {number} from @param {string[]} looks */
function piece(text, from, looks) {
  const node = document.createTextNode(text);
  starts.set(node, from);
  if (!looks.length) return node;
  const made = document.createElement("mark");
  made.className = looks.join(" ");
  made.append(node);
  return made;
}

/**
 * The words that are selected in a text; null if none are.
 * @param {HTMLElement} text @returns {Words | null}
 */
export function selected(text) {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || !selection.rangeCount) return null;
  const range = selection.getRangeAt(0);
  if (!text.contains(range.startContainer) || !text.contains(range.endContainer)) return null;
  const start = offset(text, range.startContainer, range.startOffset);
  const end = offset(text, range.endContainer, range.endOffset);
  const words = selection.toString();
  return end > start && words.trim() ? { start, end, text: words } : null;
}

/**
 * The offset in the text of a place in the document.
 * @param {HTMLElement} text @param {Node} node @param {number} at
 */
function offset(text, node, at) {
  const start = starts.get(node);
  if (start !== undefined) return start + length(/** @type {Text} */ (node).data.slice(0, at));
  const place = document.createRange();
  place.setStart(node, at);
  const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
  let last = 0;
  for (let each = walker.nextNode(); each; each = walker.nextNode()) {
    const from = starts.get(each) ?? 0;
    if (place.comparePoint(each, 0) >= 0) return from;
    last = from + length(/** @type {Text} */ (each).data);
  }
  return last;
}
