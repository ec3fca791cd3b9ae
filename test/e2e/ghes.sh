#!/usr/bin/env bash
# The environment of src/dev/ghes-environment.sh, in a real chroot: pushes of every kind, whose hook runs inside it as somebody without rights, with the
# variables that GitHub Enterprise Server sets, no other, and five seconds for all. Needs root (for chroot), setpriv, and what the environment needs.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
[ "$(id -u)" = 0 ] || { echo 'ghes.sh: chroot needs root.' >&2; exit 2; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
. "$root/test/e2e/lib/pushes.sh"

bash "$root/src/dev/ghes-environment.sh" "$work/environment.tar.gz"
what=tarball log=$work/list
tar tzf "$work/environment.tar.gz" >"$log"
! grep --quiet -E '^(/|\./|\.\.)' "$log" || fail 'a path in it begins with a slash or a dot'
says bin/sh
jail=$work/jail
mkdir -p "$jail" && tar xzf "$work/environment.tar.gz" -C "$jail"
chmod 755 "$work" "$jail"

mkdir "$jail/data"
bare=$jail/data/tide.git
git init --quiet --bare --initial-branch=main "$bare"
git -C "$bare" config receive.advertisePushOptions true
# The hook's own repository on the instance: one script.
mkdir "$work/hooks-repository"
tidegate install pre-receive --host ghes "$work/hooks-repository"
cp "$work/hooks-repository/tidegate-pre-receive.sh" "$jail/hook"
# What the appliance does: variables as documented, paths as the chroot has them.
cat >"$bare/hooks/pre-receive" <<SH
#!/bin/bash
inside() { echo "\${1//"$jail"/}"; }
options=(GIT_PUSH_OPTION_COUNT="\${GIT_PUSH_OPTION_COUNT:-0}")
for ((i = 0; i < \${GIT_PUSH_OPTION_COUNT:-0}; i++)); do name=GIT_PUSH_OPTION_\$i; options+=("\$name=\${!name}"); done
chmod -R a+rX "$bare"
began=\$(date +%s%N)
code=0
timeout --signal=KILL 5 env -i PATH=/usr/bin:/bin GIT_DIR=/data/tide.git \\
  \${GIT_QUARANTINE_PATH:+GIT_QUARANTINE_PATH="\$(inside "\$GIT_QUARANTINE_PATH")" GIT_OBJECT_DIRECTORY="\$(inside "\$GIT_OBJECT_DIRECTORY")" GIT_ALTERNATE_OBJECT_DIRECTORIES="\$(inside "\$GIT_ALTERNATE_OBJECT_DIRECTORIES")"} \\
  GITHUB_USER_LOGIN=mona GITHUB_REPO_NAME=octo/tide GITHUB_REPO_PUBLIC=false GITHUB_USER_IP=127.0.0.1 GITHUB_VIA=git "\${options[@]}" \\
  $(command -v chroot) "$jail" /bin/sh -c 'cd /data/tide.git && exec /hook' || code=\$?
echo \$(((\$(date +%s%N) - began) / 1000000)) >>"$work/times"
exit \$code
SH
chmod +x "$bare/hooks/pre-receive"
pushes ghes "$bare" "$bare" mona

echo '== as somebody who may write nothing there'
# The audit log cannot be written: judged all the same, as /etc/tidegate.yml says, and a bypass does not count.
sed -i "s#chroot \"$jail\"#chroot --userspec=65534:65534 \"$jail\"#" "$bare/hooks/pre-receive"
grep --quiet userspec "$bare/hooks/pre-receive" || { what=setup; fail 'no other user'; }
rm -rf "$bare/tidegate"
has_audit() { false; }
secret=$(token)
start 'clean for nobody'; put q.txt 'fine\n'; save 'fine'; push; accepted; says 'tidegate: pass'
start 'leak for nobody'; put q.env "T=$secret\n"; save 'leak'; push; refused "$secret"
words=(-o tidegate.bypass=all -o 'tidegate.reason=Please'); push; words=(); refused "$secret"
[ ! -e "$bare/tidegate" ] || fail 'it could write there'

sort -n "$work/times" | awk '{ t[NR] = $1 } END { printf "hook in the chroot, %d pushes: median %d ms, slowest %d ms of 5000\n", NR, t[int((NR + 1) / 2)], t[NR] }'
what=time log=$work/times
[ "$(sort -n "$work/times" | tail -n 1)" -lt 5000 ] || fail 'five seconds were not enough'
finish
