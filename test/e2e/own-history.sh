#!/usr/bin/env bash
# Scans the history of this repository with dist/: nothing in it blocks. A shallow clone is left out.
set -euo pipefail
cd "$(dirname "$0")/../.."
[ "$(git rev-parse --is-shallow-repository)" = false ] || { echo "own-history.sh: a shallow clone; left out."; exit 0; }
node dist/cli.js history || { echo "own-history.sh: our own history blocks, or cannot be read." >&2; exit 1; }
