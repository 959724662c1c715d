// The errors of the client: the classes, and the fields, that the official client has.
"use strict";

/** The base of all errors of this package. */
class DrupeError extends Error {
  constructor(message, options) {
    super(message, options);
    this.name = new.target.name;
  }
}

/**
 * A file that is no library of Drupe's, is damaged, or is for another machine.
 * `path` is the file.
 */
class ArtifactError extends DrupeError {
  constructor(path, message, options) {
    super(`${path}: ${message}`, options);
    this.path = path;
  }
}

/**
 * A request that failed, with the status that a server would have answered.
 * `error` is the body of that answer; `code`, `param` and `type` are its fields.
 */
class APIError extends DrupeError {
  constructor(status, error, options) {
    super(`${status} ${error.message}`, options);
    this.status = status;
    this.error = error;
    this.code = error.code ?? null;
    this.param = error.param ?? null;
    this.type = error.type;
  }
}

/** 400: the request is not one that the model takes. */
class BadRequestError extends APIError {
  constructor(message, { param = null, code = null, cause } = {}) {
    super(400, { message, type: "invalid_request_error", param, code }, { cause });
  }
}

/** 404: there is no such model here. */
class NotFoundError extends APIError {
  constructor(message, { param = null, code = null, cause } = {}) {
    super(404, { message, type: "invalid_request_error", param, code }, { cause });
  }
}

/** 500: the compiled function raised an exception; `cause` has its Python type and traceback. */
class InternalServerError extends APIError {
  constructor(message, { code = null, cause } = {}) {
    super(500, { message, type: "server_error", param: null, code }, { cause });
  }
}

module.exports = {
  DrupeError,
  ArtifactError,
  APIError,
  BadRequestError,
  NotFoundError,
  InternalServerError,
};
