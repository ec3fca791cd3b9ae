#!/usr/bin/env bash
# What goes wrong around a hook, really done to it: killed in the middle, a full disk, a damaged object or policy, a log that cannot be written, a clock
# that jumps. After each the push was refused with the reason (or accepted where the administrator chose that), the repository is sound, and the log whole.
# Needs git and node; the full disk needs root (a tmpfs of its own) and is left out otherwise. Run: bash test/e2e/hook-faults.sh
set -uo pipefail
DIST=$(cd "$(dirname "$0")/../../dist" && pwd)
HOME_DIR=$(mktemp -d)
trap 'umount "$HOME_DIR/small" 2>/dev/null; rm -rf "$HOME_DIR"' EXIT
export HOME=/nonexistent GIT_CONFIG_NOSYSTEM=1 GIT_CONFIG_GLOBAL=/dev/null
export GIT_AUTHOR_NAME=Ada GIT_AUTHOR_EMAIL=ada@example.org GIT_COMMITTER_NAME=Ada GIT_COMMITTER_EMAIL=ada@example.org
FAILED=0
SERVER=$HOME_DIR/server.git CLONE=$HOME_DIR/clone LOG=$SERVER/tidegate/audit.jsonl

check() { # check <what> <command…>
  if "${@:2}" >/dev/null 2>&1; then echo "ok    $1"; else echo "WRONG $1"; FAILED=1; sed 's/^/      | /' "$HOME_DIR/out" 2>/dev/null | head -20; fi
}
fresh() { # a server with a hook and one commit that passed
  chmod -R u+w "$SERVER" 2>/dev/null; rm -rf "$SERVER" "$CLONE"; unset TIDEGATE_SERVER
  git init -q --bare -b main "$SERVER"
  printf '#!/bin/sh\nexec node %s\n' "${HOOK_ARGS:-$DIST/pre-receive.js}" > "$SERVER/hooks/pre-receive"; chmod +x "$SERVER/hooks/pre-receive"
  git init -q -b main "$CLONE"; git -C "$CLONE" remote add origin "$SERVER"
  mkdir -p "$CLONE/.github"; echo "${1:-deadline: 60s}" > "$CLONE/.github/tidegate.yml"
  git -C "$CLONE" add -A; git -C "$CLONE" commit -qm start; git -C "$CLONE" push -q origin main 2>"$HOME_DIR/out"
}
commit() { echo "$RANDOM $1" >> "$CLONE/a.txt"; git -C "$CLONE" add -A; git -C "$CLONE" commit -qm "$1"; }
push() { git -C "$CLONE" push origin "${1:-main}" >"$HOME_DIR/out" 2>&1; }
refused() { ! push "$@" && grep -q 'hook declined' "$HOME_DIR/out"; }
said() { grep -q -- "$1" "$HOME_DIR/out"; }
verify() { node "$DIST/cli.js" audit verify "${1:-$LOG}"; }
unmoved() { [ "$(git -C "$SERVER" rev-parse main)" = "$BEFORE" ]; }
sound() { git -C "$SERVER" fsck --strict && [ -z "$(find "$SERVER/objects" -maxdepth 1 -name 'tmp_objdir*')" ] && [ ! -e "$LOG.lock" ]; }
after() { check "$1: the repository is sound and nothing is left over" sound; check "$1: the log is whole" verify; }

echo "# killed in the middle"
fresh; BEFORE=$(git -C "$SERVER" rev-parse main)
for delay in 0.02 0.05 0.1 0.15 0.2 0.3; do
  printf '#!/bin/sh\ncat > %s/in; (sleep %s; pkill -9 -P $$ node) & exec 3<&0; node %s < %s/in; c=$?; exit $c\n' "$HOME_DIR" "$delay" "$DIST/pre-receive.js" "$HOME_DIR" > "$SERVER/hooks/pre-receive"
  commit "killed after $delay"
  if push; then BEFORE=$(git -C "$SERVER" rev-parse main); fi # it was quicker
  check "killed after $delay s: refs are where the verdict left them" unmoved
done
printf '#!/bin/sh\nexec node %s\n' "$DIST/pre-receive.js" > "$SERVER/hooks/pre-receive"
commit "after the kills"; check "the next push passes" push; after "killed"

