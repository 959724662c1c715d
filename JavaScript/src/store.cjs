// The store: from the name of a model to the file of its library.
"use strict";

const { createHash } = require("node:crypto");
const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");

const { ArtifactError } = require("./errors.cjs");

/** How much of a file is hashed at a time; the event loop runs in between. */
const HASHED_AT_ONCE = 1 << 20;

/** The folder of the store: `home`, else `$DRUPE_HOME`, else `~/.drupe`. */
function storeFolder(home) {
  return home || process.env.DRUPE_HOME || path.join(os.homedir(), ".drupe");
}

/** This machine as targets of libraries name it, such as `x86_64-linux`. */
function machineTarget() {
  const architectures = { x64: "x86_64", arm64: "aarch64" };
  const systems = { linux: "linux", darwin: "macos", win32: "windows" };
  const architecture = architectures[process.arch] ?? process.arch;
  return `${architecture}-${systems[process.platform] ?? process.platform}`;
}

/** `true` iff `model` is meant as a path and not as a name. */
function isPath(model) {
  return /\.(so|dylib|dll)$/.test(model) || (model.includes("/") && fs.existsSync(model));
}

/** The file name that the store has for the model `name`: percent codes for all but letters,
 * digits, `-` and `_`. */
function entryName(name) {
  const bytes = Buffer.from(name, "utf8");
  let result = "";
  for (const byte of bytes) {
    const character = String.fromCharCode(byte);
    result += /[A-Za-z0-9_-]/.test(character)
      ? character
      : `%${byte.toString(16).toUpperCase().padStart(2, "0")}`;
  }
  return `${result}.json`;
}

/** The libraries that the store's entry at `file` lists; `null` if there is no entry. */
function installed(file) {
  let text;
  try {
    text = fs.readFileSync(file, "utf8");
  } catch (error) {
    // A name too long for a file is not in the store either.
    if (["ENOENT", "ENOTDIR", "ENAMETOOLONG"].includes(error.code)) return null;
    throw new ArtifactError(file, "the entry of the store cannot be read", { cause: error });
  }
  try {
    const { artifacts } = JSON.parse(text);
    const isWhole = artifacts.every((a) =>
      [a.target, a.file, a.sha256].every((field) => typeof field === "string"),
    );
    if (isWhole) return artifacts;
  } catch {
    // Not JSON, or not of the form of an entry.
  }
  throw new ArtifactError(file, "the entry of the store is damaged: install the model again");
}

/**
 * Returns the library for `model`, a path or a name in the store, as `{ path, sha256 }`, where
 * the hash is known for those in the store; `null` if there is none. Throws ArtifactError if the
 * store has the name but nothing for this machine.
 */
function resolveModel(model, home) {
  if (isPath(model)) return fs.existsSync(model) ? { path: path.resolve(model) } : null;
  const folder = storeFolder(home);
  const file = path.join(folder, "names", entryName(model));
  const artifacts = installed(file);
  if (artifacts === null) return null;
  const target = machineTarget();
  // What follows the system in a target does not matter.
  const fitting = artifacts.filter((a) => a.target.split("-").slice(0, 2).join("-") === target);
  if (fitting.length === 0) {
    const targets = artifacts.map((a) => a.target).join(", ");
    throw new ArtifactError(file, `the model is installed for ${targets} and not for ${target}`);
  }
  const newest = fitting.reduce((a, b) => ((b.created ?? "") > (a.created ?? "") ? b : a));
  return { path: path.join(folder, newest.file), sha256: newest.sha256 };
}

/** Rejects with ArtifactError unless the contents of the file at `path` have the hash `sha256`. */
async function checkContents(path, sha256) {
  const hash = createHash("sha256");
  try {
    const stream = fs.createReadStream(path, { highWaterMark: HASHED_AT_ONCE });
    for await (const chunk of stream) hash.update(chunk);
  } catch (error) {
    throw new ArtifactError(path, "cannot be read", { cause: error });
  }
  if (hash.digest("hex") !== sha256) {
    throw new ArtifactError(path, "is damaged: install the model again");
  }
}

module.exports = { resolveModel, checkContents, entryName };
