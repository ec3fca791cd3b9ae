/** A setting that moves to another file, language or server and is weaker there: reported once, with both places. */

import { describe, expect, test } from 'vitest';
import { detectPosture } from '../../../../src/detectors/posture/index.ts';
import { Text } from '../../../../src/model/text.ts';

type Files = Readonly<Record<string, string>>;

async function foundIn(before: Files, after: Files): Promise<readonly string[]> {
  const text = (files: Files, path: string) => (files[path] === undefined ? null : Text.of(files[path]));
  const paths = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (one) => before[one] !== after[one],
  );
  const { matches } = await detectPosture(
    paths.map((path) => ({ path, oldPath: null, before: text(before, path), after: text(after, path) })),
    { before: async (path) => text(before, path), after: async (path) => text(after, path) },
  );
  return matches
    .filter(({ confidence }) => confidence !== 'low')
    .map(({ rule, path, oldPath, confidence }) => `${rule} ${oldPath} → ${path} ${confidence}`);
}

interface Writer {
  readonly path: string;
  readonly write: (name: string, secure: boolean, httpOnly: boolean) => string;
}

const ATTRIBUTES = (secure: boolean, httpOnly: boolean) => `secure: ${secure}, httpOnly: ${httpOnly}, sameSite: 'lax'`;
const python = (on: boolean) => (on ? 'True' : 'False');

const COOKIES: readonly Writer[] = [
  {
    path: 'auth/cookie.js',
    write: (name, ...flags) =>
      `module.exports = (res, v) => {\n  res.cookie('${name}', v, { ${ATTRIBUTES(...flags)} });\n};\n`,
  },
  {
    path: 'auth/session.ts',
    write: (name, ...flags) =>
      `export function keep(res: Response, v: string) {\n  res.cookie('${name}', v, { ${ATTRIBUTES(...flags)} });\n}\n`,
  },
  {
    path: 'auth/cookie.go',
    write: (name, secure, httpOnly) =>
      `package auth\n\nimport "net/http"\n\nfunc Keep(w http.ResponseWriter, v string) {\n` +
      `\thttp.SetCookie(w, &http.Cookie{\n\t\tName: "${name}", Value: v,\n\t\tSecure: ${secure},\n` +
      `\t\tHttpOnly: ${httpOnly},\n\t\tSameSite: http.SameSiteLaxMode,\n\t})\n}\n`,
  },
  {
    path: 'auth/views.py',
    write: (name, secure, httpOnly) =>
      `from flask import make_response\n\ndef keep(v):\n    response = make_response()\n` +
      `    response.set_cookie("${name}", v, samesite="Lax", secure=${python(secure)}, ` +
      `httponly=${python(httpOnly)})\n` +
      `    return response\n`,
  },
];
const NAMES = ['sid', 'session_of_shop'];

describe('a cookie set in another language', () => {
  for (const from of COOKIES)
    for (const to of COOKIES.filter((one) => one !== from))
      test(`${from.path} → ${to.path}`, async () => {
        for (const name of NAMES) {
          const before = { [from.path]: from.write(name, true, true) };
          const moved = (secure: boolean, httpOnly: boolean) => ({ [to.path]: to.write(name, secure, httpOnly) });
          expect(await foundIn(before, moved(true, true))).toEqual([]);
          for (const weak of [moved(false, true), moved(true, false)]) {
            expect(await foundIn(before, weak)).toEqual([`cookies ${from.path} → ${to.path} medium`]);
            expect(await foundIn({ [from.path]: from.write(name, false, false) }, moved(true, true))).toEqual([]);
          }
        }
      });

  test('of another name is another cookie', async () => {
    const [from, to] = [COOKIES[0]!, COOKIES[3]!];
    const after = { [to.path]: to.write('theme', false, false) };
    expect(await foundIn({ [from.path]: from.write('sid', true, true) }, after)).toEqual([]);
  });

  test('that was as weak elsewhere is no news', async () => {
    const [from, to, beside] = [COOKIES[0]!, COOKIES[2]!, COOKIES[3]!];
    const weak = { [beside.path]: beside.write('sid', false, true) };
    const before = { [from.path]: from.write('sid', true, true), ...weak };
    const touched = { [beside.path]: `${weak[beside.path]}\n` };
    expect(await foundIn(before, { [to.path]: to.write('sid', false, true), ...touched })).toEqual([]);
  });
});

