// A compiled library in this process.
"use strict";

const fs = require("node:fs");
const os = require("node:os");

const { ArtifactError } = require("./errors.cjs");

/** The version of the interface of libraries that this package speaks. */
const ABI = 1;

/** The libraries that are loaded, by path: a library is loaded once in a process. */
const loaded = new Map();

/**
 * Throws ArtifactError unless the file at `path` is a whole ELF file: the loader of the system
 * would map a file that was cut short, and the process would die at the first missing page.
 */
function checkWhole(path) {
  const file = fs.openSync(path, "r");
  try {
    const { size } = fs.fstatSync(file);
    const head = Buffer.alloc(64);
    if (fs.readSync(file, head, 0, 64, 0) < 64) throw new ArtifactError(path, "is no library");
    const isELF = head.readUInt32BE(0) === 0x7f454c46 && head[4] === 2 && head[5] === 1;
    if (!isELF) {
      if (process.platform === "linux") throw new ArtifactError(path, "is no library");
      return;
    }
    const sections = { at: Number(head.readBigUInt64LE(40)), entry: head.readUInt16LE(58) };
    const segments = { at: Number(head.readBigUInt64LE(32)), entry: head.readUInt16LE(54) };
    const end = sections.at + sections.entry * head.readUInt16LE(60);
    let needed = end;
    const table = Buffer.alloc(segments.entry * head.readUInt16LE(56));
    if (fs.readSync(file, table, 0, table.length, segments.at) < table.length) needed = Infinity;
    for (let at = 0; needed !== Infinity && at < table.length; at += segments.entry) {
      const offset = Number(table.readBigUInt64LE(at + 8));
      needed = Math.max(needed, offset + Number(table.readBigUInt64LE(at + 32)));
    }
    if (size < needed) throw new ArtifactError(path, "is cut short: copy or install it again");
  } finally {
    fs.closeSync(file);
  }
}

/** A compiled library: its manifest and its functions. */
class Library {
  /** The library at `path`, loaded when it is asked for first. Throws ArtifactError. */
  static load(path) {
    let key;
    try {
      key = fs.realpathSync(path);
    } catch (error) {
      throw new ArtifactError(path, "cannot be read", { cause: error });
    }
    let library = loaded.get(key);
    if (!library) {
      library = new Library(key);
      loaded.set(key, library);
    }
    return library;
  }

  constructor(path) {
    checkWhole(path);
    const addon = { exports: {} };
    try {
      process.dlopen(addon, path, os.constants.dlopen?.RTLD_NOW);
    } catch (error) {
      throw new ArtifactError(path, "cannot be loaded by this machine", { cause: error });
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
   * Calls the function `predictor` with `values`, by the names of parameters, on another thread.
   * Resolves to `{ value, tokens }`; rejects with an Error that has the exception's Python `type`
   * and `traceback`.
   */
  call(predictor, values) {
    const given = predictor.parameters.map((p) => values[p.name]);
    return this.native.call(this.predictors.indexOf(predictor), given);
  }
}

module.exports = { Library };
