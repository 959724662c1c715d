// Runs the tests: `node run.cjs [file.test.cjs...]`.
//
// The functions in `functions/` and the example of the repository are compiled once, into a
// temporary folder that $DRUPE_TEST_LIBRARIES names. The compiler is $DRUPE, else the one that was
// built in this repository, else `drupe`; $DRUPE_EMBED may name a library of the example.
"use strict";

const { execFileSync, spawnSync } = require("node:child_process");
const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");

const root = path.resolve(__dirname, "../..");

/** The compiler. */
function compiler() {
  if (process.env.DRUPE) return process.env.DRUPE;
  const built = ["release", "debug"].map((kind) => path.join(root, ".build", kind, "drupe"));
  return built.find((file) => fs.existsSync(file)) ?? "drupe";
}

/** Compiles the functions, and the example unless a library of it is given, into `folder`. */
function compileInto(folder, drupe) {
  const functions = path.join(__dirname, "functions");
  const files = fs.readdirSync(functions).filter((name) => name.endsWith(".py"));
  const sources = files.map((name) => path.join(functions, name));
  if (process.env.DRUPE_EMBED) {
    fs.symlinkSync(path.resolve(process.env.DRUPE_EMBED), path.join(folder, "embed.so"));
  } else {
    sources.push(path.join(root, "Examples/embed.py"));
  }
  for (const source of sources) {
    const library = path.join(folder, `${path.basename(source, ".py")}.so`);
    execFileSync(drupe, ["compile", source, "-o", library], { stdio: ["ignore", "ignore", 2] });
  }
}

/** Runs the test files that are named, by default all, and returns the exit code. */
function main(names) {
  const drupe = compiler();
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "drupe-javascript-"));
  try {
    compileInto(folder, drupe);
    const all = fs.readdirSync(__dirname).filter((name) => name.endsWith(".test.cjs"));
    const files = (names.length ? names : all).map((name) => path.resolve(__dirname, name));
    const env = { ...process.env, DRUPE: drupe, DRUPE_TEST_LIBRARIES: folder };
    const run = spawnSync(process.execPath, ["--expose-gc", "--test", ...files], {
      env,
      stdio: "inherit",
    });
    return run.status ?? 1;
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

process.exitCode = main(process.argv.slice(2));