const SERVERS: Readonly<Record<string, (domain: string, age: number | null) => string>> = {
  'nginx.conf': (domain, age) =>
    `server {\n    listen 443 ssl;\n    server_name ${domain};\n` +
    '    add_header X-Content-Type-Options nosniff always;\n' +
    `${age === null ? '' : `    add_header Strict-Transport-Security "max-age=${age}" always;\n`}}\n`,
  Caddyfile: (domain, age) =>
    `${domain} {\n\theader X-Content-Type-Options nosniff\n` +
    `${age === null ? '' : `\theader Strict-Transport-Security max-age=${age}\n`}\treverse_proxy app:8000\n}\n`,
  'apache/site.conf': (domain, age) =>
    `<VirtualHost *:443>\n  ServerName ${domain}\n  SSLEngine on\n` +
    '  Header always set X-Content-Type-Options nosniff\n' +
    `${age === null ? '' : `  Header always set Strict-Transport-Security "max-age=${age}"\n`}</VirtualHost>\n`,
};

describe('a site served by another program', () => {
  for (const [from, writeOld] of Object.entries(SERVERS))
    for (const [to, writeNew] of Object.entries(SERVERS).filter(([path]) => path !== from))
      test.each(['kiln.example', 'www.shop.example'])(`${from} → ${to}: %s`, async (domain) => {
        const before = { [from]: writeOld(domain, 31_536_000) };
        expect(await foundIn(before, { [to]: writeNew(domain, 31_536_000) })).toEqual([]);
        for (const age of [60, null])
          expect(await foundIn(before, { [to]: writeNew(domain, age) })).toEqual([`hsts ${from} → ${to} medium`]);
        expect(await foundIn({ [from]: writeOld(domain, 60) }, { [to]: writeNew(domain, 31_536_000) })).toEqual([]);
        expect(await foundIn(before, { [to]: writeNew('other.example', null) })).toEqual([]);
      });
});

const SETTINGS: readonly (readonly [line: string, weak: string, rule: string])[] = [
  ['SECURE_HSTS_SECONDS = 31536000', 'SECURE_HSTS_SECONDS = 60', 'hsts'],
  ['SECURE_SSL_REDIRECT = True', 'SECURE_SSL_REDIRECT = False', 'https-redirect'],
  ['SESSION_COOKIE_SECURE = True', 'SESSION_COOKIE_SECURE = False', 'cookies'],
];

describe('a settings file that becomes a folder', () => {
  const all = SETTINGS.map(([line]) => line);
  const split = (lines: readonly string[]) => ({
    'site/settings/__init__.py': 'from .base import *\nfrom .security import *\n',
    'site/settings/base.py': 'import os\n\nDEBUG = False\nSECRET_KEY = os.environ["SECRET_KEY"]\n',
    'site/settings/security.py': `${lines.join('\n')}\nUSE_TZ = True\n`,
  });
  const before = {
    'site/settings.py': `import os\n\nDEBUG = False\nSECRET_KEY = os.environ["SECRET_KEY"]\n${all.join('\n')}\n`,
  };
  test.each(SETTINGS)('%s', async (line, weak, rule) => {
    expect(await foundIn(before, split(all))).toEqual([]);
    expect(await foundIn(before, split(all.map((one) => (one === line ? weak : one))))).toEqual([
      `${rule} site/settings.py → site/settings/security.py medium`,
    ]);
    expect(await foundIn(before, split(all.filter((one) => one !== line)))).toHaveLength(1);
  });
});
