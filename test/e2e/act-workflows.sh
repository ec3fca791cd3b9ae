#!/usr/bin/env bash
# Runs the workflows that tidegate ships, as they stand, through act: the gates of docs/workflows without a checkout and with one, and the two
# reusable ones with their matrix, artifacts, merge and issue. A forge on loopback (lib/forge.mjs) stands for GitHub; `gh` is a stand-in that asks it.
# Needs dist/, act, git, npm, jq. See lib/act.sh for the actions of others.
# Not run here, for they need GitHub itself or containers: own-app.yml, self-hosted.yml, the upload of code-scanning.yml, release.yml.
set -euo pipefail

. "$(dirname "$0")/lib/act.sh"
need jq 'Install jq.'

# --- a forge with an organisation of three repositories ---------------------------------------------------------------

mkdir -p "$work/forge/octo" "$work/bin"
node "$root/test/e2e/lib/forge.mjs" "$work/forge" "$work/issues.json" >"$work/address" &
forge_pid=$!
trap 'kill $forge_pid; rm -rf "$work"' EXIT
until [ -s "$work/address" ]; do sleep 0.1; done
forge=$(cat "$work/address")

# What the workflow asks of gh: a list, as lines.
cat >"$work/bin/gh" <<'SH'
#!/bin/sh
[ "$1 $2" = 'api --paginate' ] && [ "$4 $5" = '--jq .[].full_name' ] && [ -n "$GH_TOKEN" ] || { echo "gh: not asked here before: $*" >&2; exit 1; }
curl --silent --fail "$GITHUB_API_URL/$3" | jq --raw-output "$5"
SH
chmod +x "$work/bin/gh"
act_path=$work/bin:

repo=$work/repo
mkdir -p "$repo"
git() { command git -C "$repo" -c advice.detachedHead=false -c commit.gpgsign=false "$@"; }
commit() { git add --all && git commit --quiet --allow-empty --message "$1" && git rev-parse HEAD; }
publish() { command git clone --quiet --mirror "$1" "$work/forge/octo/$2"; }
# Actions refuse artifacts where the server is not github.com, so that is its name here, too.
printf '[url "%s/"]\n\tinsteadOf = https://github.com/\n' "$forge" >"$work/gitconfig"
# Which run and job it is, as the artifact client reads it out of the token.
encoded() { printf '%s' "$1" | base64 -w0 | tr '+/' '-_' | tr -d '='; }
runtime=$(encoded '{"alg":"none"}').$(encoded '{"scp":"Actions.Results:run:job"}').none
act_it() { run_act "$repo" "$@" --env "GIT_CONFIG_GLOBAL=$work/gitconfig" --env "GITHUB_API_URL=$forge" --env "ACTIONS_RESULTS_URL=$forge/" --env "ACTIONS_RUNTIME_TOKEN=$runtime"; }

# Drawn now, so that none rests in a history.
token=dop_v1_$(head -c 32 /dev/urandom | od -An -tx1 | tr -d ' \n')
other=dop_v1_$(head -c 32 /dev/urandom | od -An -tx1 | tr -d ' \n')
git init --quiet --initial-branch=main
git remote add origin https://github.com/octo/tide.git # act asks for the repository's name
mkdir -p "$repo/.github/workflows"
cp "$root"/docs/workflows/{required-check,required-workflow,pull-request-target}.yml "$root"/.github/workflows/{history,organization}.yml "$repo/.github/workflows/"
cat >"$repo/.github/workflows/call-history.yml" <<'YAML'
on: schedule
jobs:
  history:
    uses: ./.github/workflows/history.yml
    with:
      shards: 3
    permissions: { contents: read, issues: write }
YAML
cat >"$repo/.github/workflows/call-organization.yml" <<'YAML'
on: workflow_dispatch
jobs:
  organization:
    uses: ./.github/workflows/organization.yml
    with:
      jobs: 2
    permissions: { contents: read, issues: write }
    secrets:
      token: ${{ secrets.ORGANIZATION_READ_TOKEN }}
YAML
for n in 1 2 3 4 5 6; do echo "$n" >"$repo/file-$n.txt"; base=$(commit "file $n"); done
git checkout --quiet -b topic
printf 'TOKEN=%s\n' "$token" >"$repo/ci.env"
commit 'add a token' >/dev/null
git rm --quiet ci.env
leak=$(commit 'take it out again')
git checkout --quiet -b clean main
echo hello >"$repo/hello.txt"
clean=$(commit 'say hello')
git checkout --quiet main
publish "$repo" tide

