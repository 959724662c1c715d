// `client.embeddings`: texts in, vectors out.
"use strict";

const { BadRequestError, InternalServerError } = require("./errors.cjs");
const { described, encoded, vectorsOf } = require("./vectors.cjs");

/** The largest number of inputs of one request, as in the official interface. */
const MAXIMUM_INPUTS = 2048;

/** The fields of a request that do not go to the function by their name. */
const OFFICIAL_FIELDS = new Set(["model", "input", "encoding_format", "dimensions", "user"]);

/** What is said about an input that is none, in the words of the official interface. */
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

/** The number of dimensions that a request asks of `predictor`, `undefined` for all. */
function wantedDimensions(dimensions, predictor) {
  if (dimensions === undefined || dimensions === null) return undefined;
  const { min, max } = dimensionsParameter(predictor) ?? {};
  const least = min ?? 1;
  const isWithin = dimensions >= least && dimensions <= (max ?? Infinity);
  if (!Number.isInteger(dimensions) || !isWithin) {
    const range = max === undefined ? `of at least ${least}` : `from ${least} to ${max}`;
    throw new BadRequestError(
      `Invalid value for 'dimensions' = ${dimensions}: it must be an integer ${range}.`,
      { param: "dimensions" },
    );
  }
  return dimensions;
}

/** The parameter of `predictor` that says how long vectors are to be, if it has one. */
function dimensionsParameter(predictor) {
  return predictor.parameters.find((p) => p.kind === "EmbeddingDims");
}

/** Throws BadRequestError if `body` has a field that nobody reads: it may be misspelt. */
function checkFields(body, predictor) {
  const declared = predictor.parameters
    .filter((p) => p !== textParameter(predictor) && p.kind !== "EmbeddingDims")
    .map((p) => p.name);
  for (const [field, value] of Object.entries(body)) {
    if (value === undefined || OFFICIAL_FIELDS.has(field) || declared.includes(field)) continue;
    const known = declared.length ? `: this model also takes ${declared.join(", ")}` : "";
    throw new BadRequestError(`Unrecognized request argument supplied: ${field}${known}`, {
      param: field,
    });
  }
}

/** The arguments for `predictor`: the texts, and each field of the request that it declares. */
function callArguments(predictor, body, texts, dimensions) {
  const values = {};
  for (const p of predictor.parameters) {
    if (p === textParameter(predictor)) values[p.name] = texts;
    else if (p.kind === "EmbeddingDims") values[p.name] = dimensions;
    else if (Object.hasOwn(body, p.name)) values[p.name] = body[p.name];
  }
  return values;
}

/** The vectors for `count` texts in `value`; throws InternalServerError if they are not there. */
function checkedVectors(value, count, model) {
  const vectors = vectorsOf(value);
  if (vectors?.length === count) return vectors;
  throw new InternalServerError(
    `The model \`${model}\` returned ${described(value)} for ${count} texts, and not one vector ` +
      "per text.",
  );
}

/** The error of the interface for an exception of the compiled function. */
function requestError(cause) {
  // The exception of a call that did not reach the function has passed no line of it.
  if (cause.type === "TypeError" && cause.traceback.length === 0) {
    return new BadRequestError(cause.message, { cause });
  }
  return new InternalServerError(`${cause.type ?? cause.name}: ${cause.message}`, { cause });
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
    const { model } = body;
    const library = await this.#client.library(model);
    const predictor = embeddingPredictor(library, model);
    checkFields(body, predictor);
    const texts = inputTexts(body.input);
    const format = encodingFormat(body.encoding_format);
    const dimensions = wantedDimensions(body.dimensions, predictor);
    const values = callArguments(predictor, body, texts, dimensions);
    const answer = await library.call(predictor, values).catch((cause) => {
      throw requestError(cause);
    });
    const vectors = checkedVectors(answer.value, texts.length, model);
    const width = vectors[0].length;
    if (dimensions !== undefined && dimensions !== width) {
      throw new BadRequestError(
        `The model \`${model}\` makes vectors of ${width} dimensions, which cannot be ` +
          `shortened to ${dimensions}.`,
        { param: "dimensions" },
      );
    }
    return {
      object: "list",
      data: vectors.map((vector, index) => ({
        object: "embedding",
        index,
        embedding: encoded(vector, format),
      })),
      model,
      usage: { prompt_tokens: Number(answer.tokens), total_tokens: Number(answer.tokens) },
    };
  }
}

module.exports = { Embeddings };
