#!/usr/bin/env bash
# A merge that really is blocked, on a real forge: Gitea with a branch that requires the status "tidegate", which a keeper sets from the verdict of
# dist/action.js, run without a checkout. Refused while unjudged, while leaking, after a commit that only hides the leak, and after a rewrite not judged
# yet; accepted once clean. The same for a weakened setting. Needs dist/, git, curl, node, and Gitea: see lib/gitea.sh.
#   test/e2e/gitea-merge.sh | tee merge.log
set -euo pipefail

root=$(cd "$(dirname "$0")/../.." && pwd)
. "$root/test/e2e/lib/gitea.sh"
[ -f "$root/dist/action.js" ] || { echo 'gitea-merge.sh: dist/action.js is not there. Build it with: npm run bundle -- --write' >&2; exit 2; }
work=$(mktemp -d)
trap 'gitea_stop; rm -rf "$work"' EXIT
gitea_start
ada=$(gitea_user ada)
gate=$(gitea_user gate)

failed=0
status() { cat "$GITEA_STATUS"; }
answer() { node -e 'const a = JSON.parse(require("node:fs").readFileSync(process.argv[1], "utf8")); console.log(String(eval("a." + process.argv[2])))' "$GITEA_HOME/answer" "$1"; }
expect() { # what, wanted, got
  if [ "$2" = "$3" ]; then echo "ok      $1: $3"; else echo "FAILED  $1: $3, not $2"; failed=1; fi
}
call() { gitea_api "$@" >/dev/null; }
must() { call "$@"; case $(status) in 2*) ;; *) echo "gitea-merge.sh: $1 $2 gave $(status): $(head -c 300 "$GITEA_HOME/answer")" >&2; exit 3 ;; esac; }

# --- a private repository whose main wants the status "tidegate" ------------------------------------------------------

repo=/repos/$GITEA_USER/shop
must POST /user/repos '{"name": "shop", "private": true, "default_branch": "main"}'
for name in ada gate; do must PUT "$repo/collaborators/$name" '{"permission": "write"}'; done

