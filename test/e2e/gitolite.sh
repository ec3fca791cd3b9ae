#!/usr/bin/env bash
# gitolite 3 with the hook for all its repositories, reached by gitolite-shell itself, without sshd. Needs dist/, git, gitolite3 (apt-get install
# gitolite3) and ssh-keygen. Everything in a temporary folder.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
command -v gitolite >/dev/null || { echo 'gitolite.sh: gitolite is not on PATH. Install it with: apt-get install gitolite3' >&2; exit 2; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
. "$root/test/e2e/lib/pushes.sh"

home=$work/home
mkdir "$home"
as_git() { env -u GIT_CONFIG_GLOBAL HOME="$home" USER=git "$@"; }
ssh-keygen -q -t ed25519 -N '' -f "$work/keeper"
as_git gitolite setup --pubkey "$work/keeper.pub" >"$work/setup" 2>&1
shell=$(as_git gitolite query-rc GL_BINDIR)/gitolite-shell
# A hook that was there before, for all repositories: it goes on running.
printf '#!/bin/sh\ncat >>"$HOME/seen"\n' >"$home/.gitolite/hooks/common/pre-receive"
chmod +x "$home/.gitolite/hooks/common/pre-receive"
tidegate install pre-receive "$home"
as_git gitolite setup --hooks-only
as_git git config --global receive.advertisePushOptions true

# What sshd would do for the key of "ada".
cat >"$work/ssh" <<SH
#!/bin/sh
shift
exec env -u GIT_CONFIG_GLOBAL HOME="$home" USER=git SSH_CONNECTION='127.0.0.1 1 127.0.0.1 22' SSH_ORIGINAL_COMMAND="\$*" "$shell" ada
SH
chmod +x "$work/ssh"
export GIT_SSH_COMMAND=$work/ssh GIT_SSH_VARIANT=simple
pushes gitolite git@gitolite:testing "$home/repositories/testing.git" ada

echo '== the hook that was there, and undoing'
what='the hook that was there' log=$home/seen
says refs/heads/leaking
tidegate uninstall pre-receive "$home"
what=undone log=$home/.gitolite/hooks/common/pre-receive
says 'cat >>'
finish
