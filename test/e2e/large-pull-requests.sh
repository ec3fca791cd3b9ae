#!/usr/bin/env bash
# Measures the built action on pull requests near GitHub's limits, against the tests' own GitHub server: seconds to the verdict and to the last
# delivery, requests made. The counts are tests; these are the timings. Needs dist/ and the npm packages; no network.
set -euo pipefail
cd "$(dirname "$0")/../.."
log=$(mktemp)
trap 'rm -f "$log"' EXIT
code=0
TIDEGATE_MEASURE=1 npx vitest run test/entry/large-pull-requests.test.ts >"$log" 2>&1 || code=$?
if [ "$code" -ne 0 ]; then cat "$log"; else grep ': verdict' "$log"; fi
exit "$code"
