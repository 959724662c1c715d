// The store: from the name of a model to the file of its library.
"use strict";

const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");

const { ArtifactError } = require("./errors.cjs");

/** The folder of the store: `home`, else `$DRUPE_HOME`, else `~/.drupe`. */
function storeFolder(home) {
  return home ?? process.env.DRUPE_HOME ?? path.join(os.homedir(), ".drupe");
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

/** The file name that the store has for the model `name`. */
function entryName(name) {
  const bytes = Buffer.from(name, "utf8");
  let result = "";
  for (const byte of bytes) {
    const character = String.fromCharCode(byte);
    result += /[A-Za-z0-9_.~-]/.test(character)
      ? character
      : `%${byte.toString(16).toUpperCase().padStart(2, "0")}`;
  }
  return `${result}.json`;
}

/**
 * Returns the path of the library for `model`, a path or a name in the store, and `null` if there
 * is none; throws ArtifactError if the store has the name but nothing for this machine.
 */
function resolveModel(model, home) {
  if (isPath(model)) return fs.existsSync(model) ? path.resolve(model) : null;
  const folder = storeFolder(home);
  const file = path.join(folder, "names", entryName(model));
  let entry;
  try {
    entry = JSON.parse(fs.readFileSync(file, "utf8"));
  } catch (error) {
    if (error.code === "ENOENT" || error.code === "ENOTDIR") return null;
    throw new ArtifactError(file, "the entry of the store cannot be read", { cause: error });
  }
  const target = machineTarget();
  const fitting = entry.artifacts.filter((a) => a.target === target);
  if (fitting.length === 0) {
    const targets = entry.artifacts.map((a) => a.target).join(", ");
    throw new ArtifactError(file, `the model is installed for ${targets} and not for ${target}`);
  }
  const newest = fitting.reduce((a, b) => ((b.created ?? "") > (a.created ?? "") ? b : a));
  return path.join(folder, newest.file);
}

module.exports = { resolveModel, storeFolder, machineTarget, entryName };
