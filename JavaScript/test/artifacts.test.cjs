// Files that are no libraries, are damaged, or lie in the store.
"use strict";

const assert = require("node:assert/strict");
const fs = require("node:fs");
const path = require("node:path");
const { test } = require("node:test");

const { ArtifactError, Drupe, DrupeError, NotFoundError } = require("../index.cjs");
const { drupe, library, oracle, temporaryFolder } = require("./support.cjs");

const letters = library("letters");

/** Resolves to the error of a request to `model`, which must be an ArtifactError about `file`. */
async function artifactError(model, file = model, client = new Drupe()) {
  const error = await client.embeddings.create({ model, input: "a" }).then(
    () => assert.fail("the request succeeded"),
    (reason) => reason,
  );
  assert.ok(error instanceof ArtifactError && error instanceof DrupeError, error.stack);
  assert.equal(error.name, "ArtifactError");
  assert.equal(error.path, fs.existsSync(file) ? fs.realpathSync(file) : file);
  assert.ok(error.message.startsWith(error.path), error.message);
  return error;
}

/** Writes a file of `bytes` and returns its path. */
function fileOf(bytes) {
  const file = path.join(temporaryFolder(), "library.so");
  fs.writeFileSync(file, bytes);
  return file;
}

test("a library that is cut anywhere is refused", async () => {
  const whole = fs.readFileSync(letters);
  const cuts = [0, 1, 63, 64, 200, 4096, whole.length >> 1, whole.length - 1];
  for (const size of cuts) {
    const error = await artifactError(fileOf(whole.subarray(0, size)));
    assert.match(error.message, size < 64 ? /no library/ : /cut short/);
  }
});

test("a file that becomes whole is loaded by the next request", async () => {
  const whole = fs.readFileSync(letters);
  const file = fileOf(whole.subarray(0, whole.length >> 1));
  await artifactError(file);
  fs.rmSync(file);
  fs.writeFileSync(file, whole);
  const { data } = await new Drupe().embeddings.create({ model: file, input: "a" });
  assert.equal(data.length, 1);
});

test("a text, a folder and an unreadable file are refused", async () => {
  await artifactError(fileOf("import drupe\n".repeat(20)));
  const folder = path.join(temporaryFolder(), "folder.so");
  fs.mkdirSync(folder);
  await artifactError(folder);
});

test("a library for another processor is refused before it is loaded", async () => {
  const bytes = fs.readFileSync(letters);
  bytes.writeUInt16LE(process.arch === "x64" ? 183 : 62, 18);
  assert.match((await artifactError(fileOf(bytes))).message, /another processor/);
});

test("a library that Drupe did not make is refused", async () => {
  const bytes = fs.readFileSync(letters);
  for (const name of ["napi_register_module_v1", "manifest"]) {
    const at = bytes.indexOf(name === "manifest" ? "manifest\0" : `${name}\0`);
    assert.ok(at > 0, name);
    const other = Buffer.from(bytes);
    other[at] = "x".charCodeAt(0);
    await artifactError(fileOf(other));
  }
});

test("an installed model is found by its name, in $DRUPE_HOME and in options", async () => {
  const home = temporaryFolder();
  for (const name of ["letters", "shortened"]) drupe(["install", library(name)], { DRUPE_HOME: home });
  const model = "@test/letters.v1~a";
  const { value } = oracle("letters", { texts: ["by name"] });
  const previous = process.env.DRUPE_HOME;
  process.env.DRUPE_HOME = home;
  try {
    for (const options of [{}, { home }]) {
      const response = await new Drupe(options).embeddings.create({ model, input: "by name" });
      assert.equal(response.model, model);
      assert.deepEqual(response.data[0].embedding, value[0]);
    }
  } finally {
    if (previous === undefined) delete process.env.DRUPE_HOME;
    else process.env.DRUPE_HOME = previous;
  }
  const elsewhere = new Drupe({ home: temporaryFolder() });
  await assert.rejects(elsewhere.embeddings.create({ model, input: "a" }), NotFoundError);
});

/** A store with the model "@test/table", and the paths of its entry and its library. */
function storeWithTable() {
  const home = temporaryFolder();
  drupe(["install", library("table")], { DRUPE_HOME: home });
  const [name] = fs.readdirSync(path.join(home, "names"));
  const [object] = fs.readdirSync(path.join(home, "objects"));
  return {
    client: new Drupe({ home }),
    entry: path.join(home, "names", name),
    object: path.join(home, "objects", object),
  };
}

test("a damaged entry of the store is refused", async () => {
  for (const text of ["", "{", "[]", "{}", "null", '{"artifacts":[{}]}', '{"artifacts":5}']) {
    const { client, entry } = storeWithTable();
    fs.writeFileSync(entry, text);
    const error = await artifactError("@test/table", entry, client);
    assert.match(error.message, /install the model again/);
  }
});

test("a damaged library of the store is refused", async () => {
  const { client, object } = storeWithTable();
  const bytes = fs.readFileSync(object);
  bytes[bytes.length >> 1] ^= 1;
  fs.rmSync(object);
  fs.writeFileSync(object, bytes);
  assert.match((await artifactError("@test/table", object, client)).message, /is damaged/);
  fs.rmSync(object);
  await artifactError("@test/table", object, client);
});

test("a model that is installed for another machine is refused", async () => {
  const { client, entry } = storeWithTable();
  const json = JSON.parse(fs.readFileSync(entry, "utf8"));
  json.artifacts[0].target = "riscv64-plan9";
  fs.writeFileSync(entry, JSON.stringify(json));
  const error = await artifactError("@test/table", entry, client);
  assert.match(error.message, /riscv64-plan9/);
});

test("the newest library of a name is taken, and more exact targets fit", async () => {
  const { client, entry } = storeWithTable();
  const json = JSON.parse(fs.readFileSync(entry, "utf8"));
  const [newest] = json.artifacts;
  const older = { ...newest, sha256: "0".repeat(64), created: "2000-01-01T00:00:00Z" };
  newest.target += "-musl";
  json.artifacts = [older, newest];
  fs.writeFileSync(entry, JSON.stringify(json));
  const { data } = await client.embeddings.create({ model: "@test/table", input: ["a", "b"] });
  assert.equal(data.length, 2);
});
