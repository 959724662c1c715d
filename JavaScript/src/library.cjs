// A compiled library in this process.
"use strict";

const fs = require("node:fs/promises");
const os = require("node:os");

const { checkLibrary } = require("./elf.cjs");
const { ArtifactError } = require("./errors.cjs");
const { checkContents } = require("./store.cjs");

/** The version of the interface of libraries that this package speaks. */
const ABI = 1;

/** The libraries, or what becomes of them, by path: a library is loaded once in a process. */
const loaded = new Map();

/** Loads the library at `path`, whose contents must have `sha256` if that is known. */
async function open(path, sha256) {
  if (sha256 !== undefined) await checkContents(path, sha256);
  return new Library(path);
}

/** A compiled library: its manifest and its functions. */
class Library {
  /**
   * Resolves to the library at `path`, loaded when it is asked for first; `sha256` is the hash
   * that its contents must have, if it is known. Rejects with ArtifactError.
   */
  static async load(path, sha256) {
    let key;
    try {
      key = await fs.realpath(path);
    } catch (error) {
      throw new ArtifactError(path, "cannot be read", { cause: error });
    }
    if (!loaded.has(key)) {
      const library = open(key, sha256);
      loaded.set(key, library);
      // A file that fails now may be in order at the next request.
      library.catch(() => loaded.delete(key));
    }
    return loaded.get(key);
  }

  constructor(path) {
    checkLibrary(path);
    const addon = { exports: {} };
    try {
      process.dlopen(addon, path, os.constants.dlopen?.RTLD_NOW);
    } catch (error) {
      throw new ArtifactError(path, `cannot be loaded: ${error.message}`, { cause: error });
    }
    if (typeof addon.exports.manifest !== "function") {
      throw new ArtifactError(path, "is no library of Drupe's");
    }
    this.path = path;
    this.native = addon.exports;
    this.manifest = JSON.parse(this.native.manifest());
    if (this.manifest.abi !== ABI) {
      throw new ArtifactError(
        path,
        `has version ${this.manifest.abi} of the interface, and this package speaks ${ABI}`,
      );
    }
  }

  /** The functions of the library, as the manifest describes them. */
  get predictors() {
    return this.manifest.predictors;
  }

  /**
   * Calls the function `predictor` with `values`, by the names of parameters, on another thread;
   * what it prints goes to the standard output when it ends.
   *
   * Resolves to `{ value, tokens }`; rejects with an Error that has the exception's Python `type`
   * and `traceback`.
   */
  async call(predictor, values) {
    const given = predictor.parameters.map((p) => values[p.name]);
    let outcome;
    try {
      outcome = await this.native.call(this.predictors.indexOf(predictor), given);
      return outcome;
    } catch (error) {
      outcome = error;
      throw error;
    } finally {
      if (outcome.printed) process.stdout.write(outcome.printed);
    }
  }
}

module.exports = { Library };
