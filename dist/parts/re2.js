"use strict";
const path = require("node:path");
const name = process.platform + "-" + process.arch + "-" + process.versions.modules + ".node";
module.exports = require(path.join(__dirname, "..", "re2", name));
