// Requests that fail: the status, and the fields, that the official interface has.
"use strict";

const assert = require("node:assert/strict");
const { test } = require("node:test");

const drupe = require("../index.cjs");
const { library, oracle, temporaryFolder } = require("./support.cjs");

const client = new drupe.Drupe({ home: temporaryFolder(), apiKey: "not used", baseURL: "x:" });
const letters = library("letters");

/** Sends a request that must fail, and returns the error. */
async function failure(body) {
  let promise;
  assert.doesNotThrow(() => {
    promise = client.embeddings.create(body);
  }, "a request rejects and does not throw");
  try {
    await promise;
  } catch (error) {
    return error;
  }
  return assert.fail("the request succeeded");
}

/** Fails unless `error` is of the class and has the fields that the official client gives it. */
function checkError(error, name, status) {
  assert.ok(error instanceof drupe[name], `${error.stack} is a ${name}`);
  assert.ok(error instanceof drupe.APIError && error instanceof Error);
  assert.equal(error.name, name);
  assert.equal(error.status, status);
  assert.ok(error.message.startsWith(`${status} `), error.message);
  assert.deepEqual(Object.keys(error.error).sort(), ["code", "message", "param", "type"]);
  for (const field of ["code", "param", "type"]) assert.equal(error[field], error.error[field]);
}

/** Bodies, apart from the model, that are refused with 400, and the `param` of the error. */
const REFUSED = {
  "no input": [{}, null],
  "an empty text": [{ input: "" }, null],
  "an empty text among others": [{ input: ["a", "", "b"] }, null],
  "no texts": [{ input: [] }, null],
  "an input of another type": [{ input: 5 }, null],
  "an object": [{ input: { text: "a" } }, null],
  "null among texts": [{ input: ["a", null] }, null],
  "token ids": [{ input: [15339, 1917] }, "input"],
  "lists of token ids": [{ input: [[15339, 1917]] }, "input"],
  "too many texts": [{ input: Array(2049).fill("a") }, "input"],
  "an unknown encoding": [{ input: "a", encoding_format: "md5" }, "encoding_format"],
  "dimensions that the model does not make": [{ input: "a", dimensions: 4 }, "dimensions"],
  "no dimensions": [{ input: "a", dimensions: 0 }, "dimensions"],
  "half a dimension": [{ input: "a", dimensions: 7.5 }, "dimensions"],
  "dimensions as text": [{ input: "a", dimensions: "8" }, "dimensions"],
  "a misspelt parameter": [{ input: "a", taks: "query" }, "taks"],
};

for (const [name, [body, param]] of Object.entries(REFUSED)) {
  test(`400 for ${name}`, async () => {
    const error = await failure({ model: letters, ...body });
    checkError(error, "BadRequestError", 400);
    assert.equal(error.type, "invalid_request_error");
    assert.equal(error.code, null);
    assert.equal(error.param, param);
  });
}

test("the words of the official interface are used", async () => {
  const empty = await failure({ model: letters, input: "" });
  assert.match(empty.message, /^400 '\$\.input' is invalid\. Please check the API reference: /);
  const format = await failure({ model: letters, input: "a", encoding_format: "md5" });
  assert.equal(
    format.error.message,
    "Invalid value for 'encoding_format' = md5. Supported values: ['float', 'base64'].",
  );
});

test("400 for dimensions outside of the range that the function declares", async () => {
  for (const dimensions of [1, 17]) {
    const error = await failure({ model: library("shortened"), input: "a", dimensions });
    checkError(error, "BadRequestError", 400);
    assert.match(error.message, /from 2 to 16/);
  }
});

test("400 for an argument of another type, with Python's words", async () => {
  const error = await failure({ model: letters, input: "a", scale: "much" });
  checkError(error, "BadRequestError", 400);
  assert.equal(error.cause.type, "TypeError");
  assert.match(error.message, /scale/);
});

test("400 for a model that makes no vectors", async () => {
  const error = await failure({ model: library("lengths"), input: "a" });
  checkError(error, "BadRequestError", 400);
  assert.equal(error.param, "model");
});

test("400 for no model, and for no body", async () => {
  for (const body of [{ input: "a" }, { model: "", input: "a" }, { model: 5, input: "a" }]) {
    const error = await failure(body);
    checkError(error, "BadRequestError", 400);
    assert.equal(error.param, "model");
  }
  for (const body of [undefined, null, "text"]) {
    checkError(await failure(body), "BadRequestError", 400);
  }
});

test("404 for a model that is not here", async () => {
  const long = "x".repeat(5000);
  for (const model of ["text-embedding-3-small", "@no/body", "gone.so", "../up", "a\0b", long]) {
    const error = await failure({ model, input: "a" });
    checkError(error, "NotFoundError", 404);
    assert.equal(error.code, "model_not_found");
    assert.equal(error.type, "invalid_request_error");
    assert.ok(error.message.startsWith(`404 The model \`${model}\` does not exist`));
  }
});

test("500 for a Python exception, which is the cause", async () => {
  const error = await failure({ model: letters, input: ["fine", "raise"] });
  checkError(error, "InternalServerError", 500);
  const expected = oracle("letters", { texts: ["fine", "raise"] });
  assert.equal(error.cause.type, expected.type);
  assert.equal(error.cause.message, expected.message);
  assert.ok(error.message.includes(expected.message));
  const places = error.cause.traceback.map((site) => site.function);
  assert.deepEqual(places, ["embed", "code"]);
  for (const site of error.cause.traceback) {
    assert.match(site.file, /letters\.py$/);
    assert.ok(Number.isInteger(site.line) && site.line > 1);
  }
});

test("500 for a TypeError of the function itself", async () => {
  const error = await failure({ model: letters, input: "type" });
  checkError(error, "InternalServerError", 500);
  assert.equal(error.cause.type, "TypeError");
  assert.equal(error.cause.message, "raised inside");
});

test("500 for a result with another number of vectors than texts", async () => {
  const error = await failure({ model: library("table"), input: ["a", "b", "c"] });
  checkError(error, "InternalServerError", 500);
  assert.match(error.message, /shape \[2, 4\] for 3 texts/);
});

test("the client goes on after errors", async () => {
  await failure({ model: letters, input: "raise" });
  const { data } = await client.embeddings.create({ model: letters, input: "fine" });
  assert.deepEqual(data[0].embedding, oracle("letters", { texts: ["fine"] }).value[0]);
});
