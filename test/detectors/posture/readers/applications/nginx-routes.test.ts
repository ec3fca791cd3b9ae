/** nginx: deleted locations, listeners, exemptions and branches of templates, through the judge. */

import { describe, expect, test } from 'vitest';
import { detectPosture } from '../../../../../src/detectors/posture/index.ts';
import { Text } from '../../../../../src/model/text.ts';

const NO_OTHER_FILE = { before: async () => null, after: async () => null };

async function rules(path: string, before: string, after: string): Promise<readonly string[]> {
  const file = { path, oldPath: null, before: Text.of(before), after: Text.of(after) };
  const { matches, unparsable } = await detectPosture([file], NO_OTHER_FILE);
  return [...unparsable.map(() => 'unparsable'), ...new Set(matches.map(({ rule }) => rule))];
}

const server = (...lines: readonly string[]) =>
  `server {\n  listen 443 ssl;\n  server_name a.example;\n  ${lines.join('\n  ')}\n}\n`;
const ACCESS = [
  'auth_basic "Staff"; auth_basic_user_file /etc/nginx/staff;',
  'deny all;',
  'allow 10.0.0.0/8; deny all;',
  'auth_request /check;',
];
/** Answers of one location, and of another that answers the same requests without it. */
const ANSWERS: readonly (readonly [own: string, other: string])[] = [
  ['proxy_pass http://app;', 'proxy_pass http://app;'],
  ['proxy_pass http://app/admin/;', 'proxy_pass http://app;'],
  ['fastcgi_pass unix:/run/php.sock;', 'fastcgi_pass unix:/run/php.sock;'],
  ['try_files $uri @app;', 'proxy_pass http://app;'],
  ['port_in_redirect off;', 'try_files $uri $uri/index.html =404;'],
];
const NAMED = 'location @app { proxy_pass http://app; }';
const OPENINGS = ['location /admin/', 'location ^~ /admin', 'location ~ ^/admin/.*', 'location = /admin'];

describe('a location that is deleted', () => {
  for (const access of ACCESS)
    for (const opening of OPENINGS)
      for (const [own, other] of ANSWERS)
        test(`${opening} { ${access} ${own} }, then / { ${other} }`, async () => {
          const rest = ['root /srv/site;', NAMED, `location / { ${other} }`];
          const before = server(...rest, `${opening} { ${access} ${own} }`);
          expect(await rules('nginx/site.conf', before, server(...rest))).toContain('authorization');
          expect(await rules('nginx/site.conf', server(...rest), before)).toEqual([]);
        });

  test.each([
    ['another backend answers', 'location /admin { deny all; proxy_pass http://admin; }', 'proxy_pass http://app;'],
    ['nothing answers', 'location /admin { deny all; proxy_pass http://app; }', 'return 404;'],
    [
      'what answers is restricted, too',
      'location /admin { deny all; proxy_pass http://app; }',
      'deny all; proxy_pass http://app;',
    ],
    ['it restricted nobody', 'location /admin { proxy_pass http://app; }', 'proxy_pass http://app;'],
    ['it only redirected', 'location /admin { deny all; return 301 /; }', 'proxy_pass http://app;'],
  ])('is silent where %s', async (_, location, other) => {
    const rest = `location / { ${other} }`;
    expect(await rules('nginx/site.conf', server(rest, location), server(rest))).toEqual([]);
  });

  test('is silent where its server is deleted as well', async () => {
    const other = 'server {\n  listen 443 ssl;\n  server_name b.example;\n}\n';
    const [open, closed] = ['proxy_pass http://app;', 'deny all; proxy_pass http://app;'];
    const before = `${other}${server(`location / { ${open} }`, `location /a { ${closed} }`)}`;
    expect(await rules('nginx/site.conf', before, other)).toEqual([]);
  });
});

describe('listeners', () => {
  const plain = (listen: string, more = '') => `server {\n  ${listen}\n  root /srv/site;\n  ${more}\n}\n`;
  const SECURE = [
    'listen 443 ssl;',
    'listen 443 default ssl;',
    'listen [::]:443 ssl;',
    'listen 8443 ssl;',
    'listen 443; ssl on;',
  ];

  test.each(SECURE)('%s is lost', async (listen) => {
    const after = plain('listen 80;');
    expect(await rules('nginx/site.conf', plain(`listen 80;\n  ${listen}`), after)).toEqual(['encrypted-connection']);
    expect(await rules('nginx/site.conf', after, plain(`listen 80;\n  ${listen}`))).toEqual([]);
  });

  test.each([
    ['a port of a template', plain('listen {{ port }};')],
    ['settings of another file', plain('listen 80;', 'include snippets/tls.conf;')],
    ['a redirect to https', plain('listen 80;', 'return 301 https://$host$request_uri;')],
    ['no server', '# none\n'],
  ])('are not known with %s', async (_, after) => {
    expect(await rules('nginx/site.conf', plain('listen 443 ssl;'), after)).toEqual([]);
  });
});

describe('an exemption in a snippet', () => {
  test.each(['auth_basic', 'auth_request'])('%s off is new', async (name) => {
    const before = 'location /api { proxy_pass http://app; }\n';
    const after = `${before}location /open { ${name} off; proxy_pass http://app; }\n`;
    expect(await rules('nginx/snippet.conf', before, after)).toEqual(['authorization']);
    expect(await rules('nginx/snippet.conf', after, before)).toEqual([]);
  });
});

describe('branches of a template that each open a block', () => {
  const BRANCHES: readonly (readonly [path: string, open: string, other: string, end: string])[] = [
    ['nginx/site.conf.j2', '{% if a %}', '{%- else -%}', '{% endif %}'],
    ['nginx/site.conf.j2', '{%- if a -%}', '{% elif b %}', '{%- endif -%}'],
    ['nginx/site.conf.erb', '<% if @a -%>', '<% else -%>', '<% end -%>'],
    ['nginx/site.conf.tpl', '{{- if .a }}', '{{- else }}', '{{- end }}'],
  ];
  for (const [path, open, other, end] of BRANCHES)
    test(`${path}: ${other}`, async () => {
      const file = (line: string) =>
        `${open}\ngeo $remote_addr $blocked {\n${other}\n` +
        `geo $http_x_forwarded_for $blocked {\n${end}\n  default 0;\n}\n` +
        server(`location / { ${line} proxy_pass http://app; }`);
      expect(await rules(path, file('deny all;'), file(''))).toEqual(['authorization']);
      expect(await rules(path, file(''), file('deny all;'))).toEqual([]);
    });

  test('both count where each closes what it opens', async () => {
    const file = (line: string) =>
      server('{% if a %}', 'location /a { deny all; }', '{% else %}', `location /b { ${line} }`, '{% endif %}');
    expect(await rules('nginx/site.conf.j2', file('deny all;'), file('proxy_pass http://app;'))).toEqual([
      'authorization',
    ]);
  });
});
