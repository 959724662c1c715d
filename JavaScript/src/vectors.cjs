// From what a compiled function returns to the vectors of a response.
"use strict";

/** The value of a 16-bit float with 5 bits of exponent, from its bits. */
function fromHalf(bits) {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 0x1f;
  const fraction = bits & 0x3ff;
  if (exponent === 0) return sign * fraction * 2 ** -24;
  if (exponent === 0x1f) return fraction ? NaN : sign * Infinity;
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}

/** The value of a 16-bit float with 8 bits of exponent, from its bits. */
function fromBFloat16(bits) {
  return new Float32Array(new Uint32Array([bits << 16]).buffer)[0];
}

/** How an element of a tensor becomes a number, for the types where it is not one already. */
const CONVERSIONS = {
  float16: fromHalf,
  bfloat16: fromBFloat16,
  int64: Number,
  uint64: Number,
};

/** The rows of a tensor of two axes; `null` for any other tensor. */
function tensorRows({ data, shape, dtype }) {
  if (shape.length !== 2) return null;
  const [count, width] = shape;
  const convert = CONVERSIONS[dtype];
  return Array.from({ length: count }, (_, index) => {
    const row = data.subarray(index * width, (index + 1) * width);
    return convert ? Float64Array.from(row, convert) : row;
  });
}

/** The rows of lists of numbers; `null` if the lists are not equally long. */
function listRows(lists) {
  const isMatrix = lists.every(
    (row) =>
      Array.isArray(row) &&
      row.length === lists[0].length &&
      row.every((x) => typeof x === "number" || typeof x === "bigint"),
  );
  return isMatrix ? lists.map((row) => Float64Array.from(row, Number)) : null;
}

/**
 * The vectors in `value`, a matrix or a list of lists, as typed arrays; `null` if it is neither.
 */
function vectorsOf(value) {
  if (Array.isArray(value)) return listRows(value);
  return Array.isArray(value?.shape) ? tensorRows(value) : null;
}

/** What `value` is, for messages: "a tensor of shape [2, 3]". */
function described(value) {
  if (Array.isArray(value?.shape)) return `a tensor of shape [${value.shape.join(", ")}]`;
  return Array.isArray(value) ? `a list of ${value.length} items` : `a ${typeof value}`;
}

/** A vector as `format` asks: numbers, or base64 of little-endian 32-bit floats. */
function encoded(vector, format) {
  if (format === "float") return Array.from(vector);
  const floats = Float32Array.from(vector);
  return Buffer.from(floats.buffer).toString("base64");
}

module.exports = { vectorsOf, described, encoded };
