// The package for `require("drupe")`.
"use strict";

const { Drupe } = require("./src/client.cjs");
const errors = require("./src/errors.cjs");

module.exports = Drupe;
module.exports.Drupe = Drupe;
module.exports.default = Drupe;
Object.assign(module.exports, errors);
