#!/bin/sh
# Judges the commits of a pull request, or the last one of a branch; RANGE is another range.
set -eu
base=${BITBUCKET_PR_DESTINATION_BRANCH:-}
range=${RANGE:-}
if [ -n "$range" ]; then :
elif [ -n "$base" ]; then git fetch origin "$base" && range=FETCH_HEAD...HEAD
else range=HEAD^!
fi
mkdir -p test-results
exec tidegate diff "$range" --format terminal --format junit=test-results/tidegate.xml
