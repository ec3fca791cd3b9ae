/** Access, client certificates and listings of web servers, through the judge: weaker one way, silent the other. */

import { describe, expect, test } from 'vitest';
import { detectPosture } from '../../../../src/detectors/posture/index.ts';
import { Text } from '../../../../src/model/text.ts';

const NO_OTHER_FILE = { before: async () => null, after: async () => null };

async function rules(path: string, before: string, after: string): Promise<readonly string[]> {
  const file = { path, oldPath: null, before: Text.of(before), after: Text.of(after) };
  const { matches, unparsable } = await detectPosture([file], NO_OTHER_FILE);
  return [...unparsable.map(() => 'unparsable'), ...matches.map(({ rule }) => rule)];
}

const nginx = (line: string) =>
  `server {\n  listen 443 ssl;\n  server_name a.example;\n  location /files {\n    ${line}\n  }\n}\n`;
const apache = (line: string) =>
  `<VirtualHost *:443>\n  ServerName a.example\n  <Directory "/srv/admin">\n    ${line}\n  ` +
  `</Directory>\n</VirtualHost>\n`;
const traefik = (lines: string) =>
  `http:\n  routers:\n    admin:\n      rule: admin.example\n      service: admin\n${lines}`;

const CASES: readonly (readonly [path: string, control: string, before: string, after: string])[] = [
  ['nginx/site.conf', 'exposure', nginx('autoindex off;'), nginx('autoindex on;')],
  ['nginx/site.conf', 'exposure', nginx('root /srv;'), nginx('root /srv;\n    autoindex on;')],
  ['nginx/site.conf', 'authorization', nginx('allow 10.0.0.0/8;\n    deny all;'), nginx('allow all;')],
  ['apache2/site.conf', 'authorization', apache('Require valid-user'), apache('Require all granted')],
  [
    'apache2/site.conf',
    'authorization',
    apache('Require ip 10.0.0.0/8'),
    apache('Require ip 10.0.0.0/8\n    Require all granted'),
  ],
  ['apache2/site.conf', 'authorization', apache('Require all denied'), apache('# open')],
  ['apache2/site.conf', 'authorization', apache('Deny from all'), apache('Allow from all')],
  ['apache2/site.conf', 'exposure', apache('Options -Indexes'), apache('Options Indexes FollowSymLinks')],
  ['apache2/site.conf', 'exposure', apache('# none'), apache('Options +Indexes')],
  ['apache2/site.conf', 'client-certificates', apache('SSLVerifyClient require'), apache('SSLVerifyClient optional')],
  ['apache2/site.conf', 'tls-verify', apache('SSLProxyCheckPeerName on'), apache('SSLProxyCheckPeerName off')],
  [
    'traefik/dynamic.yml',
    'authorization',
    traefik('      middlewares: [basic-auth, compress]\n'),
    traefik('      middlewares: [compress]\n'),
  ],
  ['traefik/traefik.toml', 'authorization', '[api]\n  insecure = false\n', '[api]\n  insecure = true\n'],
  [
    'traefik/dynamic.toml',
    'tls-version',
    '[tls.options.default]\n  minVersion = "VersionTLS12"\n',
    '[tls.options.default]\n  minVersion = "VersionTLS10"\n',
  ],
  [
    'traefik/dynamic.toml',
    'tls-verify',
    '[http.serversTransports.app]\n  insecureSkipVerify = false\n',
    '[http.serversTransports.app]\n  insecureSkipVerify = true\n',
  ],
  [
    'traefik/dynamic.yml',
    'client-certificates',
    'tls:\n  options:\n    default:\n      clientAuth:\n        clientAuthType: ' +
      'RequireAndVerifyClientCert\nhttp:\n  middlewares: {}\n',
    'tls:\n  options:\n    default:\n      clientAuth:\n        clientAuthType: RequestClientCert\nhttp:\n ' +
      ' middlewares: {}\n',
  ],
];

