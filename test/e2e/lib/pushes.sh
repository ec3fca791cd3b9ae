# Sourced by the scripts of servers: pushes of every kind to one server, and what must come of each.
#   pushes NAME URL BARE [PUSHER]   pushes to URL, which is the bare repository BARE on this disk; PUSHER is whom the server names to the hook
#   has_audit                       is there an audit log to look at?
# Needs $root and $work. Sets $failed to 1 where something was not as it must be.

failed=0
# Of the client alone: a server that is started here keeps its own. Not /dev/null: root's `git config --global` would put a file in its place.
: >"$work/no-config"
client=(GIT_CONFIG_NOSYSTEM=1 GIT_CONFIG_GLOBAL="$work/no-config" GIT_TERMINAL_PROMPT=0
  GIT_AUTHOR_NAME=Ada GIT_AUTHOR_EMAIL=ada@example.org GIT_COMMITTER_NAME=Ada GIT_COMMITTER_EMAIL=ada@example.org)
tidegate() { node "$root/dist/cli.js" "$@"; }

fail() { failed=1; echo "   FAILED ($what): $1"; sed 's/^/   | /' "$log" | head -60; }
on_clone() { env "${client[@]}" git -C "$clone" -c advice.detachedHead=false -c core.hooksPath=/dev/null "$@"; }
token() { echo "dop_v1_$(head -c 32 /dev/urandom | od -An -tx1 | tr -d ' \n')"; } # drawn now, so that none rests in a history

# A branch of its own for each push, from main.
start() { what=$1; on_clone checkout --quiet --force -B "$(echo "$1" | tr -cs 'A-Za-z0-9\n' '-')" main; on_clone clean -fdq; }
put() { mkdir -p "$clone/$(dirname "$1")"; printf -- "$2" >"$clone/$1"; }
save() { on_clone add --all && on_clone commit --quiet --message "$1"; }
push() { code=0; on_clone push "${words[@]}" origin "${@:-HEAD}" >"$log" 2>&1 || code=$?; }
words=()

says() { grep --quiet --fixed-strings -- "$1" "$log" || fail "nowhere: $1"; }
says_not() { ! grep --quiet --fixed-strings -- "$1" "$log" || fail "should not be there: $1"; }
accepted() {
  [ "$code" -eq 0 ] || fail "refused, with $code"
  git -C "$bare" cat-file -e "$(on_clone rev-parse HEAD)" || fail 'accepted, and the commit is not there'
}
# Refused in our words, with nothing of it left and nothing given away.
refused() { # secret
  [ "$code" -ne 0 ] || fail 'accepted'
  says 'tidegate: push refused'
  says 'pre-receive hook declined'
  [ -z "${1:-}" ] || says_not "$1"
  ! grep --quiet "$(printf '\033')" "$log" || fail 'an escape sequence reached the terminal'
  ! git -C "$bare" cat-file -e "$(on_clone rev-parse HEAD)" 2>/dev/null || fail 'the refused commit is on the server'
  nothing_left
}
nothing_left() {
  local left
  left=$(find "$bare/objects" -maxdepth 1 \( -name 'tmp_objdir*' -o -name 'incoming-*' -o -name 'quarantine*' \))
  [ -z "$left" ] || fail "a quarantine is left: $left"
}

has_audit() { tidegate --help | grep --quiet 'tidegate audit'; }
audit_file() { echo "${AUDIT:-$bare/tidegate/audit.jsonl}"; }
audit_lines() { cat "$(audit_file)" 2>/dev/null | wc -l; }
# The last record of the log: a verdict, and no secret.
recorded() { # verdict, secret
  has_audit || return 0
  local last
  last=$(tail -n 1 "$(audit_file)" 2>"$work/err" || true)
  grep --quiet "\"verdict\":\"$1\"" <<<"$last" || { fail "the audit record does not say $1"; echo "   | $last"; }
  [ -z "${2:-}" ] || ! grep --quiet --fixed-strings -- "$2" "$(audit_file)" || fail 'the audit log holds a secret'
}

settings() { printf 'DEBUG = False\nMIDDLEWARE = ["django.middleware.security.SecurityMiddleware"]\nSECURE_HSTS_SECONDS = %s\n' "$1"; }

