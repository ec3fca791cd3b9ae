#!/usr/bin/env bash
# Tries the language server with Neovim (0.7 or newer) as its client: findings, moving them, restoring a line.
# Needs: nvim, git, node. Use: test/e2e/neovim.sh [<dist>]
set -euo pipefail
ROOT=$(cd "$(dirname "$0")/../.." && pwd)
DIST=${1:-$ROOT/dist}
command -v nvim >/dev/null || { echo "skipped: there is no nvim"; exit 0; }
WORK=$(mktemp -d)
trap 'rm -rf "$WORK"' EXIT
cd "$WORK"
git init -q
printf 'import os\nSECURE_HSTS_SECONDS = 31536000\n' >settings.py
git add .
git -c user.name=a -c user.email=a@example.org commit -qm settings
TOKEN=$(node -p "'DEPLOY_TOKEN = \"' + crypto.randomBytes(20).toString('hex') + '\"'")
cat >try.lua <<LUA
local function wait(what, test)
  if not vim.wait(60000, test, 50) then print('FAILED: ' .. what); vim.cmd('cquit') end
  print('ok: ' .. what)
end
local function found(code)
  return #vim.tbl_filter(function(d) return tostring(d.code or d.user_data.lsp.code) == code end, vim.diagnostic.get(0)) > 0
end
vim.cmd('edit settings.py')
local client = vim.lsp.start_client({ name = 'tidegate', cmd = { 'node', '$DIST/cli.js', 'lsp' }, root_dir = vim.fn.getcwd() })
vim.lsp.buf_attach_client(0, client)
wait('the server is there', function() return vim.lsp.get_client_by_id(client) and vim.lsp.get_client_by_id(client).initialized end)
vim.api.nvim_buf_set_lines(0, 1, 2, true, { 'SECURE_HSTS_SECONDS = 60' })
wait('a weakened setting is shown', function() return found('hsts') end)
vim.api.nvim_buf_set_lines(0, 0, 0, true, { [[$TOKEN]] })
wait('a secret is shown while it is typed', function() return #vim.diagnostic.get(0) == 2 end)
local all = vim.diagnostic.get(0, { lnum = 2 })
wait('the setting moved with its line', function() all = vim.diagnostic.get(0, { lnum = 2 }) return #all == 1 end)
vim.wait(1500, function() return false end)
local params = { textDocument = vim.lsp.util.make_text_document_params(0), context = { diagnostics = {} },
  range = { start = { line = 2, character = 0 }, ['end'] = { line = 2, character = 5 } } }
local answer = vim.lsp.buf_request_sync(0, 'textDocument/codeAction', params, 30000)
for _, action in ipairs(answer[client].result) do
  if action.title:match('^Restore') then vim.lsp.util.apply_workspace_edit(action.edit, 'utf-16') end
end
wait('its line is restored', function() return vim.api.nvim_buf_get_lines(0, 2, 3, true)[1] == 'SECURE_HSTS_SECONDS = 31536000' end)
wait('and the finding is gone', function() return not found('hsts') end)
vim.lsp.stop_client(client)
vim.cmd('qall!')
LUA
nvim --headless --noplugin -u NONE -c 'luafile try.lua' 2>&1 | tr -d '\r'
exit "${PIPESTATUS[0]}"
