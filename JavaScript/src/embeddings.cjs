// `client.embeddings`: texts in, vectors out.
"use strict";

const { BadRequestError, InternalServerError } = require("./errors.cjs");

/** The largest number of inputs of one request, as in the official interface. */
const MAXIMUM_INPUTS = 2048;

/** Where the interface says what a request may hold, for messages. */
const INVALID_INPUT =
  "'$.input' is invalid. Please check the API reference: https://platform.openai.com/docs/api-reference.";

/** `true` iff the type of a manifest is a list of texts. */
function isTextList(type) {
  return type?.t === "list" && type.of?.t === "str";
}

/** The parameter of `predictor` that takes the texts, if the function embeds texts. */
function textParameter(predictor) {
  if (predictor.result?.kind !== "Embedding") return undefined;
  return predictor.parameters.find((p) => isTextList(p.type));
}

/** The function of `library` that embeds texts; throws BadRequestError if there is none. */
function embeddingPredictor(library, model) {
  const predictor = library.predictors.find(textParameter);
  if (!predictor) {
    throw new BadRequestError(
      `The model \`${model}\` does not make embeddings: it needs a parameter of type list[str] ` +
        "and a result that is annotated with Parameter.Embedding.",
      { param: "model" },
    );
  }
  return predictor;
}

/** The texts of a request; throws BadRequestError for what is none. */
function inputTexts(input) {
  const texts = typeof input === "string" ? [input] : input;
  if (!Array.isArray(texts) || texts.length === 0) throw new BadRequestError(INVALID_INPUT);
  if (texts.some((t) => typeof t === "number" || Array.isArray(t))) {
    throw new BadRequestError(
      "This model takes texts, not token ids, which belong to the vocabulary of one model. Send " +
        "the text itself (LangChain: check_embedding_ctx_length=False).",
      { param: "input" },
    );
  }
  if (texts.some((t) => typeof t !== "string" || t === "")) {
    throw new BadRequestError(INVALID_INPUT);
  }
  if (texts.length > MAXIMUM_INPUTS) {
    throw new BadRequestError(
      `'$.input' has ${texts.length} inputs, and a request may have ${MAXIMUM_INPUTS}.`,
      { param: "input" },
    );
  }
  return texts;
}

/** The encoding of a request: `float` unless it says `base64`. */
function encodingFormat(format) {
  const result = format ?? "float";
  if (result !== "float" && result !== "base64") {
    throw new BadRequestError(
      `Invalid value for 'encoding_format' = ${format}. Supported values: ['float', 'base64'].`,
      { param: "encoding_format" },
    );
  }
  return result;
}

/** The number of dimensions that a request asks for, `undefined` for all. */
function wantedDimensions(dimensions) {
  if (dimensions === undefined || dimensions === null) return undefined;
  if (!Number.isInteger(dimensions) || dimensions < 1) {
    throw new BadRequestError(
      `Invalid value for 'dimensions' = ${dimensions}: it must be an integer of at least 1.`,
      { param: "dimensions" },
    );
  }
  return dimensions;
}

/** The arguments for `predictor`: the texts, and each field of the request that it declares. */
function callArguments(predictor, body, texts, dimensions) {
  const values = {};
  for (const p of predictor.parameters) {
    if (p === textParameter(predictor)) values[p.name] = texts;
    else if (p.kind === "EmbeddingDims") values[p.name] = dimensions;
    else if (Object.hasOwn(body, p.name) && body[p.name] !== null) values[p.name] = body[p.name];
  }
  return values;
}

/** The row `index` of a matrix as the format asks. */
function encodedRow(matrix, index, width, format) {
  const row = matrix.data.subarray(index * width, (index + 1) * width);
  if (format === "float") return Array.from(row, Number);
  const floats = Float32Array.from(row);
  return Buffer.from(floats.buffer, floats.byteOffset, floats.byteLength).toString("base64");
}

/** Throws unless `matrix` has one row for each of `count` texts; returns the length of a row. */
function rowWidth(matrix, count, model) {
  const isMatrix = Array.isArray(matrix?.shape) && matrix.shape.length === 2;
  if (!isMatrix || matrix.shape[0] !== count) {
    const shape = matrix?.shape ? `[${matrix.shape.join(", ")}]` : typeof matrix;
    throw new InternalServerError(
      `The model \`${model}\` returned ${shape} for ${count} texts, and not one vector per text.`,
    );
  }
  return matrix.shape[1];
}

/** The resource `client.embeddings`. */
class Embeddings {
  #client;

  constructor(client) {
    this.#client = client;
  }

  /**
   * Embeds texts with a compiled model, in this process and off this thread.
   *
   * `body.model` is a path or a name in the store; `body.input` a text or up to 2,048 texts.
   * Resolves to the response of the official interface. Rejects with NotFoundError for a model that
   * is not here, BadRequestError for a request that the model does not take, and
   * InternalServerError if the compiled function raises an exception.
   */
  async create(body) {
    if (body === null || typeof body !== "object") throw new BadRequestError("A body is missing.");
    const library = this.#client.library(body.model);
    const predictor = embeddingPredictor(library, body.model);
    const texts = inputTexts(body.input);
    const format = encodingFormat(body.encoding_format);
    const dimensions = wantedDimensions(body.dimensions);
    const values = callArguments(predictor, body, texts, dimensions);
    let answer;
    try {
      answer = await library.call(predictor, values);
    } catch (cause) {
      if (cause.type === "TypeError") throw new BadRequestError(cause.message, { cause });
      throw new InternalServerError(`${cause.type ?? cause.name}: ${cause.message}`, { cause });
    }
    const width = rowWidth(answer.value, texts.length, body.model);
    if (dimensions !== undefined && dimensions !== width) {
      throw new BadRequestError(
        `The model \`${body.model}\` makes vectors of ${width} dimensions, which cannot be ` +
          `shortened to ${dimensions}.`,
        { param: "dimensions" },
      );
    }
    return {
      object: "list",
      data: texts.map((_, index) => ({
        object: "embedding",
        index,
        embedding: encodedRow(answer.value, index, width, format),
      })),
      model: body.model,
      usage: { prompt_tokens: Number(answer.tokens), total_tokens: Number(answer.tokens) },
    };
  }
}

module.exports = { Embeddings };