pull_request() { # head
  echo "{\"action\": \"synchronize\", \"number\": 7, \"pull_request\": {\"number\": 7, \"commits\": $(git rev-list --count "$base..$1"), \"head\": {\"ref\": \"topic\", \"sha\": \"$1\"}, \"base\": {\"ref\": \"main\", \"sha\": \"$base\"}}, \"repository\": {\"full_name\": \"octo/tide\", \"default_branch\": \"main\"}}" >"$work/event.json"
}

# --- gates ------------------------------------------------------------------------------------------------------------

for workflow in required-check:pull_request required-workflow:pull_request pull-request-target:pull_request_target; do
  name=${workflow%:*} event=${workflow#*:}
  check "$name.yml: a leak that a later commit hides"
  pull_request "$leak"
  [ "$name" != required-check ] || git checkout --quiet "$leak"
  act_it "$event" --workflows "$repo/.github/workflows/$name.yml" --eventpath "$work/event.json"
  exits 1
  has 'ci.env:1'
  has 'tidegate: blocked. 1 leaked credential.'
  hasnt "${token#dop_v1_}"

  check "$name.yml: a clean change"
  pull_request "$clean"
  [ "$name" != required-check ] || git checkout --quiet "$clean"
  act_it "$event" --workflows "$repo/.github/workflows/$name.yml" --eventpath "$work/event.json"
  exits 0
  has 'tidegate: pass. 1 commit,'
  git checkout --quiet main
done

# --- all history, in three shards ---------------------------------------------------------------------------------------

issue() { jq --raw-output ".[0].$1" "$work/issues.json"; }
same() { [ "$2" = "$3" ] || fail "$1: $2, not $3"; }
history() { act_it schedule --workflows "$repo/.github/workflows/call-history.yml" --eventpath "$work/schedule.json" "$@"; }
echo '{"schedule": "0 3 * * *", "repository": {"default_branch": "main"}}' >"$work/schedule.json"

check 'history.yml: a leak in any branch opens the issue'
history
exits 1
has '1 leaked credential, '
hasnt "${token#dop_v1_}"
same 'issues' "$(jq length "$work/issues.json")" 1
same 'state' "$(issue state)" open
grep -q '1 finding, 1 new' <<<"$(issue body)" || fail 'the issue does not say so'
grep -q 'ci.env:1' <<<"$(issue body)" || fail 'the issue does not say where'

check 'history.yml: again, nothing is new'
history
exits 1
has 'Cache restored from key: tidegate-history-'
same 'comments' "$(issue 'comments | length')" 0

check 'history.yml: a second leak is told'
git checkout --quiet -b more main
printf 'TOKEN=%s\n' "$other" >"$repo/more.env"
commit 'one more' >/dev/null
git checkout --quiet main
history
exits 1
same 'comments' "$(issue 'comments | length')" 1
grep -q 'New since last time: 1' <<<"$(issue 'comments[0]')" || fail 'the comment does not say so'

check 'history.yml: clean, and the issue is closed'
git branch --quiet -D topic more
history
exits 0
same 'state' "$(issue state)" closed
same 'issues' "$(jq length "$work/issues.json")" 1

# --- an organisation ----------------------------------------------------------------------------------------------------

check 'organization.yml: every repository, in two jobs, in one issue'
command git init --quiet --bare "$work/forge/octo/empty"
git checkout --quiet -b elsewhere main
printf 'TOKEN=%s\n' "$other" >"$repo/deploy.env"
commit 'elsewhere' >/dev/null
publish "$repo" other.js
git checkout --quiet main
echo '{"inputs": {}, "repository": {"default_branch": "main", "owner": {"login": "octo"}}}' >"$work/dispatch.json"
organization() { act_it workflow_dispatch --workflows "$repo/.github/workflows/call-organization.yml" --eventpath "$work/dispatch.json" --secret ORGANIZATION_READ_TOKEN=not-a-real-token; }
organization
exits 1
has '3 repositories in 2 jobs.'
has 'It is empty.'
same 'state' "$(issue state)" open
grep -q '2 repositories' <<<"$(issue body)" || fail 'the issue does not count the repositories'
grep -q 'octo/tide `ci.env:1`' <<<"$(issue body)" || fail 'octo/tide is not in the issue'
grep -q 'octo/other.js `deploy.env:1`' <<<"$(issue body)" || fail 'octo/other.js is not in the issue'

check 'organization.yml: a repository that cannot be looked at makes the run fail, and closes nothing'
mkdir "$work/forge/octo/broken"
organization
exits 1
has 'octo/broken could not be looked at.'
same 'state' "$(issue state)" open

finish act-workflows.sh
