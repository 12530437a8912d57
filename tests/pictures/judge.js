// What a reader would stumble over in a page, as lines of text.

const touch = innerWidth < 700;

const named = (element) => {
  const [name, kind] = [element.tagName.toLowerCase(), element.getAttribute("class") ?? ""];
  return `${name}#${element.id}.${kind} "${element.textContent.trim().slice(0, 50)}"`;
};

const shown = (element) => {
  const { width, height } = element.getBoundingClientRect();
  return width > 1 && height > 1 && element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
};

const wordy = (element) => [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());

const texts = [...document.body.querySelectorAll("*:not(script, style, noscript, option)")].filter(
  (element) => wordy(element) && shown(element),
);

const sizeOf = (element) =>
  parseFloat(getComputedStyle(element).fontSize) * (element.ownerSVGElement ? element.getScreenCTM().a : 1);

/** What is left of a box after all that clips it. */
const clipped = (element, { left, right, top, bottom }) => {
  const rest = { left, right, top, bottom };
  for (let up = element.parentElement; up; up = up.parentElement) {
    const { overflowX, overflowY } = getComputedStyle(up);
    if (overflowX === "visible" && overflowY === "visible") continue;
    const box = up.getBoundingClientRect();
    rest.left = Math.max(rest.left, box.left);
    rest.right = Math.min(rest.right, box.right);
    rest.top = Math.max(rest.top, box.top);
    rest.bottom = Math.min(rest.bottom, box.bottom);
  }
  return rest;
};

const boxes = texts.flatMap((element) => {
  const range = document.createRange();
  range.selectNodeContents(element);
  const found = [...range.getClientRects()].map((box) => clipped(element, box));
  return found
    .filter(({ left, right, top, bottom }) => right > left + 2 && bottom > top + 2)
    .map((box) => ({ element, box }));
});

const isCut = (element) =>
  !element.ownerSVGElement &&
  element.scrollWidth > element.clientWidth + 1 &&
  element.clientWidth > 0 &&
  !["visible", "auto"].includes(getComputedStyle(element).overflowX);

const related = (one, other) =>
  one.contains(other) || other.contains(one) || !one.ownerSVGElement !== !other.ownerSVGElement;

/** Whether letters are over one another, and both can be seen there; a fifth of a line is its leading. */
const isOver = (one, other) => {
  const [a, b] = [one.box, other.box];
  const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  if (wide < 2 || high < 0.4 * Math.min(a.bottom - a.top, b.bottom - b.top) || related(one.element, other.element))
    return false;
  if (one.element.ownerSVGElement) return true;
  const at = document.elementsFromPoint(Math.max(a.left, b.left) + wide / 2, Math.max(a.top, b.top) + high / 2);
  return at.includes(one.element) && at.includes(other.element);
};

const isSmall = (element) => {
  const { width, height } = element.getBoundingClientRect();
  const inline = element.tagName === "A" && element.closest("p, li, td, cite");
  return touch && !inline && shown(element) && Math.min(width, height) < 23.5;
};

const targets = document.querySelectorAll("button, a[href], input, select, summary, [role=button], [tabindex='0']");
const wide = document.documentElement.scrollWidth;
const wrong = document.documentElement.lang === "ar" && getComputedStyle(document.body).direction !== "rtl";
const over = boxes.flatMap((one, at) =>
  boxes
    .slice(at + 1)
    .filter((other) => isOver(one, other))
    .map((other) => [one, other]),
);

[
  ...(wide > innerWidth ? [`side scrolling: ${wide}`] : []),
  ...(wrong ? ["direction: from left to right"] : []),
  ...texts.filter((element) => sizeOf(element) < 10.95).map((element) => `letters: ${named(element)}`),
  ...texts.filter(isCut).map((element) => `cut: ${named(element)}`),
  ...boxes
    .filter(({ box }) => box.left < -1 || box.right > innerWidth + 1)
    .map(({ element }) => `outside: ${named(element)}`),
  ...over.slice(0, 12).map(([one, other]) => `over one another: ${named(one.element)} ${named(other.element)}`),
  ...[...targets].filter(isSmall).map((element) => `target: ${named(element)}`),
];
