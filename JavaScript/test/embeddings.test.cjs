// Requests that succeed: the response is that of the official interface.
"use strict";

const assert = require("node:assert/strict");
const { test } = require("node:test");

const { Drupe } = require("../index.cjs");
const { library, oracle } = require("./support.cjs");

const client = new Drupe();
const letters = library("letters");

/** Fails unless `response` has the fields of the official interface, and no others. */
function checkShape(response, count, type) {
  assert.deepEqual(Object.keys(response).sort(), ["data", "model", "object", "usage"]);
  assert.equal(response.object, "list");
  assert.deepEqual(Object.keys(response.usage).sort(), ["prompt_tokens", "total_tokens"]);
  assert.ok(Number.isSafeInteger(response.usage.prompt_tokens));
  assert.equal(response.usage.total_tokens, response.usage.prompt_tokens);
  assert.equal(response.data.length, count);
  response.data.forEach((item, index) => {
    assert.deepEqual(Object.keys(item).sort(), ["embedding", "index", "object"]);
    assert.equal(item.object, "embedding");
    assert.equal(item.index, index);
    if (type === "string") return assert.equal(typeof item.embedding, "string");
    assert.ok(Array.isArray(item.embedding), "an ordinary array");
    assert.ok(item.embedding.every((x) => typeof x === "number"));
  });
}

test("a text gives one vector, as Python computes it", async () => {
  const response = await client.embeddings.create({ model: letters, input: "hello, world" });
  checkShape(response, 1, "object");
  assert.equal(response.model, letters);
  const { value } = oracle("letters", { texts: ["hello, world"] });
  assert.deepEqual(response.data[0].embedding, value[0]);
});

test("texts give vectors in their order", async () => {
  const input = ["b", "a", "caf\u00e9", "\u65e5\u672c\u8a9e", "\u{1F642}", "a", " ", "\t\n"];
  const response = await client.embeddings.create({ model: letters, input });
  checkShape(response, input.length, "object");
  const { value } = oracle("letters", { texts: input });
  assert.deepEqual(response.data.map((item) => item.embedding), value);
});

test("2,048 texts are taken", async () => {
  const input = Array.from({ length: 2048 }, (_, i) => `text ${i}`);
  const response = await client.embeddings.create({ model: letters, input });
  checkShape(response, 2048, "object");
  const { value } = oracle("letters", { texts: input });
  assert.deepEqual(response.data.map((item) => item.embedding), value);
});

test("NUL and lone surrogates are characters like others", async () => {
  const input = ["a\0b", "\0", "\ud800", "x\udc00\ud83dy", "\ud83d\ude42"];
  const response = await client.embeddings.create({ model: letters, input });
  const { value } = oracle("letters", { texts: input });
  assert.deepEqual(response.data.map((item) => item.embedding), value);
});

test("base64 has the bits of the numbers", async () => {
  const body = { model: library("table"), input: ["a", "b"] };
  const numbers = await client.embeddings.create({ ...body, encoding_format: "float" });
  const texts = await client.embeddings.create({ ...body, encoding_format: "base64" });
  checkShape(numbers, 2, "object");
  checkShape(texts, 2, "string");
  const { value } = oracle("table", { texts: ["a", "b"] });
  value.forEach((row, index) => {
    const bytes = Buffer.alloc(4 * row.length);
    row.forEach((x, i) => bytes.writeFloatLE(x, 4 * i));
    assert.equal(texts.data[index].embedding, bytes.toString("base64"));
    assert.deepEqual(numbers.data[index].embedding, row);
  });
});

test("base64 rounds lists of Python floats to 32 bits", async () => {
  const body = { model: letters, input: ["abc"], encoding_format: "base64" };
  const { data } = await client.embeddings.create(body);
  const bytes = Buffer.from(data[0].embedding, "base64");
  const { value } = oracle("letters", { texts: ["abc"] });
  assert.deepEqual(
    value[0].map((_, i) => bytes.readFloatLE(4 * i)),
    value[0].map(Math.fround),
  );
});

test("further fields go to the parameters of that name", async () => {
  const body = { model: letters, input: ["abc"], task: "query", scale: 2.5, user: "someone" };
  const { data } = await client.embeddings.create(body);
  const { value } = oracle("letters", { texts: ["abc"], task: "query", scale: 2.5 });
  assert.deepEqual(data[0].embedding, value[0]);
});

test("dimensions go to the function that takes them", async () => {
  const model = library("shortened");
  for (const dimensions of [undefined, 2, 5, 16]) {
    const { data } = await client.embeddings.create({ model, input: ["four"], dimensions });
    const { value } = oracle("shortened", { texts: ["four"], size: dimensions });
    assert.deepEqual(data[0].embedding, value[0]);
    assert.equal(data[0].embedding.length, dimensions ?? 4);
  }
});

test("dimensions that the vectors have anyway are taken", async () => {
  const response = await client.embeddings.create({ model: letters, input: "a", dimensions: 8 });
  assert.equal(response.data[0].embedding.length, 8);
});

test("a response is its own: what is done to it is not seen by the next", async () => {
  const body = { model: library("table"), input: ["a", "b"] };
  const first = await client.embeddings.create(body);
  first.data[0].embedding.fill(7);
  const second = await client.embeddings.create(body);
  assert.deepEqual(second.data[0].embedding, oracle("table", { texts: ["a", "b"] }).value[0]);
});
