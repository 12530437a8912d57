// Reads texts with js-yaml: one JSON string a line comes in, one answer a line goes out.
import { createRequire } from "node:module";
import { createInterface } from "node:readline";

const { FAILSAFE_SCHEMA, load } = createRequire(`${process.argv[2]}/`)("js-yaml");
const ascii = (text) => text.replace(/[\u0080-\uffff]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`);

function answer(text) {
  try {
    load(text);
    const value = load(text, { schema: FAILSAFE_SCHEMA });
    return { value: value === undefined ? null : value };
  } catch (error) {
    return { refused: String(error.message) };
  }
}

for await (const line of createInterface({ input: process.stdin })) {
  process.stdout.write(`${ascii(JSON.stringify(answer(JSON.parse(line)), (_, value) => value ?? ""))}\n`);
}
