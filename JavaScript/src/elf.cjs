// Checks of library files before the system loads them.
"use strict";

const fs = require("node:fs");

const { ArtifactError } = require("./errors.cjs");

/** The numbers that ELF has for processors, by Node's names of them. */
const MACHINES = { x64: 62, arm64: 183 };

/** Reads `size` bytes at `position`, fewer at the end of the file. */
function bytesAt(file, position, size) {
  const bytes = Buffer.alloc(size);
  return bytes.subarray(0, fs.readSync(file, bytes, 0, size, position));
}

/** The number of bytes that an ELF file with this `head` must have; Infinity if it is cut. */
function neededSize(file, head) {
  const segments = { at: Number(head.readBigUInt64LE(32)), size: head.readUInt16LE(54) };
  const sections = { at: Number(head.readBigUInt64LE(40)), size: head.readUInt16LE(58) };
  const tableSize = segments.size * head.readUInt16LE(56);
  const table = bytesAt(file, segments.at, tableSize);
  if (table.length < tableSize) return Infinity;
  let needed = sections.at + sections.size * head.readUInt16LE(60);
  for (let at = 0; at + 56 <= table.length; at += segments.size) {
    const offset = Number(table.readBigUInt64LE(at + 8));
    needed = Math.max(needed, offset + Number(table.readBigUInt64LE(at + 32)));
  }
  return needed;
}

/**
 * Throws ArtifactError unless `path` is a whole library for this machine: the loader of the system
 * would map a file that was cut short, and the process would die at the first missing page.
 */
function checkLibrary(path) {
  let file;
  try {
    file = fs.openSync(path, "r");
    const { size } = fs.fstatSync(file);
    const head = bytesAt(file, 0, 64);
    const isELF = head.length === 64 && head.readUInt32BE(0) === 0x7f454c46;
    if (!isELF && process.platform !== "linux") return;
    if (!isELF || head[4] !== 2 || head[5] !== 1) {
      throw new ArtifactError(path, "is no library for this system");
    }
    if (head.readUInt16LE(18) !== MACHINES[process.arch]) {
      throw new ArtifactError(path, `is made for another processor than this ${process.arch}`);
    }
    if (size < neededSize(file, head)) {
      throw new ArtifactError(path, "is cut short: copy or install it again");
    }
  } catch (error) {
    if (error instanceof ArtifactError) throw error;
    throw new ArtifactError(path, "cannot be read", { cause: error });
  } finally {
    if (file !== undefined) fs.closeSync(file);
  }
}

module.exports = { checkLibrary };
