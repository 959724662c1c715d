// The types of the package.

/** A request for embeddings, as in the official interface. */
export interface EmbeddingCreateParams {
  /** A path of a library, or a name in the store. */
  model: string;
  /** A text, up to 2,048 texts, or token ids where a model declares that it takes them. */
  input: string | Array<string> | Array<number> | Array<Array<number>>;
  /** How vectors are given: numbers, or base64 of little-endian 32-bit floats. */
  encoding_format?: "float" | "base64";
  /** The length of the vectors, for models that can shorten them. */
  dimensions?: number;
  /** Accepted and not used. */
  user?: string;
  /** A further parameter that the compiled function declares; any other is refused. */
  [parameter: string]: unknown;
}

/** One vector. */
export interface Embedding {
  object: "embedding";
  /** The position of its text in the request. */
  index: number;
  embedding: Array<number>;
}

/** A response with vectors. */
export interface CreateEmbeddingResponse {
  object: "list";
  data: Array<Embedding>;
  model: string;
  usage: { prompt_tokens: number; total_tokens: number };
}

/** A response with vectors in base64. */
export interface CreateEmbeddingBase64Response extends Omit<CreateEmbeddingResponse, "data"> {
  data: Array<Omit<Embedding, "embedding"> & { embedding: string }>;
}

/** Options of a request in the official client, which speak of servers: not used. */
export interface RequestOptions {
  [option: string]: unknown;
}

export interface Embeddings {
  create(
    body: EmbeddingCreateParams & { encoding_format: "base64" },
    options?: RequestOptions,
  ): Promise<CreateEmbeddingBase64Response>;
  create(
    body: EmbeddingCreateParams & { encoding_format?: "float" },
    options?: RequestOptions,
  ): Promise<CreateEmbeddingResponse>;
}

export interface ClientOptions {
  /** The folder of the store, by default `$DRUPE_HOME` or `~/.drupe`. */
  home?: string;
  /** Options of the official client that speak of servers are accepted and not used. */
  [option: string]: unknown;
}

export declare class Drupe {
  constructor(options?: ClientOptions);
  readonly embeddings: Embeddings;
}

export declare class DrupeError extends Error {}

export declare class ArtifactError extends DrupeError {
  readonly path: string;
}

export declare class APIError extends DrupeError {
  readonly status: number;
  readonly error: { message: string; type: string; param: string | null; code: string | null };
  readonly code: string | null;
  readonly param: string | null;
  readonly type: string;
}

export declare class BadRequestError extends APIError {}
export declare class NotFoundError extends APIError {}
export declare class InternalServerError extends APIError {}

export default Drupe;
