#!/usr/bin/env bash
# A bare repository over file, smart HTTP and ssh, with the hook that `tidegate install` puts there. Needs dist/, git, node_modules (tsx);
# ssh is left out where sshd is not installed (apt-get install openssh-server). Everything on loopback and in a temporary folder.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
work=$(mktemp -d)
pids=()
trap 'for pid in "${pids[@]}"; do kill "$pid" 2>/dev/null || true; done; rm -rf "$work"' EXIT
. "$root/test/e2e/lib/pushes.sh"

make_bare() { # name
  bare=$work/$1.git
  git init --quiet --bare --initial-branch=main "$bare"
  git -C "$bare" config http.receivepack true
  git -C "$bare" config receive.advertisePushOptions true
  tidegate install pre-receive "$bare" >"$work/install-$1"
}

make_bare file
pushes file "$bare" "$bare"

make_bare http
"$root/node_modules/.bin/tsx" "$root/test/e2e/lib/serve-http.ts" "$bare" >"$work/url" &
pids+=($!)
until [ -s "$work/url" ]; do sleep 0.1; done
pushes http "$(cat "$work/url")" "$bare" tester

if sshd=$(PATH=$PATH:/usr/sbin command -v sshd); then
  make_bare ssh
  port=$(node -e 'const s = require("node:net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); })')
  ssh-keygen -q -t ed25519 -N '' -f "$work/host_key"
  ssh-keygen -q -t ed25519 -N '' -f "$work/key"
  cp "$work/key.pub" "$work/authorized_keys"
  chmod 700 "$work"
  mkdir -p /run/sshd
  cat >"$work/sshd_config" <<CONF
Port $port
ListenAddress 127.0.0.1
HostKey $work/host_key
AuthorizedKeysFile $work/authorized_keys
PidFile $work/sshd.pid
PasswordAuthentication no
PermitRootLogin prohibit-password
StrictModes no
UsePAM no
CONF
  "$sshd" -D -f "$work/sshd_config" 2>"$work/sshd.log" &
  pids+=($!)
  # ssh gives hooks a bare PATH, where there need be no node: the hook names its own.
  export GIT_SSH_COMMAND="ssh -p $port -i $work/key -o IdentitiesOnly=yes -o StrictHostKeyChecking=no -o UserKnownHostsFile=/dev/null -o LogLevel=ERROR"
  for _ in $(seq 50); do ssh-keyscan -p "$port" 127.0.0.1 >/dev/null 2>&1 && break; sleep 0.1; done
  pushes ssh "$(id -un)@127.0.0.1:$bare" "$bare"
else
  echo '== ssh left out: there is no sshd here'
fi

echo '== undone'
what=undone log=$work/install-file
tidegate uninstall pre-receive "$work/file.git" >"$log"
[ ! -e "$work/file.git/hooks/pre-receive" ] || fail 'the hook is still there'
finish