export GIT_CONFIG_NOSYSTEM=1 GIT_CONFIG_GLOBAL=/dev/null GIT_TERMINAL_PROMPT=0
export GIT_AUTHOR_NAME=Ada GIT_AUTHOR_EMAIL=ada@example.org GIT_COMMITTER_NAME=Ada GIT_COMMITTER_EMAIL=ada@example.org
git() { command git -C "$work/shop" -c advice.detachedHead=false "$@"; }
commit() { git add --all && git commit --quiet --message "$1"; }
push() { git push --quiet --force "$(echo "$GITEA_URL" | sed "s|//|//$1:$2@|")/$GITEA_USER/shop.git" "$3" 2>"$work/push.log" || { cat "$work/push.log" >&2; exit 3; }; }

mkdir -p "$work/shop/deploy" "$work/shop/site"
git init --quiet --initial-branch=main
echo 'REGION=eu' >"$work/shop/deploy/ci.env"
printf 'DEBUG = False\nMIDDLEWARE = ["django.middleware.security.SecurityMiddleware"]\nSECURE_HSTS_SECONDS = 31536000\n' >"$work/shop/site/settings.py"
commit 'start'
push $GITEA_USER "$GITEA_TOKEN" main
must POST "$repo/branch_protections" '{"rule_name": "main", "enable_status_check": true, "status_check_contexts": ["tidegate"], "enable_push": false}'

# --- what people and the gate do --------------------------------------------------------------------------------------

open_pull() { # branch, title; sets number
  # Gitea takes note of a pushed branch in the background.
  local tries=0
  until call GET "$repo/branches/$1" '' "$ada" && [ "$(status)" = 200 ] || [ $tries -ge 50 ]; do sleep 0.2; tries=$((tries + 1)); done
  must POST "$repo/pulls" "{\"head\": \"$1\", \"base\": \"main\", \"title\": \"$2\"}" "$ada"
  number=$(answer number)
}

judge() { # number: what a workflow under pull_request_target does, then the status; sets verdict
  must GET "$repo/pulls/$1"
  node -e '
    const pull = JSON.parse(require("node:fs").readFileSync(process.argv[1], "utf8"));
    console.log(JSON.stringify({ action: "synchronize", number: pull.number, repository: { full_name: pull.base.repo.full_name, default_branch: "main" },
      pull_request: { number: pull.number, head: { sha: pull.head.sha, ref: pull.head.ref }, base: { sha: pull.base.sha, ref: pull.base.ref } } }));' "$GITEA_HOME/answer" >"$work/event.json"
  local sha base code=0
  sha=$(answer head.sha) base=$(answer base.sha)
  rm -rf "$work/runner" && mkdir -p "$work/runner/workspace" "$work/runner/temp"
  : >"$work/runner/output"
  (
    cd "$work/runner/workspace"
    env -i PATH="$PATH" HOME="$work/runner" GITHUB_ACTIONS=true GITHUB_EVENT_NAME=pull_request_target GITHUB_EVENT_PATH="$work/event.json" GITHUB_SHA="$base" \
      GITHUB_REF=refs/heads/main GITHUB_REPOSITORY="$GITEA_USER/shop" GITHUB_SERVER_URL="$GITEA_URL" GITHUB_WORKSPACE="$work/runner/workspace" \
      RUNNER_TEMP="$work/runner/temp" GITHUB_OUTPUT="$work/runner/output" INPUT_TOKEN="$gate" INPUT_FEEDBACK=none node "$root/dist/action.js"
  ) >"$work/runner/log" 2>&1 || code=$?
  verdict=$(sed -n '/^verdict<</{n;p;}' "$work/runner/output")
  grep -v '^::' "$work/runner/log" | grep -v '^$' | head -2 | sed 's/^/        | /'
  [ -z "$(ls -A "$work/runner/workspace")" ] || { echo 'FAILED  the workspace is not empty'; failed=1; }
  local state=failure
  [ "$code" != 0 ] || state=success
  must POST "$repo/statuses/$sha" "{\"context\": \"tidegate\", \"state\": \"$state\", \"description\": \"$verdict\"}" "$gate"
}

try_merge() { call POST "$repo/pulls/$1/merge" '{"Do": "merge"}' "$ada"; }

merge_is() { # what, number, wanted
  local tries=0
  try_merge "$2"
  # Gitea looks at a branch that was pushed to in the background; until then it says 405 "Please try again later".
  while [ "$(status)" = 405 ] && grep -qi 'try again later' "$GITEA_HOME/answer" && [ $tries -lt 50 ]; do sleep 0.3; tries=$((tries + 1)); try_merge "$2"; done
  expect "$1" "$3" "$(status)"
  [ ! -s "$GITEA_HOME/answer" ] || echo "        | $(answer message)"
}

echo "Gitea $GITEA_VERSION, main requires the status tidegate"
echo
echo '== a leaked credential'
# Drawn now, so that none rests in a history.
token=dop_v1_$(head -c 32 /dev/urandom | od -An -tx1 | tr -d ' \n')
git checkout --quiet -b leak
printf 'REGION=eu\nTOKEN=%s\n' "$token" >"$work/shop/deploy/ci.env"
commit 'staging deploy'
push ada "$ada" leak
open_pull leak 'Staging deploy'
merge_is 'merge before any verdict' "$number" 405
judge "$number"
expect 'verdict' block "$verdict"
merge_is 'merge of a leak' "$number" 405

echo 'REGION=eu' >"$work/shop/deploy/ci.env"
commit 'take the token out'
push ada "$ada" leak
judge "$number"
expect 'verdict after a commit that only hides it' block "$verdict"
merge_is 'merge of a hidden leak' "$number" 405

git reset --quiet --hard main
printf 'REGION=eu\nTOKEN_FILE=/run/secrets/deploy\n' >"$work/shop/deploy/ci.env"
commit 'staging deploy, the token from a file'
push ada "$ada" leak
merge_is 'merge of a rewritten branch that is not judged yet' "$number" 405
judge "$number"
expect 'verdict after the rewrite' pass "$verdict"
merge_is 'merge of the clean branch' "$number" 200
must GET "$repo/pulls/$number"
expect 'the pull request is merged' true "$(answer merged)"

echo
echo '== a weakened setting'
git fetch --quiet "$(echo "$GITEA_URL" | sed "s|//|//ada:$ada@|")/$GITEA_USER/shop.git" main
git checkout --quiet -b weaken FETCH_HEAD
sed -i 's/31536000/60/' "$work/shop/site/settings.py"
commit 'shorten'
push ada "$ada" weaken
open_pull weaken 'Shorten HSTS'
judge "$number"
expect 'verdict' block "$verdict"
merge_is 'merge of a weakening' "$number" 405
sed -i 's/= 60/= 63072000/' "$work/shop/site/settings.py"
commit 'lengthen'
push ada "$ada" weaken
judge "$number"
expect 'verdict after the fix' pass "$verdict"
merge_is 'merge after the fix' "$number" 200

echo
echo '== what a required status cannot do'
git fetch --quiet "$(echo "$GITEA_URL" | sed "s|//|//ada:$ada@|")/$GITEA_USER/shop.git" main
git checkout --quiet -b forge FETCH_HEAD
printf 'TOKEN=%s\n' "$token" >"$work/shop/deploy/other.env"
commit 'forge'
push ada "$ada" forge
open_pull forge 'Forge'
judge "$number"
expect 'verdict' block "$verdict"
must POST "$repo/statuses/$(git rev-parse forge)" '{"context": "tidegate", "state": "success", "description": "by hand"}' "$ada"
merge_is 'merge after the author, who may write, set the status by hand (only a pre-receive hook closes this: docs/enforcement.md)' "$number" 200

grep -v '^::add-mask::' "$work/runner/log" | grep -qF "${token#dop_v1_}" && { echo 'FAILED  the token is in a log'; failed=1; }
echo
[ $failed -eq 0 ] && echo 'gitea-merge.sh: all as it should be.'
exit $failed
