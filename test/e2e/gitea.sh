#!/usr/bin/env bash
# A real Gitea with the hook in a repository: pushes of every kind over its HTTP, a file edited through its API, and the merge button. Needs what
# lib/gitea.sh needs. The answer of the API holds the hook's words, so it must hold no secret either.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
work=$(mktemp -d)
. "$root/test/e2e/lib/gitea.sh"
. "$root/test/e2e/lib/pushes.sh"
trap 'gitea_stop; rm -rf "$work"' EXIT
gitea_start

gitea_api POST /user/repos '{"name":"tide","default_branch":"main"}' >/dev/null
bare=$GITEA_REPOSITORIES/$GITEA_USER/tide.git
tidegate install pre-receive "$bare"
url=${GITEA_URL/:\/\//:\/\/$GITEA_USER:$GITEA_TOKEN@}/$GITEA_USER/tide.git
pushes gitea "$url" "$bare" "$GITEA_USER"

repo=/repos/$GITEA_USER/tide
log=$work/api
status() { # wanted
  [ "$(cat "$GITEA_STATUS")" = "$1" ] || fail "HTTP $(cat "$GITEA_STATUS"), not $1"
}
content() { printf '%s' "$1" | base64 -w0; }

echo '== a file edited through the API'
what='edit in the API'
secret=$(token)
gitea_api POST "$repo/contents/web.env" "{\"branch\":\"main\",\"message\":\"from the web\",\"content\":\"$(content "T=$secret")\"}" >"$log"
case $(cat "$GITEA_STATUS") in 2*) fail 'accepted' ;; esac
says 'push refused'; says_not "$secret"
recorded block "$secret"
gitea_api GET "$repo/contents/web.env" >"$log"; status 404
gitea_api POST "$repo/contents/web.txt" "{\"branch\":\"main\",\"message\":\"from the web\",\"content\":\"$(content 'nothing to see')\"}" >"$log"; status 201
on_clone fetch --quiet origin && on_clone checkout --quiet main && on_clone reset --quiet --hard origin/main

echo '== pull requests'
# The content comes from a fork, on the same server, without the hook.
other=$(gitea_user ada)
gitea_api POST "$repo/forks" '{}' "$other" >"$log"; status 202
on_clone remote add fork "${GITEA_URL/:\/\//:\/\/ada:$other@}/ada/tide.git"
offer() { # branch; Gitea pushes its commits to refs/pull/<n>/head
  on_clone push --quiet fork "HEAD:refs/heads/$1" 2>"$log" || fail 'the fork refused it'
  gitea_api POST "$repo/pulls" "{\"head\":\"ada:$1\",\"base\":\"main\",\"title\":\"$1\"}" "$other" >"$log"
  number=$(node -p 'JSON.parse(require("fs").readFileSync(process.argv[1])).number' "$log")
}
merge() { # way, wanted
  for _ in $(seq 100); do # Gitea looks for conflicts first
    gitea_api POST "$repo/pulls/$number/merge" "{\"Do\":\"$1\"}" >"$log"
    grep --quiet 'try again later' "$log" || break
    sleep 0.2
  done
  status "$2"; says_not "$secret"
}
start 'offer a leak'; put n.env "T=$secret\n"; save 'leak'; offer leak
case $(cat "$GITEA_STATUS") in 2*) fail 'a pull request brought it onto the server' ;; esac
says_not "$secret"
! git -C "$bare" cat-file -e "$(on_clone rev-parse HEAD)" 2>"$work/err" || fail 'the commit is on the server'

# Offered before the hook was there: what is in the repository already is looked at again only where its commit is made anew, and settings are judged at the merge.
tidegate uninstall pre-receive "$bare" >"$log"
start 'offered before'; put p.env "T=$secret\n"; save 'leak'; offer leak-before; leak=$number
start 'weakened before'; settings 0 >"$clone/mysite/settings/production.py"; save 'shorter'; offer weaker-before; weaker=$number
tidegate install pre-receive "$bare" >"$log"
what='merge a leak by squash' number=$leak; merge squash 409
for way in merge squash rebase; do what="merge a weakening by $way" number=$weaker; merge $way 409; done
! git -C "$bare" rev-parse --quiet --verify main:p.env >"$work/err" || fail 'it is in main'

start 'merge a clean one'; put o.txt 'fine\n'; save 'fine'; offer clean; merge merge 200
git -C "$bare" rev-parse --quiet --verify main:o.txt >"$work/err" || fail 'it is not in main'
if has_audit; then audited; fi

echo '== what Gitea writes anew leaves the hook alone'
what='hooks written anew' log=$work/regenerate
gitea_run admin regenerate hooks >"$log" 2>&1
[ -x "$bare/hooks/pre-receive.d/tidegate" ] || fail 'the hook is gone'
tidegate uninstall pre-receive "$bare" >"$log"
[ ! -e "$bare/hooks/pre-receive.d/tidegate" ] && [ -e "$bare/hooks/pre-receive.d/gitea" ] || fail 'not undone, or too much'
finish
