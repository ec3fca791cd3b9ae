#!/usr/bin/env bash
# The hooks of .pre-commit-hooks.yaml, run by the pre-commit framework itself. Needs dist/, git, python3 with venv, and pre-commit from the package
# registry (kept in ${TIDEGATE_E2E_CACHE:-/tmp/tidegate-e2e}).
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
cache=${TIDEGATE_E2E_CACHE:-/tmp/tidegate-e2e}
if [ ! -x "$cache/pre-commit/bin/pre-commit" ]; then
  python3 -m venv "$cache/pre-commit"
  "$cache/pre-commit/bin/pip" install --quiet pre-commit
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
. "$root/test/e2e/lib/pushes.sh"
export PRE_COMMIT_HOME=$work/framework
clone=$work/clone log=$work/log what=setup

# The framework clones a hook's repository at a commit: this one, as it is on disk.
mkdir "$work/tidegate" && cp -r "$root/dist" "$root/.pre-commit-hooks.yaml" "$work/tidegate/"
in_tidegate() { env "${client[@]}" git -C "$work/tidegate" "$@"; }
in_tidegate init --quiet && in_tidegate add --all && in_tidegate commit --quiet --message 'as it is'

git init --quiet --bare --initial-branch=main "$work/remote.git"
git init --quiet --initial-branch=main "$clone"
on_clone remote add origin "$work/remote.git"
cat >"$clone/.pre-commit-config.yaml" <<YAML
repos:
  - repo: $work/tidegate
    rev: $(in_tidegate rev-parse HEAD)
    hooks: [{ id: tidegate }, { id: tidegate-pre-push }]
YAML
(cd "$clone" && env "${client[@]}" "$cache/pre-commit/bin/pre-commit" install --hook-type pre-commit --hook-type pre-push >"$log")
run() { code=0; env "${client[@]}" git -C "$clone" "$@" >"$log" 2>&1 || code=$?; }
passes() { [ "$code" -eq 0 ] || fail "refused, with $code"; }
holds() { [ "$code" -ne 0 ] || fail 'went through'; says "$1"; says_not "$secret"; }

secret=$(token)
what='a clean commit'; put a.txt 'a\n'; on_clone add --all; run commit --message 'clean'; passes; says Passed
what='a clean push of the first branch'; run push origin main; passes
what='a leaking commit'; put b.env "T=$secret\n"; on_clone add --all; run commit --message 'leak'; holds b.env:1
what='a leak that is not staged'; on_clone reset --quiet; put a.txt 'b\n'; on_clone add a.txt; run commit --message 'clean beside it'; passes
what='a leaking push'; on_clone add --all; on_clone commit --quiet --no-verify --message 'leak'; run push origin main; holds b.env:1
what='a leak in a new branch, taken out again'; rm "$clone/b.env"; on_clone add --all; on_clone commit --quiet --message 'out'; run push origin HEAD:refs/heads/topic; holds b.env:1
what='a clean push'; on_clone reset --quiet --hard HEAD~2; run push origin main; passes; says Passed
finish
