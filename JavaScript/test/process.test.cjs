// What the client does to the process that it runs in.
"use strict";

const assert = require("node:assert/strict");
const path = require("node:path");
const { performance } = require("node:perf_hooks");
const { test } = require("node:test");

const { Drupe } = require("../index.cjs");
const { library, oracle, root, runProgram } = require("./support.cjs");

const client = new Drupe();
const slow = library("slow");

/** Resolves to how long a call of `steps` steps takes, in milliseconds. */
async function duration(steps) {
  const start = performance.now();
  await client.embeddings.create({ model: slow, input: "a", steps });
  return performance.now() - start;
}

/** A number of steps that takes about a second. */
async function stepsOfASecond() {
  let steps = 1_000_000;
  for (let taken = 0; taken < 100; steps *= 4) taken = await duration(steps);
  return Math.round((steps / 4 / (await duration(steps / 4))) * 1000);
}

test("the event loop stays free during a long call", async () => {
  const steps = await stepsOfASecond();
  let ticks = 0;
  const timer = setInterval(() => ++ticks, 5);
  const taken = await duration(steps);
  clearInterval(timer);
  assert.ok(taken > 200, `the call took ${taken} ms`);
  assert.ok(ticks > taken / 50, `${ticks} ticks in ${taken} ms`);
});

test("several calls at once agree with Python, each with its own result", async () => {
  const inputs = Array.from({ length: 40 }, (_, i) => ["x".repeat(i + 1), "y".repeat(2 * i + 1)]);
  const responses = await Promise.all(
    inputs.map((input) => client.embeddings.create({ model: slow, input, steps: 20_000 })),
  );
  const { value } = oracle("slow", { texts: inputs.flat(), steps: 20_000 });
  const found = responses.flatMap(({ data }) => data.map((item) => item.embedding));
  assert.deepEqual(found, value);
});

test("a first request of many at once loads the library once", async () => {
  const requests = Array.from({ length: 20 }, () =>
    new Drupe().embeddings.create({ model: library("shortened"), input: "abc" }),
  );
  const [first, ...others] = await Promise.all(requests);
  for (const other of others) assert.deepEqual(other, first);
});

test("thousands of calls, failed ones too, do not grow the process", async () => {
  const input = Array.from({ length: 20 }, (_, i) => `text number ${i} `.repeat(20));
  const letters = library("letters");
  const rounds = async (count) => {
    for (let i = 0; i < count; ++i) {
      await client.embeddings.create({ model: letters, input });
      await client.embeddings.create({ model: letters, input: "raise" }).catch(() => {});
      await client.embeddings.create({ model: letters, input: "a", scale: [] }).catch(() => {});
    }
    global.gc();
    return process.memoryUsage().rss / 2 ** 20;
  };
  const before = await rounds(1000);
  const after = await rounds(3000);
  assert.ok(after - before < 10, `${before.toFixed(1)} MiB became ${after.toFixed(1)} MiB`);
});

/** A program that prints the vector of a text, given how it gets at the package. */
const program = (first, text = "abc") => `${first}
new Drupe().embeddings
  .create({ model: ${JSON.stringify(library("letters"))}, input: ${JSON.stringify(text)} })
  .then(
    ({ data }) => console.log(JSON.stringify(data[0].embedding)),
    (error) => console.log(error instanceof InternalServerError, error.message),
  );`;

/** Ways to get at the package, by what a program writes. */
const WAYS = [
  ["commonjs", 'const { Drupe, InternalServerError } = require("./JavaScript/index.cjs");'],
  ["commonjs", 'const Drupe = require("./JavaScript"); const { InternalServerError } = Drupe;'],
  ["commonjs", 'const { default: Drupe, InternalServerError } = require("./JavaScript");'],
  ["module", 'import { Drupe, InternalServerError } from "./JavaScript/index.mjs";'],
  ["module", 'import Drupe, { InternalServerError } from "./JavaScript/index.mjs";'],
];

for (const [type, first] of WAYS) {
  test(`a process ends by itself after: ${first}`, async () => {
    const expected = JSON.stringify(oracle("letters", { texts: ["abc"] }).value[0]);
    const { code, stdout, stderr } = await runProgram(program(first), { type });
    assert.deepEqual({ code, stdout, stderr }, { code: 0, stdout: `${expected}\n`, stderr: "" });
  });
}

test("modules of both kinds share their classes", async () => {
  const text = `import { Drupe, ArtifactError } from "./JavaScript/index.mjs";
    import { createRequire } from "node:module";
    const other = createRequire(${JSON.stringify(path.join(root, "x.js"))})("./JavaScript");
    console.log(other.Drupe === Drupe, other.ArtifactError === ArtifactError);`;
  assert.equal((await runProgram(text, { type: "module" })).stdout, "true true\n");
});

test("the package gives both kinds of modules every name", async () => {
  const text = `import * as names from "./JavaScript/index.mjs";
    console.log(JSON.stringify(Object.keys(names).sort()));`;
  const { stdout } = await runProgram(text, { type: "module" });
  assert.deepEqual(JSON.parse(stdout), Object.keys(require("../index.cjs")).sort());
});

test("what the function prints goes to the standard output", async () => {
  const first = 'const { Drupe, InternalServerError } = require("./JavaScript");';
  const [printed] = (await runProgram(program(first, "print"))).stdout.split("\n");
  assert.equal(printed, "a vector for print");
});

test("an exception nobody catches ends the process with its message", async () => {
  const text = `const { Drupe } = require("./JavaScript");
    new Drupe().embeddings.create({ model: "none", input: "a" });`;
  const { code, stderr } = await runProgram(text);
  assert.equal(code, 1);
  assert.match(stderr, /NotFoundError: 404 The model `none` does not exist/);
});

test("worker threads have clients of their own", async () => {
  const worker = `const { Drupe } = require("./JavaScript");
    const { parentPort } = require("node:worker_threads");
    new Drupe().embeddings
      .create({ model: ${JSON.stringify(library("letters"))}, input: "abc" })
      .then(({ data }) => parentPort.postMessage(data[0].embedding));`;
  const text = `const { Worker } = require("node:worker_threads");
    const ask = () => new Promise((resolve, reject) =>
      new Worker(${JSON.stringify(worker)}, { eval: true })
        .on("message", resolve)
        .on("error", reject));
    Promise.all([ask(), ask(), ask()]).then((vectors) => console.log(JSON.stringify(vectors)));`;
  const { stdout, stderr, code } = await runProgram(text);
  assert.deepEqual({ stderr, code }, { stderr: "", code: 0 });
  const [vector] = oracle("letters", { texts: ["abc"] }).value;
  assert.deepEqual(JSON.parse(stdout), [vector, vector, vector]);
});
