// What the tests share: compiled libraries, what CPython says, folders, processes.
"use strict";

const { execFile, execFileSync } = require("node:child_process");
const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");
const { after } = require("node:test");

const root = path.resolve(__dirname, "../..");
const libraries = process.env.DRUPE_TEST_LIBRARIES;
if (!libraries) throw new Error("run the tests by: node JavaScript/test/run.cjs");

/** The library of `functions/<name>.py`, or of the example if `name` is "embed". */
const library = (name) => path.join(libraries, `${name}.so`);

/** The Python file that `library(name)` was compiled of. */
const source = (name) =>
  name === "embed" ? path.join(root, "Examples/embed.py") : `${__dirname}/functions/${name}.py`;

/** What the Python function of `name` gives for `body`, when CPython runs it. */
function oracle(name, body, functionName = "embed") {
  const python = process.env.DRUPE_PYTHON ?? "python3";
  const output = execFileSync(python, [`${__dirname}/oracle.py`, source(name), functionName], {
    input: JSON.stringify(body),
    env: { ...process.env, PYTHONPATH: path.join(root, "Python/src") },
    stdio: ["pipe", "pipe", "ignore"],
  });
  return JSON.parse(output);
}

/** A folder that is removed after the tests of the file. */
function temporaryFolder() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "drupe-test-"));
  after(() => fs.rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Runs the compiler's command line. */
const drupe = (words, env = {}) =>
  execFileSync(process.env.DRUPE, words, { env: { ...process.env, ...env }, encoding: "utf8" });

/**
 * Runs a program of JavaScript in a process of its own, as a module if `type` is "module".
 * Resolves to `{ code, stdout, stderr }`; the process is ended after a minute.
 */
function runProgram(text, { type = "commonjs", env = {} } = {}) {
  const words = [`--input-type=${type}`, "--eval", text];
  const options = { cwd: root, env: { ...process.env, ...env }, timeout: 60_000 };
  return new Promise((resolve) => {
    execFile(process.execPath, words, options, (error, stdout, stderr) => {
      resolve({ code: error ? error.code : 0, stdout, stderr });
    });
  });
}

module.exports = { root, library, oracle, temporaryFolder, drupe, runProgram };
