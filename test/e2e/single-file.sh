#!/usr/bin/env bash
# tidegate as one file, on a PATH without Node: pushes of every kind, once with its own name by `install`, once as the hook itself. Needs what
# src/dev/sea/build.ts needs: node_modules (tsx, esbuild, postject), Node 24 from the package registry, strip. TIDEGATE_SINGLE_FILE takes one that is built.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
. "$root/test/e2e/lib/pushes.sh"

file=${TIDEGATE_SINGLE_FILE:-$work/tidegate}
[ -x "$file" ] || "$root/node_modules/.bin/tsx" "$root/src/dev/sea/build.ts" "$file" 2>"$work/build"
tidegate() { env PATH="$work/bin" "$file" "$@"; }
mkdir "$work/bin"
for tool in git sh cat; do ln -s "$(command -v $tool)" "$work/bin/$tool"; done
client+=(PATH="$work/bin")
what=PATH log=$work/build
! env PATH="$work/bin" sh -c 'command -v node' || fail 'there is a node'

make_bare() { bare=$work/$1.git; git init --quiet --bare --initial-branch=main "$bare"; git -C "$bare" config receive.advertisePushOptions true; }
make_bare installed
tidegate install pre-receive "$bare"
! grep --quiet node "$bare/hooks/pre-receive" || fail 'the hook asks for node'
pushes installed "$bare" "$bare"
make_bare linked
ln -s "$file" "$bare/hooks/pre-receive"
pushes linked "$bare" "$bare"

what='the native engine, and nothing left of it' log=$work/engine
printf 'x\n' | tidegate stdin --format json >"$log"
says '"engine": "re2"'
ls "${TMPDIR:-/tmp}" >"$log"
says_not 'tidegate-re2'
what='where no addon can be loaded' # no place to put it
mkdir "$work/none"; rmdir "$work/none"
secret=$(token)
code=0; printf 'T=%s\n' "$secret" | TMPDIR=$work/none tidegate stdin --path a.env --format json >"$log" || code=$?
[ "$code" = 1 ] || fail "exit $code"
says '"engine": "re2js"'
# Settings of Node that somebody else sends along are not taken.
what=NODE_OPTIONS; NODE_OPTIONS=--version tidegate --version >"$log"; says tidegate
what='a push that takes longer than the deadline' log=$work/late # judged in a thread, which has its program from the executable
printf 'floor: { deadline: 500ms }\n' >"$work/server.yml"
git init --quiet --initial-branch=main "$work/late-clone"
for i in 1 2 3; do seq "${i}00000" "${i}60000" | sed 's/.*/password_& = "Zx9kLm2Qw&rT"/' >"$work/late-clone/$i.txt"; done
git -C "$work/late-clone" add .
git -C "$work/late-clone" -c user.name=a -c user.email=a@example.org commit --quiet --message large
make_bare late
git -C "$work/late-clone" push --quiet "$bare" main
new=$(git -C "$bare" rev-parse main)
git -C "$bare" update-ref -d refs/heads/main
code=0; began=$(date +%s%N)
printf '%040d %s refs/heads/main\n' 0 "$new" | (cd "$bare" && TIDEGATE_SERVER=$work/server.yml timeout 60 "$work/linked.git/hooks/pre-receive") 2>"$log" || code=$?
took=$((($(date +%s%N) - began) / 1000000))
[ "$code" = 3 ] || fail "exit $code"
says 'Time ran out after 0.5 s'
echo "a late push ended after $took ms, with a deadline of 500"
finish
