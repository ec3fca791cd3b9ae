#!/usr/bin/env bash
# Runs a real workflow with `uses: ./` through act, on this host and under Node 24, the runtime that action.yml names:
# pull_request, push and merge_group, clean and leaking, a weakened setting, a shallow clone. Needs dist/, act and git. No container, no network
# but for Node 24 from the package registry (kept in ${TIDEGATE_E2E_CACHE:-/tmp/tidegate-e2e}).
set -euo pipefail

. "$(dirname "$0")/lib/act.sh"
repo=$work/repo
mkdir -p "$repo/.github/workflows"
git() { command git -C "$repo" -c advice.detachedHead=false -c commit.gpgsign=false "$@"; }
commit() { git add --all && git commit --quiet --message "$1" && git rev-parse HEAD; }

# --- a repository that uses the action from its own root --------------------------------------------------------------

git init --quiet --initial-branch=main
git remote add origin https://github.com/octo/tide.git # act asks for the repository's name
cp -r "$root/dist" "$root/action.yml" "$repo/"
cat >"$repo/.github/workflows/gate.yml" <<'YAML'
name: gate
on: [pull_request, push, merge_group]
jobs:
  gate:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - id: tidegate
        uses: ./
        with:
          fetch: false
      - if: always()
        env:
          VERDICT: ${{ steps.tidegate.outputs.verdict }}
          FINDINGS: ${{ steps.tidegate.outputs.findings }}
          BLOCKING: ${{ steps.tidegate.outputs.blocking }}
          SARIF: ${{ steps.tidegate.outputs.sarif-file }}
          JSON: ${{ steps.tidegate.outputs.json-file }}
        run: |
          echo "outputs: verdict=$VERDICT findings=$FINDINGS blocking=$BLOCKING"
          node -e 'console.log("runtime: " + process.version.split(".")[0])'
          [ -z "$SARIF" ] || node -e 'const s = JSON.parse(require("fs").readFileSync(process.argv[1], "utf8")); console.log("sarif: " + s.version + " results=" + s.runs[0].results.length)' "$SARIF"
          [ -z "$JSON" ] || node -e 'const r = JSON.parse(require("fs").readFileSync(process.argv[1], "utf8")); console.log("json: " + r.verdict + " commits=" + r.coverage.commitsScanned)' "$JSON"
YAML
mkdir -p "$repo/deploy" "$repo/site"
echo 'A=1' >"$repo/deploy/ci.env"
printf 'DEBUG = False\nSECURE_HSTS_SECONDS = 31536000\n' >"$repo/site/settings.py"
base=$(commit 'start')

# Drawn now, so that none rests in a history.
token=dop_v1_$(head -c 32 /dev/urandom | od -An -tx1 | tr -d ' \n')
git checkout --quiet -b leak
printf 'A=1\nB=2\nTOKEN=%s\n' "$token" >"$repo/deploy/ci.env"
commit 'add a token' >/dev/null
echo 'A=1' >"$repo/deploy/ci.env"
leak=$(commit 'take it out again')

git checkout --quiet -b weaken main
printf 'DEBUG = False\nSECURE_HSTS_SECONDS = 0\n' >"$repo/site/settings.py"
weaken=$(commit 'shorten')

git checkout --quiet -b clean main
echo 'hello' >"$repo/hello.txt"
clean=$(commit 'say hello')

# --- events -----------------------------------------------------------------------------------------------------------

repository='"repository": {"full_name": "octo/tide", "default_branch": "main"}'
pull_request() { # head
  echo "{\"action\": \"synchronize\", \"number\": 7, \"pull_request\": {\"number\": 7, \"commits\": $(git rev-list --count "$base..$1"), \"head\": {\"ref\": \"topic\", \"sha\": \"$1\"}, \"base\": {\"ref\": \"main\", \"sha\": \"$base\"}}, $repository}"
}
push() { # head
  echo "{\"ref\": \"refs/heads/main\", \"before\": \"$base\", \"after\": \"$1\", \"created\": false, \"deleted\": false, \"forced\": false, \"commits\": [], $repository}"
}
merge_group() { # head
  echo "{\"action\": \"checks_requested\", \"merge_group\": {\"head_sha\": \"$1\", \"head_ref\": \"refs/heads/gh-readonly-queue/main/pr-7\", \"base_sha\": \"$base\", \"base_ref\": \"refs/heads/main\"}, $repository}"
}

# --- runs -------------------------------------------------------------------------------------------------------------

run() { # event, head, folder
  "$1" "$2" >"$work/event.json"
  command git -C "$3" -c advice.detachedHead=false checkout --quiet --force -B topic "$2"
  run_act "$3" "$1" --eventpath "$work/event.json"
}

for event in pull_request push merge_group; do
  check "$event that leaks, in a commit that a later one mends"
  run $event "$leak" "$repo"
  exits 1
  has 'runtime: v24'
  has 'file=deploy/ci.env,line=3'
  has 'exit status 1'
  has 'outputs: verdict=block findings=1 blocking=1'
  has 'sarif: 2.1.0 results=1'
  has 'json: block commits=2'
  has 'Summary - ### tidegate:'
  has 'deploy/ci.env:3'
  hasnt "${token#dop_v1_}"

  check "$event that weakens a setting"
  run $event "$weaken" "$repo"
  exits 1
  has 'file=site/settings.py,line=2'
  has 'outputs: verdict=block findings=1 blocking=1'

  check "$event that is clean"
  run $event "$clean" "$repo"
  exits 0
  has 'outputs: verdict=pass findings=0 blocking=0'
  has 'json: pass commits=1'
  hasnt '::error'
done

check 'a shallow clone that may not fetch is no pass'
command git clone --quiet --depth 1 --branch clean "file://$repo" "$work/shallow"
command git -C "$work/shallow" remote set-url origin https://github.com/octo/tide.git
run push "$clean" "$work/shallow"
exits 1
has 'this is a shallow clone'
has 'fetch-depth: 0'
has 'exit status 3'
has 'outputs: verdict=incomplete findings= blocking='

finish act.sh
