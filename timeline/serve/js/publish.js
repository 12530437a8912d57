/** Publishing: what would be left out, told before anything is downloaded. */

import { asked, why } from "./asking.js";
import { element } from "./elements.js";
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
  let latest = 0;
  const look = async () => {
    const mine = ++latest;
    theme.row.hidden = !WITH_THEME.has(format.select.value);
    report.replaceChildren(element("p", "Looking …"));
    const query = {
      format: format.select.value,
      theme: theme.select.value,
      ...(gate.checked ? {} : { drafts: "yes" }),
    };
    const told = await asked("/publish/report", query);
    if (mine === latest) report.replaceChildren(...(told.ok ? found(told, query) : [element("p", why(told), "error")]));
  };
  const again = () => (form.isConnected ? void look() : document.removeEventListener("sight", again));
  document.addEventListener("sight", again);
  form.addEventListener("change", look);
  form.addEventListener("submit", (event) => event.preventDefault());
  void look();
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

/** @param {string} label @param {string} id @param {(readonly [string, string])[]} options */
function choice(label, id, options) {
  const row = element("p", "", "field");
  const name = element("label", label);
  name.htmlFor = id;
  const select = element("select", "");
  select.id = id;
  select.append(...options.map(([value, text]) => new Option(text, value)));
  row.append(name, " ", select);
  return { row, select };
}
