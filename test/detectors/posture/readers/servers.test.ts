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
  `<VirtualHost *:443>\n  ServerName a.example\n  <Directory "/srv/admin">\n    ${line}\n  </Directory>\n</VirtualHost>\n`;
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
    'tls:\n  options:\n    default:\n      clientAuth:\n        clientAuthType: RequireAndVerifyClientCert\nhttp:\n  middlewares: {}\n',
    'tls:\n  options:\n    default:\n      clientAuth:\n        clientAuthType: RequestClientCert\nhttp:\n  middlewares: {}\n',
  ],
];

describe('weaker one way, silent the other', () => {
  test.each(CASES)('%s %s %#', async (path, control, before, after) => {
    expect(await rules(path, before, after)).toEqual([control]);
    expect(await rules(path, after, before)).toEqual([]);
    expect(await rules(path, before, `${before}\n`)).toEqual([]);
  });
});
