"use strict";
const path = require("node:path");
const addon = (platform) => require(path.join(__dirname, "..", "re2", platform + "-" + process.arch + "-" + process.versions.modules + ".node"));
try {
  module.exports = addon(process.platform);
} catch (error) {
  if (process.platform !== "linux") throw error;
  module.exports = addon("linux-musl");
}