echo "# killed while it holds the log"
fresh; echo "999999 1 $(node -p 'require("os").hostname()') $(readlink /proc/self/ns/pid)" > "$LOG.lock"; printf '{"n":2,"previous":"' >> "$LOG"
commit x; check "the lock of a dead writer is broken, its half line vouched for" push; after "half a line"

echo "# a full disk"
if [ "$(id -u)" = 0 ] && mkdir -p "$HOME_DIR/small" && mount -t tmpfs -o size=64k tmpfs "$HOME_DIR/small" 2>/dev/null; then
  fresh; BEFORE=$(git -C "$SERVER" rev-parse main)
  printf 'audit: { file: %s/small/audit.jsonl }\n' "$HOME_DIR" > "$HOME_DIR/server.yml"; export TIDEGATE_SERVER=$HOME_DIR/server.yml
  commit one; check "there is room: the push passes" push; BEFORE=$(git -C "$SERVER" rev-parse main)
  dd if=/dev/zero of="$HOME_DIR/small/filler" bs=1k 2>/dev/null
  for i in 1 2 3 4 5; do commit "full $i"; push || break; BEFORE=$(git -C "$SERVER" rev-parse main); done
  check "no room: refused" refused; check "no room: the reason is told" said 'ENOSPC'; check "no room: the ref did not move" unmoved
  check "no room: the log is whole" verify "$HOME_DIR/small/audit.jsonl"
  printf 'audit: { file: %s/small/audit.jsonl, on-failure: accept }\n' "$HOME_DIR" > "$HOME_DIR/server.yml"
  check "no room, and the administrator accepts that" push; check "and it is told" said 'ENOSPC'
  rm "$HOME_DIR/small/filler"; commit two; check "room again: the push passes" push; check "and the log is whole" verify "$HOME_DIR/small/audit.jsonl"
else echo "skip  a full disk: needs root and tmpfs"; fi

echo "# a log that cannot be written"
fresh; BEFORE=$(git -C "$SERVER" rev-parse main); rm -rf "$SERVER/tidegate"; echo "a file where a folder belongs" > "$SERVER/tidegate"
commit x; check "refused" refused; check "the reason is told" said 'audit log'; check "the ref did not move" unmoved
rm "$SERVER/tidegate"; check "mended: the push passes" push; after "unwritable"

echo "# a damaged object that the push stands on"
fresh; commit "x"; push; BEFORE=$(git -C "$SERVER" rev-parse main)
# A blob is no matter: what is new is then judged as if all of it were. Without the tree nobody can say what is new.
blob=$(git -C "$SERVER" rev-parse main^{tree}); file=$SERVER/objects/${blob:0:2}/${blob:2}; cp "$file" "$HOME_DIR/kept"; chmod u+w "$file"; echo damaged > "$file"
commit y; check "refused" bash -c "! git -C '$CLONE' push origin main >'$HOME_DIR/out' 2>&1"; check "the reason names the object" said "tidegate: .*$blob"; check "the ref did not move" unmoved
cp "$HOME_DIR/kept" "$file"; check "mended: the push passes" push; after "damaged object"

echo "# a policy that cannot be read"
fresh; BEFORE=$(git -C "$SERVER" rev-parse main)
blob=$(git -C "$SERVER" rev-parse main:.github/tidegate.yml); file=$SERVER/objects/${blob:0:2}/${blob:2}; cp "$file" "$HOME_DIR/kept"; chmod u+w "$file"; echo damaged > "$file"
commit y; check "refused" refused; check "the reason names the policy" said 'tidegate.yml'; check "the ref did not move" unmoved
cp "$HOME_DIR/kept" "$file"; check "mended: the push passes" push; after "unreadable policy"
fresh 'blok: {}'; commit y; check "a policy with a mistake: refused" refused; check "with the key" said 'blok'

echo "# a clock that jumps"
for year in 2001 2099; do
  echo "const shift = Date.UTC($year, 0, 1) - Date.now(); const now = Date.now; Date.now = () => now() + shift; const D = Date; globalThis.Date = class extends D { constructor(...a) { super(...(a.length ? a : [D.now()])); } };" > "$HOME_DIR/clock.cjs"
  HOOK_ARGS="-r $HOME_DIR/clock.cjs $DIST/pre-receive.js" fresh 'deadline: 10s'
  commit "in $year"; check "$year: the push passes in time" push; after "$year"
done

[ "$FAILED" = 0 ] && echo "All as it should be." || echo "Something is wrong."
exit "$FAILED"
