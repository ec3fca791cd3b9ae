#!/usr/bin/env bash
# The recipes of docs/hooks, run by lefthook and husky themselves. Needs the npm registry, git and node. Use: hook-managers.sh [<dist>]
set -euo pipefail
ROOT=$(cd "$(dirname "$0")/../.." && pwd)
DIST=${1:-$ROOT/dist}
WORK=$(mktemp -d)
trap 'rm -rf "$WORK"' EXIT
export GIT_CONFIG_NOSYSTEM=1 GIT_AUTHOR_NAME=a GIT_AUTHOR_EMAIL=a@example.org GIT_COMMITTER_NAME=a GIT_COMMITTER_EMAIL=a@example.org
mkdir "$WORK/package"
cp -r "$DIST" "$WORK/package/dist"
cp "$ROOT/package.json" "$ROOT/README.md" "$ROOT/LICENSE" "$ROOT/action.yml" "$WORK/package/"
(cd "$WORK/package" && npm pack --silent --pack-destination "$WORK" >/dev/null)

refused() { if "$@" >"$WORK/log" 2>&1; then echo "FAILED: went through: $*"; exit 1; fi; grep -q 'c.env' "$WORK/log" || { cat "$WORK/log"; exit 1; }; }
passes() { "$@" >"$WORK/log" 2>&1 || { cat "$WORK/log"; echo "FAILED: $*"; exit 1; }; }

try() {
  manager=$1
  git init -q --bare "$WORK/$manager.git"
  mkdir "$WORK/$manager" && cd "$WORK/$manager"
  git init -q -b main && git remote add origin "$WORK/$manager.git"
  echo '{ "private": true }' >package.json
  echo node_modules >.gitignore
  npm install --silent --no-audit --no-fund --save-dev "$WORK"/tidegate-*.tgz "$2"
  case $manager in
    lefthook) cp "$ROOT/docs/hooks/lefthook.yml" . && npx lefthook install >/dev/null ;;
    husky) npx husky && cp "$ROOT/docs/hooks/husky-pre-commit" .husky/pre-commit && cp "$ROOT/docs/hooks/husky-pre-push" .husky/pre-push ;;
  esac
  git add . && passes git commit -qm 'clean' && passes git push -q origin main
  node -p "'DEPLOY_TOKEN=' + crypto.randomBytes(20).toString('hex')" >c.env
  git add . && refused git commit -qm 'leak'
  git commit -qm 'leak' --no-verify && refused git push -q origin main
  git rm -q c.env && git commit -qm 'removed' --no-verify && refused git push -q origin main
  echo "ok: $manager"
}
try lefthook lefthook@2.2.1
try husky husky@9
