/** `tidegate posture`, through the program, over real repositories. */

import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { DIST } from '../helpers/push-server.ts';
import { aFolder, aRepository, GIT_ENVIRONMENT } from '../helpers/repository.ts';
import { drawSample } from '../helpers/samples.ts';

function posture(folder: string, ...words: string[]) {
  const done = spawnSync(process.execPath, [join(DIST, 'cli.js'), 'posture', ...words], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...GIT_ENVIRONMENT },
  });
  return { code: done.status, out: done.stdout, err: done.stderr };
}

const FILES = {
  'site/nginx.conf':
    'server {\n  server_name shop.example;\n  include snippets/headers.conf;\n  location / { }\n  ' +
    'location /api { add_header X-Frame-Options DENY always; }\n}\n',
  'site/snippets/headers.conf': 'add_header Strict-Transport-Security "max-age=31536000; includeSubDomains" always;\n',
  'shop/settings.py': 'import os\nSESSION_COOKIE_SECURE = True\nDEBUG = os.environ.get("DEBUG", False)\n',
  'shop/settings/dev.py': 'DEBUG = True\n',
  'src/sum.js': 'export const sum = (a, b) => a + b;\n',
  'vercel.json': '{',
};

test('a tree is shown scope by scope, each fact with its line, its include or the default', () => {
  const repository = aRepository().commit(FILES);
  expect(posture(repository.folder, 'HEAD')).toEqual({
    code: 0,
    err: '',
    out: `shop/settings.py
  whole file
    HSTS                         none                             default
    HTTPS redirect               no redirect to https             default
    nosniff                      nosniff                          default
    Referrer-Policy              same-origin                      default
    Cross-Origin-Opener-Policy   same-origin                      default
    Framing protection           DENY                             default
    Cookie sessionid             Secure, HttpOnly, SameSite=Lax   line 2
    Cookie csrftoken             SameSite=Lax                     default
    Debug mode                   debug off                        line 3, unless the environment overrides it
    Host check                   none                             default
    CORS                         no other origin                  default
    CSRF protection              CSRF protection on               default

site/nginx.conf
  server shop.example
    HSTS   max-age 1 year, includeSubDomains   site/snippets/headers.conf:1

  server shop.example > location /: as server shop.example

  server shop.example > location /api
    Framing protection   DENY   line 5

site/snippets/headers.conf
  whole file
    HSTS   max-age 1 year, includeSubDomains   line 1

vercel.json does not parse: its settings are unknown.
HEAD: 4 files read, 5 scopes. Settings that are not listed are not set there.
`,
  });
});

test('a folder is shown as it is on disk, without a repository', () => {
  const folder = aFolder();
  mkdirSync(join(folder, 'public'));
  writeFileSync(join(folder, 'public/_headers'), '/*\n  X-Frame-Options: DENY\n');
  const { code, out } = posture(folder, './public', '--format', 'json');
  expect(code).toBe(0);
  expect(JSON.parse(out)).toEqual({
    schemaVersion: 1,
    of: './public',
    scopes: [
      {
        path: 'public/_headers',
        scope: '',
        line: 1,
        facts: [
          {
            control: 'framing',
            noun: 'Framing protection',
            subject: '',
            value: 'DENY',
            certainty: 'literal',
            from: { path: 'public/_headers', line: 2 },
          },
        ],
      },
    ],
    files: 1,
    unparsable: [],
    oversized: [],
    unread: [],
  });
});

test('a revision takes precedence over a folder of the same name, and shows its own settings', () => {
  const repository = aRepository()
    .commit({ _headers: '/*\n  X-Frame-Options: DENY\n' })
    .branch('site')
    .checkout('main')
    .commit({
      _headers: '/*\n  X-Frame-Options: SAMEORIGIN\n',
      'site/_headers': '/*\n  X-Content-Type-Options: nosniff\n',
    });
  expect(posture(repository.folder, 'site').out).toContain('DENY');
  expect(posture(repository.folder, './site').out).toContain('nosniff');
  expect(posture(repository.folder, 'HEAD').out).toContain('SAMEORIGIN');
});

test.each<[string, string[], RegExp]>([
  ['no word', [], /needs <commit\|path>/],
  ['what is neither', ['nowhere'], /There is no commit, file or folder "nowhere"/],
  ['a path that is not there', ['./nowhere'], /no file or folder/],
  ['two words', ['HEAD', 'HEAD'], /takes <commit\|path>, and got "HEAD" as well/],
  ['a format that it has not', ['HEAD', '--format', 'sarif'], /--format sarif is not known/],
])('%s is wrong use', (_name, words, sentence) => {
  const { code, err } = posture(aRepository().commit({ a: '1\n' }).folder, ...words);
  expect(err).toMatch(sentence);
  expect(code).toBe(2);
});

test.each(['table', 'json'])('a revision or folder that is called like a credential is redacted: %s', (format) => {
  const name = drawSample({ maker: 'github-crc32', options: { prefix: 'ghp_' } }, 1);
  const repository = aRepository()
    .commit({ [`${name}/_headers`]: '/*\n  X-Frame-Options: DENY\n' })
    .branch(name);
  for (const word of [name, `./${name}`]) {
    const { code, out, err } = posture(repository.folder, word, ...(format === 'json' ? ['--format', 'json'] : []));
    expect([code, (out + err).includes(name)]).toEqual([0, false]);
  }
});
