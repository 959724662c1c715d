// The client: the shape of the official one, over libraries in this process.
"use strict";

const { Embeddings } = require("./embeddings.cjs");
const { BadRequestError, NotFoundError } = require("./errors.cjs");
const { Library } = require("./library.cjs");
const { resolveModel } = require("./store.cjs");

/**
 * Runs compiled models in this process.
 *
 *     const client = new Drupe();
 *     const { data } = await client.embeddings.create({ model: "@me/embed", input: ["hello"] });
 *
 * `options.home` is the folder of the store, by default `$DRUPE_HOME` or `~/.drupe`. Options of
 * the official client that speak of servers (`apiKey`, `baseURL`, ...) are accepted and not used.
 */
class Drupe {
  #home;

  constructor(options = {}) {
    this.#home = options.home;
    this.embeddings = new Embeddings(this);
  }

  /**
   * Resolves to the library of `model`, a path or a name in the store.
   * Rejects with NotFoundError if there is none, and with ArtifactError if its file is damaged.
   */
  async library(model) {
    if (typeof model !== "string" || model === "") {
      throw new BadRequestError("you must provide a model parameter", { param: "model" });
    }
    const found = resolveModel(model, this.#home);
    if (found === null) {
      throw new NotFoundError(
        `The model \`${model}\` does not exist here. Install its library: drupe install FILE.`,
        { param: "model", code: "model_not_found" },
      );
    }
    return Library.load(found.path, found.sha256);
  }
}

module.exports = { Drupe };
