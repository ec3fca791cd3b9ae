#!/bin/sh
# Holds every commit of real repositories against git diff-tree: which lines are added. Prints figures.
#   test/e2e/real-repositories.sh <repository>...
set -eu
[ $# -gt 0 ] || { echo "Use: test/e2e/real-repositories.sh <repository>..." >&2; exit 2; }
here=$(cd "$(dirname "$0")/../.." && pwd)
exec node --import "$here/node_modules/tsx/dist/esm/index.mjs" "$here/test/conformance/real-repositories.ts" "$@"
