#!/usr/bin/env bash
# Packs the VS Code extension from a copy. Needs the npm registry, node and python3. VS Code itself is not started.
set -euo pipefail
ROOT=$(cd "$(dirname "$0")/../.." && pwd)
WORK=$(mktemp -d)
trap 'rm -rf "$WORK"' EXIT
cp -r "$ROOT/editors/vscode" "$WORK/vscode"
cd "$WORK/vscode"
npm install --ignore-scripts --no-audit --no-fund --silent
npm run --silent package >/dev/null
python3 -m zipfile -l tidegate.vsix | awk 'NR > 1 { print $1, $NF }'
python3 -m zipfile -e tidegate.vsix "$WORK/packed"
node --check "$WORK/packed/extension/out/extension.js"
node -e "
const { main, contributes } = require('$WORK/packed/extension/package.json');
const { scope } = contributes.configuration.properties['tidegate.path'];
if (main !== './out/extension.js' || scope !== 'machine') throw new Error('a workspace could set the program');"
echo ok