describe('weaker one way, silent the other', () => {
  test.each(CASES)('%s %s %#', async (path, control, before, after) => {
    expect(await rules(path, before, after)).toEqual([control]);
    expect(await rules(path, after, before)).toEqual([]);
    expect(await rules(path, before, `${before}\n`)).toEqual([]);
  });
});

describe('files that a ConfigMap carries', () => {
  const map = (files: Readonly<Record<string, string>>) =>
    `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: web\ndata:\n${Object.entries(files)
      .map(([name, text]) => `  ${name}: |\n${text.replace(/^(?=.)/gm, '    ')}`)
      .join('')}`;
  const site = (header: string) => `server {\n  listen 443 ssl;\n  server_name a.example;\n${header}}\n`;
  const STRONG = site('  add_header X-Frame-Options DENY always;\n');

  test('are judged as the files that they are, on their lines of the ConfigMap', async () => {
    const before = map({ 'app.properties': 'a=1\n', 'site.conf': STRONG });
    const after = map({ 'app.properties': 'a=1\n', 'site.conf': site('') });
    const file = { path: 'k8s/web.yaml', oldPath: null, before: Text.of(before), after: Text.of(after) };
    const { matches } = await detectPosture([file], NO_OTHER_FILE);
    expect(matches).toMatchObject([{ rule: 'framing', path: 'k8s/web.yaml', line: 9 }]);
    expect(await rules('k8s/web.yaml', after, before)).toEqual([]);
    expect(await rules('k8s/web.yaml', before, before.replace('  name: web', '  name:   web'))).toEqual([]);
  });

  test('may come from a file of their own', async () => {
    const files = [
      { path: 'nginx/site.conf', oldPath: null, before: Text.of(STRONG), after: null },
      { path: 'k8s/web.yaml', oldPath: null, before: null, after: Text.of(map({ 'site.conf': STRONG })) },
    ];
    expect((await detectPosture(files, NO_OTHER_FILE)).matches).toEqual([]);
  });
});

test.each([
  ['*:443', 'high'],
  ['*', 'high'],
  ['*:443 *:8443', 'high'],
  ['_default_:9000', 'medium'],
  ['127.0.0.1:8443', 'medium'],
])('HSTS removed from an Apache host at %s is sure at most %s: another port answers a proxy', async (address, most) => {
  const host = (line: string) => `<VirtualHost ${address}>\n  SSLEngine on\n  ${line}\n</VirtualHost>\n`;
  const [before, after] = [host('Header always set Strict-Transport-Security "max-age=31536000"'), host('# none')];
  const file = { path: 'apache2/site.conf', oldPath: null, before: Text.of(before), after: Text.of(after) };
  const { matches } = await detectPosture([file], NO_OTHER_FILE);
  expect(matches.map(({ rule, confidence }) => [rule, confidence])).toEqual([['hsts', most]]);
});

test('HSTS removed from an included part of an Apache host that hands requests on is a warning at most', async () => {
  const part = (line: string) => `RewriteEngine on\n${line}\nProxyPass /app http://127.0.0.1:8000/app\n`;
  const [before, after] = [part('Header always set Strict-Transport-Security "max-age=31536000"'), part('# none')];
  const file = { path: 'apache2/app.conf', oldPath: null, before: Text.of(before), after: Text.of(after) };
  const { matches } = await detectPosture([file], NO_OTHER_FILE);
  expect(matches.map(({ rule, confidence }) => [rule, confidence])).toEqual([['hsts', 'medium']]);
});

test.each([
  ['server {\n  listen 80;\n  server_name a.example;\n  return 301 https://$host$request_uri;\n}\n', []],
  ['', ['encrypted-connection']],
])('a server without its TLS port is plain, unless another one of its name sends to https', async (other, found) => {
  const server = (port: string) => `server {\n  listen 8080;\n${port}  server_name a.example;\n}\n${other}`;
  expect(await rules('nginx/a.conf', server('  listen 443 ssl;\n'), server(''))).toEqual(found);
  expect(await rules('nginx/a.conf', server(''), server('  listen 443 ssl;\n'))).toEqual([]);
});
