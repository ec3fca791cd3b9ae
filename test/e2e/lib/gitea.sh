# Sourced by acceptance scripts that need a real forge: a Gitea of its own on loopback, with one administrator, in a temporary folder.
#   gitea_start            starts it; then $GITEA_URL, $GITEA_TOKEN, $GITEA_USER and $GITEA_REPOSITORIES (bare repositories, <owner>/<name>.git) are set
#   gitea_user NAME        makes a person; prints a token of theirs
#   gitea_api METHOD PATH [JSON] [TOKEN]   prints the answer; the HTTP status is in the file $GITEA_STATUS
#   gitea_stop             ends it (call it from your EXIT trap)
# Takes Gitea from $TIDEGATE_GITEA, from PATH, from ${TIDEGATE_E2E_CACHE:-/tmp/tidegate-e2e}, or builds 1.23.8 from the Go module proxy
# (5 to 15 minutes, once; needs go and a C compiler). A prebuilt one needs its templates: they come from the module's source.

GITEA_VERSION=1.23.8
GITEA_USER=keeper
GITEA_STATUS=

gitea_source() { go mod download -json "code.gitea.io/gitea@v$GITEA_VERSION" | sed -n 's/^\t"Dir": "\(.*\)",*$/\1/p'; }

gitea_binary() {
  local cache=${TIDEGATE_E2E_CACHE:-/tmp/tidegate-e2e} source=$1
  if [ -n "${TIDEGATE_GITEA:-}" ]; then echo "$TIDEGATE_GITEA"; return; fi
  if command -v gitea; then return; fi
  if [ ! -x "$cache/gitea" ]; then
    echo "Building Gitea $GITEA_VERSION: 5 to 15 minutes, once." >&2
    mkdir -p "$cache"
    rm -rf "$cache/gitea-source"
    cp -r "$source" "$cache/gitea-source" && chmod -R u+w "$cache/gitea-source"
    (cd "$cache/gitea-source" && CGO_ENABLED=1 go build -ldflags "-s -w -X main.Version=$GITEA_VERSION" -tags 'sqlite sqlite_unlock_notify' -o "$cache/gitea.new" .) >&2
    mv "$cache/gitea.new" "$cache/gitea"
    rm -rf "$cache/gitea-source"
  fi
  echo "$cache/gitea"
}

gitea_start() {
  local source binary port
  command -v go >/dev/null || { echo 'gitea.sh: go is not on PATH. Install Go 1.23 or newer.' >&2; return 2; }
  source=$(gitea_source)
  binary=$(gitea_binary "$source")
  port=$(node -e 'const s = require("node:net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); })')
  GITEA_HOME=$(mktemp -d)
  GITEA_URL=http://127.0.0.1:$port
  GITEA_REPOSITORIES=$GITEA_HOME/repositories
  GITEA_STATUS=$GITEA_HOME/status
  mkdir -p "$GITEA_HOME/home"
  cat >"$GITEA_HOME/app.ini" <<INI
RUN_MODE = prod
WORK_PATH = $GITEA_HOME
I_AM_BEING_UNSAFE_RUNNING_AS_ROOT = true
[server]
HTTP_ADDR = 127.0.0.1
HTTP_PORT = $port
ROOT_URL = $GITEA_URL/
LOCAL_ROOT_URL = $GITEA_URL/
STATIC_ROOT_PATH = $source
DISABLE_SSH = true
OFFLINE_MODE = true
[database]
DB_TYPE = sqlite3
PATH = $GITEA_HOME/gitea.db
[repository]
ROOT = $GITEA_REPOSITORIES
DEFAULT_BRANCH = main
[security]
INSTALL_LOCK = true
SECRET_KEY = $(head -c 24 /dev/urandom | od -An -tx1 | tr -d ' \n')
INTERNAL_TOKEN = $("$binary" generate secret INTERNAL_TOKEN)
PASSWORD_HASH_ALGO = pbkdf2_v2
[oauth2]
JWT_SECRET = $("$binary" generate secret JWT_SECRET)
[service]
DISABLE_REGISTRATION = true
[log]
MODE = file
LEVEL = warn
ROOT_PATH = $GITEA_HOME/log
[actions]
ENABLED = false
[indexer]
ISSUE_INDEXER_TYPE = db
INI
  gitea_run() { env HOME="$GITEA_HOME/home" USER="$(id -un)" "$GITEA_BINARY" --config "$GITEA_HOME/app.ini" "$@"; }
  GITEA_BINARY=$binary
  gitea_run migrate >"$GITEA_HOME/migrate.log" 2>&1
  env HOME="$GITEA_HOME/home" USER="$(id -un)" "$binary" --config "$GITEA_HOME/app.ini" web >"$GITEA_HOME/web.log" 2>&1 &
  GITEA_PID=$!
  local tries=0
  until curl --silent --fail --output /dev/null "$GITEA_URL/api/v1/version"; do
    tries=$((tries + 1))
    if [ $tries -gt 300 ] || ! kill -0 $GITEA_PID 2>/dev/null; then echo 'gitea.sh: Gitea does not start:' >&2; tail -20 "$GITEA_HOME/web.log" >&2; return 3; fi
    sleep 0.2
  done
  GITEA_TOKEN=$(gitea_user $GITEA_USER --admin)
}

gitea_user() { # name, further words of `gitea admin user create`
  local name=$1
  shift
  gitea_run admin user create --username "$name" --email "$name@example.org" --random-password --must-change-password=false "$@" >"$GITEA_HOME/user.log" 2>&1
  gitea_run admin user generate-access-token --username "$name" --scopes all --raw 2>/dev/null | grep -E '^[0-9a-f]{40}$'
}

gitea_api() { # method, path, json, token
  curl --silent --request "$1" --header "Authorization: token ${4:-$GITEA_TOKEN}" --header 'Content-Type: application/json' \
    ${3:+--data "$3"} --output "$GITEA_HOME/answer" --write-out '%{http_code}' "$GITEA_URL/api/v1$2" >"$GITEA_STATUS"
  cat "$GITEA_HOME/answer"
}

gitea_stop() {
  [ -z "${GITEA_PID:-}" ] || { kill "$GITEA_PID" 2>/dev/null; wait "$GITEA_PID" 2>/dev/null || true; }
  [ -z "${GITEA_HOME:-}" ] || rm -rf "$GITEA_HOME"
}
