// The example of the repository: a real tokenizer and a real model.
"use strict";

const assert = require("node:assert/strict");
const { test } = require("node:test");

const { Drupe } = require("../index.cjs");
const { library, oracle } = require("./support.cjs");

const client = new Drupe();
const model = library("embed");

/** Texts of several lengths and scripts. */
const TEXTS = [
  "A cat sits on the mat.",
  "The weather is lovely today.",
  "na\u00efve caf\u00e9 \u65e5\u672c\u8a9e\u306e\u30c6\u30ad\u30b9\u30c8 \u{1F642}",
  "word ".repeat(300),
  "short",
];

/** Fails unless the vectors are those of Python, within the rounding of 32-bit floats. */
function checkClose(found, expected) {
  assert.equal(found.length, expected.length);
  found.forEach((vector, row) => {
    assert.equal(vector.length, expected[row].length);
    const furthest = Math.max(...vector.map((x, i) => Math.abs(x - expected[row][i])));
    assert.ok(furthest <= 1e-5, `vector ${row} differs by ${furthest}`);
    const cosine = vector.reduce((sum, x, i) => sum + x * expected[row][i], 0);
    assert.ok(Math.abs(cosine - 1) <= 1e-6, `vector ${row} has cosine ${cosine}`);
  });
}

test("vectors and the count of tokens are those of Python", async () => {
  const expected = oracle("embed", { texts: TEXTS });
  const { data, usage } = await client.embeddings.create({ model, input: TEXTS });
  checkClose(data.map((item) => item.embedding), expected.value);
  assert.deepEqual(usage, { prompt_tokens: expected.tokens, total_tokens: expected.tokens });
});

test("the task is a field of the request", async () => {
  const expected = oracle("embed", { texts: TEXTS, task: "query" });
  const { data } = await client.embeddings.create({ model, input: TEXTS, task: "query" });
  checkClose(data.map((item) => item.embedding), expected.value);
});

test("base64 has the bits of the numbers, and each call gives the same", async () => {
  const ask = (encoding_format) => client.embeddings.create({ model, input: TEXTS, encoding_format });
  const [numbers, texts] = await Promise.all([ask("float"), ask("base64")]);
  texts.data.forEach((item, row) => {
    const bytes = Buffer.from(item.embedding, "base64");
    const vector = numbers.data[row].embedding;
    assert.equal(bytes.length, 4 * vector.length);
    assert.deepEqual(vector.map((_, i) => bytes.readFloatLE(4 * i)), vector);
  });
});

test("calls at once do not disturb each other", async () => {
  const alone = await client.embeddings.create({ model, input: TEXTS[0] });
  const many = await Promise.all(
    TEXTS.flatMap(() => TEXTS.map((input) => client.embeddings.create({ model, input }))),
  );
  many.forEach((response, index) => {
    assert.deepEqual(response, many[index % TEXTS.length]);
  });
  assert.deepEqual(many[0], alone);
});
