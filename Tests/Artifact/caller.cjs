// Calls a library as the Node client does: `node caller.cjs LIBRARY` reads a JSON list of
// [function, {parameter: value}] and prints one line of JSON for each: how the call ended.
"use strict";

const fs = require("node:fs");
const { Library } = require("../../JavaScript/src/library.cjs");

async function main() {
  const library = await Library.load(process.argv[2]);
  for (const [name, values] of JSON.parse(fs.readFileSync(0, "utf8"))) {
    const predictor = library.predictors.find((p) => p.name === name);
    const outcome = await library.call(predictor, values).then(
      ({ value, printed }) => ({ outcome: String(value), printed }),
      ({ type, message, printed }) => ({ outcome: `${type}: ${message}`, printed: printed ?? "" }),
    );
    process.stderr.write(`${JSON.stringify(outcome)}\n`);
  }
}

main();