pushes() { # name, url, bare, pusher
  local name=$1 url=$2 secret began=$SECONDS
  bare=$3 pusher=${4:-}
  clone=$work/clone-$name log=$work/log-$name
  echo "== $name"
  git init --quiet --initial-branch=main "$clone"
  on_clone remote add origin "$url"

  what='the first push'
  settings 31536000 >"$clone/settings.py"
  mkdir -p "$clone/mysite/settings" "$clone/.github" && mv "$clone/settings.py" "$clone/mysite/settings/production.py"
  printf 'bypass:\n  users: [%s]\n  never: [private-key-*, private-key]\n' "${pusher:-nobody-at-all}" >"$clone/.github/tidegate.yml"
  save 'start'
  push main
  accepted
  says 'tidegate: pass'
  recorded pass

  start 'clean'; put notes.txt 'nothing to see\n'; save 'notes'; push; accepted; says 'tidegate: pass'

  secret=$(token)
  start 'leaking'; put deploy/ci.env "A=1\nB=2\nTOKEN=$secret\n"; save 'add staging deploy'; push
  refused "$secret"; says 'deploy/ci.env:3'; says 'dop_v1_••••'; says 'DigitalOcean'; recorded block "$secret"
  push; refused "$secret" # what was refused once is looked at again

  start 'taken out again'; put a.env "T=$secret\n"; save 'in'; put a.env 'T=\n'; save 'out'; push; refused "$secret"; says 'a.env:1'

  start 'weakening'; settings 0 >"$clone/mysite/settings/production.py"; save 'shorter'; push
  refused; says 'mysite/settings/production.py:3'; says '→'; recorded block
  start 'strengthening'; settings 63072000 >"$clone/mysite/settings/production.py"; save 'longer'; push; accepted

  start 'one of three'; put b.txt 'fine\n'; save 'fine'; on_clone branch --force good; on_clone branch --force good-too
  put c.txt "$secret\n"; save 'leak'; push good good-too HEAD; refused "$secret"; says 'c.txt:1'
  ! git -C "$bare" rev-parse --verify --quiet refs/heads/good >/dev/null || fail 'part of a refused push is there'

  start 'tag message'; on_clone tag --force --annotate --message "release $secret" v1; push v1; [ "$code" -ne 0 ] || fail 'accepted'; says_not "$secret"

  start 'a policy of its own'; put .github/tidegate.yml 'block: { severity: critical, posture: false }\nignore-paths: ["**"]\n'; put d.env "T=$secret\n"; save 'relax'; push; refused "$secret"; says 'd.env:1'

  start 'evil merge'; put conf.txt 'ours\n'; save 'ours'; on_clone branch --force side main; on_clone checkout --quiet side; put other.txt 'x\n'; save 'theirs'
  on_clone checkout --quiet evil-merge; on_clone merge --quiet --no-commit --no-ff side >/dev/null 2>&1; put other.txt "x\n$secret\n"; save 'merge'; push; refused "$secret"; says 'other.txt:2'

  start 'many objects'; for i in $(seq 150); do put "many/$i.txt" "file $i\n"; done; put many/150.txt "t: $secret\n"; save 'many'; push; refused "$secret"; says 'many/150.txt:1'

  hostile
  oversized
  if has_audit; then bypassed; audited; fi

  start 'deletion'; push ':refs/heads/clean'; [ "$code" -eq 0 ] || fail 'a deletion was refused'
  start 'rewritten'; put notes.txt 'other\n'; save 'other'; push HEAD:refs/heads/strengthening; [ "$code" -ne 0 ] || fail 'git took a rewrite that was not forced'
  push +HEAD:refs/heads/strengthening; accepted
  nothing_left
  echo "   $((SECONDS - began)) s"
}

# Content that would hide itself, or speak to the terminal or a runner.
hostile() {
  local secret; secret=$(token)
  start 'no diff'; put .gitattributes '* -diff -text binary\n'; put e.env "T=$secret\n"; save 'attributes'; push; refused "$secret"; says 'e.env:1'
  start 'a NUL'; printf 'x\0T=%s\n' "$secret" >"$clone/f.bin"; save 'nul'; push; refused "$secret"; says 'f.bin'
  start 'UTF-16'; printf 'T=%s\r\n' "$secret" | iconv -f UTF-8 -t UTF-16 >"$clone/g.txt"; save 'utf-16'; push; refused "$secret"; says 'g.txt:1'
  start 'names'; mkdir -p "$clone/::error::x"; printf 'T=%s\n' "$secret" >"$clone/::error::x/$(printf '\033[2J\n##[error]\r')h.env"; save "$(printf '\033]0;owned\007 ::add-mask::x')"; push; refused "$secret"
  ! grep --quiet '^remote: *##\[' "$log" || fail 'a file name speaks to a runner'
  start 'a link'; ln -s "/etc/passwd?$secret" "$clone/link"; save 'link'; push; refused "$secret"; says 'link'
  start 'option'; put i.env "T=$secret\n"; save 'option'; push "HEAD:refs/heads/--output=$work/owned"; refused "$secret"; [ ! -e "$work/owned" ] || fail 'a ref name was taken for an option'
  start 'replaced'; put j.env "T=$secret\n"; save 'replaced'; on_clone replace --force "$(on_clone rev-parse HEAD)" main; GIT_NO_REPLACE_OBJECTS=1 push HEAD 'refs/replace/*:refs/replace/*'; refused "$secret"; on_clone replace --delete "$(on_clone rev-parse HEAD)" >/dev/null
}

oversized() {
  start 'oversized'; { yes 'a line like any other' || true; } | head -c 70000000 >"$clone/large.txt"; save 'large'; push; refused; says 'large.txt'; says 'not a pass'; recorded incomplete
  rm -f "$clone/large.txt"
}

bypassed() {
  local secret; secret=$(token)
  start 'bypassed'; put k.env "T=$secret\n"; save 'on purpose'
  words=(-o tidegate.bypass=all -o 'tidegate.reason=A key of the demo account'); push; words=()
  if [ -z "$pusher" ]; then refused "$secret"; return; fi # nobody vouches for a name
  accepted; says_not "$secret"
  grep --quiet 'A key of the demo account' "$(audit_file)" || fail 'the reason is not in the audit log'
  grep --quiet "\"$pusher\"" "$(audit_file)" || fail 'the audit log does not say who'

  start 'never bypassed'; put l.pem "$(openssl genrsa -traditional 2048 2>/dev/null | sed 's/%/%%/g; s/$/\\n/' | tr -d '\n')"; save 'a key'
  words=(-o tidegate.bypass=all -o 'tidegate.reason=Please'); push; words=(); refused
  start 'no reason'; put m.env "T=$(token)\n"; save 'no reason'; words=(-o tidegate.bypass=all); push; words=(); refused
}

audited() {
  tidegate audit verify "$(audit_file)" >"$log" 2>&1 || { what='audit'; fail 'the audit chain does not hold'; }
}

finish() { if [ "$failed" = 0 ]; then echo 'All as it must be.'; else echo 'Something FAILED.'; exit 1; fi; }
