/** Texts that look like a credential and hold none: what each shows, a path and a text. */

import { HEX, TOKEN } from './lines.ts';

export const SILENT: readonly (readonly [what: string, path: string, text: string])[] = [
  ['a version of a pre-release', 'package.json', '{"dependencies": {"idtoken-verifier": "^1.0.0-alpha.1"}}'],
  ['a version of a build', 'go.mod.json', '"secret-service": "v0.0.0-20240102150405-abcdef012345"'],
  ['a trailer of a commit', '', `fix: convert the git token to sealed\n\nFormer-commit-id: ${HEX}\n`],
  ['shell', 'run.sh', 'export API_TOKEN=$CI_TOKEN'],
  ['shell braces', 'run.sh', 'export API_TOKEN="${CI_TOKEN}"'],
  ['a workflow', '.github/workflows/ci.yml', 'token: ${{ secrets.DEPLOY_TOKEN }}'],
  ['Jinja', 'config.yml', 'password: "{{ vault_db_password }}"'],
  ['ERB', 'database.yml', 'password: <%= ENV["DB_PASSWORD"] %>'],
  ['Python', 'settings.py', 'SECRET_KEY = os.environ["SECRET_KEY"]'],
  ['node', 'index.js', 'const token = process.env.API_TOKEN;'],
  ['a call', 'index.js', 'const password = await prompt("Enter your password");'],
  ['a type', 'index.ts', 'password: string; token?: AccessToken;'],
  ['an expression', 'main.go', 'password := user.Password'],
  [
    'a placeholder',
    '.env.example',
    'API_TOKEN=your-api-token-here\nDB_PASSWORD=changeme\nSECRET_KEY=xxxxxxxxxxxxxxxx\nAPI_KEY=<your key>',
  ],
  ['stars', 'README.md', 'password: ********'],
  ['null', 'config.yml', 'password: null\ntoken: ~\nsecret: ""'],
  ['a path', 'config.yml', 'token_file: /run/secrets/token\nprivate_key: ./certs/server.key'],
  [
    'a label',
    'en.json',
    '{"password": "Password", "forgotPassword": "Forgot your password?", "token": "Access token"}',
  ],
  ['a selector', 'login.js', "$('#password').val(''); const passwordInput = '.form-password';"],
  ['a column', 'schema.sql', 'password VARCHAR(255) NOT NULL, primary_key = id'],
  ['a digest', 'package.json', `"integrity_key": "sha512-${HEX}"`],
  ['a lock file', 'package-lock.json', `{"token": "${TOKEN}"}`],
  ['a pattern', 'lexer.py', String.raw`token = r"[A-Za-z_]\w*"`],
  ['a colour', 'theme.py', 'Token: "#f8f8f2"'],
  ['a version', 'package.json', '"@octokit/auth-token": "^6.0.0"'],
  [
    'a template in a URL',
    'README.md',
    'https://${USER}:${PASSWORD}@host/ https://user:password@host/ https://<user>:<token>@host/',
  ],
  ['a port', 'README.md', 'http://localhost:8080/@scope/package'],
  ['prose', 'README.md', 'The token: it is sent with each request. Set the password to something long.'],
  ['SQL in prose', 'README.md', 'The record is identified by `id`.'],
  ['an example of a specification', 'README.md', 'Authorization: Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ=='],
  ['the end of a string', 'index.js', "res.end('auth: ' + (req.headers.authorization || 'none'))"],
];
