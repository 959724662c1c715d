// Loads the test library in Node and calls it: `node node_test.js test.so`. See `library/module.cpp`.

"use strict";

const assert = require("node:assert");
const library = { exports: {} };
process.dlopen(library, require("node:path").resolve(process.argv[2]));
const { manifest, call, callSync } = library.exports;

const [LENGTHS, SCALE, FIND, SUMMARIZE, ZEROS, DEPTH, WEIGHT, ECHO] = [0, 1, 2, 3, 4, 5, 6, 7];
const echo = (value) => callSync(ECHO, [value]).value;

const tests = {
  "describes itself"() {
    assert.deepEqual(JSON.parse(manifest()), { schema: 1, name: "test" });
  },
  "counts code points and tokens"() {
    const result = callSync(LENGTHS, [["abc", "h\u00e9llo\u{1F600}", "", "a\0b", "\ud800x"]]);
    assert.deepEqual(result.value, [3, 6, 0, 3, 2]);
    assert.equal(result.tokens, 5);
  },
  "keeps texts as they are"() {
    for (const text of ["", "abc", "\0", "\u00e9\u20ac\u{1F600}", "\ud800", "a\udfff\ud83d", "\u{10FFFF}"]) {
      assert.equal(echo(text), text);
    }
  },
  "keeps numbers as they are"() {
    for (const number of [0, 1, -1, 1.5, 2 ** 53 - 1, -(2 ** 53), 1e300, Infinity, -Infinity]) {
      assert.equal(echo(number), number);
    }
    assert.ok(Object.is(echo(-0), -0));
    assert.ok(Number.isNaN(echo(NaN)));
    assert.equal(echo(12n), 12);
    assert.equal(echo(2n ** 63n - 1n), 2n ** 63n - 1n);
    assert.equal(echo(-(2n ** 63n)), -(2n ** 63n));
    assert.throws(() => echo(2n ** 63n), { name: "TypeError", message: /64 bits/ });
  },
  "keeps containers as they are"() {
    assert.equal(echo(null), null);
    assert.equal(echo(true), true);
    assert.deepEqual(echo(["a", "b"]), ["a", "b"]);
    assert.deepEqual(echo([1, "x"]), [1, "x"]);
    assert.deepEqual(echo({ a: 1.5, b: 2.5 }), { a: 1.5, b: 2.5 });
    assert.deepEqual(Object.keys(echo({ ["__proto__"]: 1.5 })), ["__proto__"]);
    assert.deepEqual(echo(new Map([[1, "one"], [2, "two"]])), new Map([[1, "one"], [2, "two"]]));
    assert.deepEqual(echo(new Set([3, 1])), new Set([1, 3]));
    assert.deepEqual(echo(new Uint8Array([0, 255])), new Uint8Array([0, 255]));
  },
  "passes tensors"() {
    const x = { data: new Float32Array([1, 2, 3, 4, 5, 6]), shape: [2, 3], dtype: "float32" };
    const { value } = callSync(SCALE, [x, 3]);
    assert.deepEqual(value, {
      data: new Float32Array([3, 6, 9, 12, 15, 18]), shape: [2, 3], dtype: "float32",
    });
    assert.deepEqual(callSync(SCALE, [new Float32Array([1, 2])]).value.data, new Float32Array([2, 4]));
    assert.deepEqual(echo(new BigInt64Array([5n])).data, new BigInt64Array([5n]));
  },
  "passes large tensors without a copy, many times"() {
    const data = new Float32Array(100_000).fill(2);
    for (let i = 0; i < 300; ++i) {
      const { value } = callSync(SCALE, [{ data, shape: [100, 1000] }, i]);
      assert.equal(value.data[99_999], 2 * i);
      assert.deepEqual(value.shape, [100, 1000]);
    }
  },
  "checks tensors"() {
    const data = new Float32Array(6);
    assert.throws(() => callSync(SCALE, [{ data, shape: [4] }]), { name: "TypeError", message: /elements/ });
    assert.throws(() => callSync(SCALE, [{ data, shape: [-6] }]), { name: "TypeError" });
    assert.throws(() => callSync(SCALE, [{ data, shape: [6], dtype: "int8" }]), { name: "TypeError" });
    assert.throws(() => callSync(SCALE, [new Float64Array(6)]), {
      name: "TypeError",
      message: "scale() argument 'x' must be Tensor[float32], not Tensor[float64]",
    });
  },
  "gives weights as copies"() {
    assert.equal(callSync(WEIGHT, [2]).value, 2.5);
    const first = callSync(WEIGHT, [null]).value;
    first.data[0] = 7;
    assert.deepEqual(callSync(WEIGHT, [null]).value.data, new Float32Array([0.5, 1.5, 2.5, 3.5]));
  },
  "throws Python exceptions"() {
    assert.throws(() => callSync(FIND, [["a"], "it's"]), (error) => {
      assert.ok(error instanceof Error);
      assert.equal(error.name, "ValueError");
      assert.equal(error.type, "ValueError");
      assert.equal(error.message, '"it\'s" is not in list');
      assert.deepEqual(error.traceback, [
        { file: "words.py", function: "find", line: 12 },
        { file: "words.py", function: "position", line: 7 },
      ]);
      return true;
    });
    assert.throws(() => callSync(FIND, [["a"]]), {
      message: "find() missing 1 required positional argument: 'word'",
    });
    assert.throws(() => callSync(FIND, [undefined, undefined]), {
      message: "find() missing 2 required positional arguments: 'words' and 'word'",
    });
    assert.throws(() => callSync(DEPTH, [100000]), { name: "RecursionError" });
    assert.throws(() => callSync(ZEROS, [2 ** 50]), { name: "MemoryError" });
    assert.throws(() => callSync(99, []), { name: "LookupError" });
    assert.throws(() => callSync("x", 5), { name: "TypeError" });
    assert.throws(() => echo(() => 1), { name: "TypeError" });
  },
  "passes exceptions of JavaScript on"() {
    const failing = Object.defineProperty({}, "a", { enumerable: true, get() { throw new RangeError("no"); } });
    assert.throws(() => echo(failing), { name: "RangeError", message: "no" });
    const cycle = [];
    cycle.push(cycle);
    assert.throws(() => echo(cycle), { name: "TypeError", message: /deeply/ });
  },
  "tells what was printed"() {
    const result = callSync(SUMMARIZE, [{ the: 2, drupe: 5, b: 3 }, "high"]);
    assert.deepEqual(result.value, [{ the: 3, drupe: 105, b: 3 }, "high", new Set([3, 105])]);
    assert.equal(result.printed, "summarized {'the': 3, 'drupe': 105, 'b': 3}");
  },
  async "calls on other threads"() {
    const calls = [];
    for (let i = 0; i < 50; ++i) {
      const data = new Float32Array(20_000).fill(i);
      calls.push(call(SCALE, [data, 2]).then(({ value }) => assert.equal(value.data[19_999], 2 * i)));
      data.fill(-1);
    }
    for (let i = 0; i < 50; ++i) {
      calls.push(call(LENGTHS, [["a".repeat(i)]]).then(({ value }) => assert.deepEqual(value, [i])));
    }
    await Promise.all(calls);
  },
  async "rejects"() {
    await assert.rejects(call(FIND, [["a"], "b"]), { name: "ValueError", type: "ValueError" });
    await assert.rejects(call(FIND, [5, "b"]), {
      name: "TypeError",
      message: "find() argument 'words' must be list[str], not int",
    });
    await assert.rejects(call(ZEROS, [2 ** 50]), { name: "MemoryError" });
    await assert.rejects(call(), { name: "TypeError" });
    assert.deepEqual((await call(LENGTHS, [["ok"]])).value, [2]);
  },
};

(async () => {
  let passed = 0;
  let failed = 0;
  for (const [name, test] of Object.entries(tests)) {
    try {
      await test();
      ++passed;
    } catch (error) {
      ++failed;
      console.log(`${name}: ${error.stack}`);
    }
  }
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed ? 1 : 0;
})();
