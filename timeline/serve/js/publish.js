/** Publishing: what would be left out is shown before anything is downloaded. */

import { asked, latest, why } from "./asking.js";
import { element } from "./elements.js";
import { choice } from "./fields.js";
import { show, tool } from "./side.js";

/** @typedef {{name: string, ending: string}} Format */

const THEMES = { auto: "as the reader's", light: "light", dark: "dark" };
const WITH_THEME = new Set(["page", "png", "svg", "pdf"]);

tool("Publish", async () => {
  const told = await asked("/publish/formats");
  const content = told.ok ? panel(/** @type {Format[]} */ (told["formats"])) : element("p", why(told), "error");
  show({ title: "Publish", content });
});

/**
 * The form; what it says of the files is said again when they change.
 * @param {Format[]} formats
 */
function panel(formats) {
  const form = element("form", "");
  const names = formats.map(({ name, ending }) => /** @type {const} */ ([name, `${named(name)} (${ending})`]));
  const format = choice("Format", "publish-format", names);
  const theme = choice("Colours", "publish-theme", Object.entries(THEMES));
  const gate = element("input", "");
  gate.type = "checkbox";
  gate.checked = true;
  gate.id = "publish-gate";
  const row = element("p", "", "field");
  const name = element("label", "Only what may be published: the list “publish” of the file, and never a draft");
  name.htmlFor = gate.id;
  row.append(gate, name);
  const report = element("div", "", "report");
  report.setAttribute("role", "status");
  form.append(format.row, theme.row, row, report);
  const newest = latest();
  let before = "";
  const look = async () => {
    theme.row.hidden = !WITH_THEME.has(format.select.value);
    const query = { format: format.select.value, theme: theme.select.value, drafts: gate.checked ? "no" : "yes" };
    const told = await newest(asked("/publish/report", query));
    const now = JSON.stringify([query, told]);
    if (!told || now === before) return;
    before = now;
    report.replaceChildren(...(told.ok ? found(told, query) : [element("p", why(told), "error")]));
  };
  const anew = () => {
    before = "";
    report.replaceChildren(element("p", "Looking …"));
    return look();
  };
  const again = () => (form.isConnected ? void look() : document.removeEventListener("sight", again));
  document.addEventListener("sight", again);
  form.addEventListener("change", anew);
  form.addEventListener("submit", (event) => event.preventDefault());
  void anew();
  return form;
}

/** @param {string} name */
const named = (name) => (name === "page" ? "The page" : name);

/**
 * What is said of a publication, and the link that downloads it.
 * @param {import("./asking.js").Told} told @param {Record<string, string>} query
 */
function found(told, query) {
  const said = /** @type {string[]} */ (told["said"]);
  const list = element("ul", "");
  list.append(...said.map((line) => element("li", line)));
  const size = /** @type {number} */ (told["bytes"]);
  const link = element("a", `Download ${told["name"]} (${Math.ceil(size / 1000).toLocaleString("en")} kB)`, "button");
  link.href = `/publish/file?${new URLSearchParams(query)}`;
  link.download = String(told["name"]);
  return [said.length ? list : element("p", "Nothing is left out."), link];
}
