// Embeds the lines of a file once; prints when the vectors were there, and the peak memory in KiB:
// `node once.cjs LIBRARY TEXTS`.
"use strict";

const fs = require("node:fs");
const { Drupe } = require("../../JavaScript/index.cjs");

const [model, file] = process.argv.slice(2);
const input = fs.readFileSync(file, "utf8").trimEnd().split("\n");
new Drupe().embeddings.create({ model, input }).then(({ data }) => {
  const now = process.hrtime.bigint();
  const [, peak] = fs.readFileSync("/proc/self/status", "ascii").match(/VmHWM:\s*(\d+)/);
  if (data.length !== input.length) throw new Error("vectors are missing");
  console.log(`${now} ${peak}`);
});
