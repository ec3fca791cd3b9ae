#!/usr/bin/env bash
# GitLab's server hooks, as Gitaly runs them: a stand-in for Gitaly (GitLab itself cannot be had here) gives the documented variables, and no other, to
# the hooks of the repository, then to the global ones, in order, and stops at the first that refuses.
# https://docs.gitlab.com/administration/server_hooks/  Needs dist/ and git.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
. "$root/test/e2e/lib/pushes.sh"

bare=$work/@hashed/6b/86/6b86.git
mkdir -p "$work/global/custom_hooks" "$(dirname "$bare")"
git init --quiet --bare --initial-branch=main "$bare"
git -C "$bare" config receive.advertisePushOptions true
tidegate install pre-receive "$work/global/custom_hooks"
cat >"$bare/hooks/pre-receive" <<SH
#!/bin/bash
input=\$(cat; echo .)
input=\${input%.}
shopt -s nullglob
options=(GIT_PUSH_OPTION_COUNT="\${GIT_PUSH_OPTION_COUNT:-0}")
for ((i = 0; i < \${GIT_PUSH_OPTION_COUNT:-0}; i++)); do name=GIT_PUSH_OPTION_\$i; options+=("\$name=\${!name}"); done
for hook in custom_hooks/pre-receive custom_hooks/pre-receive.d/* "$work/global/custom_hooks/pre-receive.d"/*; do
  case \$hook in *~) continue ;; esac
  [ -f "\$hook" ] && [ -x "\$hook" ] || continue
  printf %s "\$input" | env -i PATH=/usr/bin:/bin HOME=/nonexistent GIT_DIR="$bare" \\
    \${GIT_QUARANTINE_PATH:+GIT_QUARANTINE_PATH="\$GIT_QUARANTINE_PATH" GIT_OBJECT_DIRECTORY="\$GIT_OBJECT_DIRECTORY" GIT_ALTERNATE_OBJECT_DIRECTORIES="\$GIT_ALTERNATE_OBJECT_DIRECTORIES"} \\
    GL_ID=user-7 GL_USERNAME=root GL_PROTOCOL=\$(cat "$work/protocol") GL_REPOSITORY=project-1 GL_PROJECT_PATH=octo/tide "\${options[@]}" "\$hook" || exit
done
SH
chmod +x "$bare/hooks/pre-receive"
echo ssh >"$work/protocol"
pushes gitlab "$bare" "$bare" root

echo '== in the web interface, only these lines are shown'
echo web >"$work/protocol"
secret=$(token)
start 'from the web'; put r.env "T=$secret\n"; save 'leak'; push; refused "$secret"
says 'remote: GL-HOOK-ERR: tidegate: push refused'
says 'GL-HOOK-ERR:   DigitalOcean'
! grep '^remote: ' "$log" | grep --quiet --invert-match '^remote: GL-HOOK-ERR:' || fail 'a line would not be shown'

echo '== in one repository, and with a hook that is there already'
what='one repository'
mkdir -p "$bare/custom_hooks/pre-receive.d"
printf '#!/bin/sh\ncat >>"%s/seen"\n' "$work" >"$bare/custom_hooks/pre-receive.d/another"
chmod +x "$bare/custom_hooks/pre-receive.d/another"
tidegate install pre-receive "$bare" >"$log"
says '(gitlab)'
tidegate uninstall pre-receive "$work/global/custom_hooks" >"$log"
start 'from the web'; put r.env "T=$secret\n"; save 'leak'; push; refused "$secret"
log=$work/seen; says refs/heads/from-the-web
tidegate uninstall pre-receive "$bare" >"$work/undone"
[ -x "$bare/custom_hooks/pre-receive.d/another" ] && [ ! -e "$bare/custom_hooks/pre-receive.d/tidegate" ] || fail 'not undone, or too much'
finish
