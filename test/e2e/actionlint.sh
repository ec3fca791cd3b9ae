#!/usr/bin/env bash
# actionlint over every workflow that this repository runs or shows, and over its actions by way of the workflows that use them.
# Takes actionlint from PATH, or runs it from the Go module proxy.
set -euo pipefail
cd "$(dirname "$0")/../.."
version=1.7.12
lint() { if command -v actionlint >/dev/null; then actionlint "$@"; else go run "github.com/rhysd/actionlint/cmd/actionlint@v$version" "$@"; fi; }
files=(.github/workflows/*.yml docs/workflows/*.yml)
lint "${files[@]}"
echo "actionlint.sh: ${#files[@]} workflows are as they should be."
