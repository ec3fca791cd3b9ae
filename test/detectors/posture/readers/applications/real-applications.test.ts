/** Changes of applications as real histories have them, by their kinds: weaker one way, silent the other. */

import { describe, expect, test } from 'vitest';
import { detectPosture } from '../../../../../src/detectors/posture/index.ts';
import { Text } from '../../../../../src/model/text.ts';

const NO_OTHER_FILE = { before: async () => null, after: async () => null };

async function rules(path: string, before: string | null, after: string | null): Promise<readonly string[]> {
  const [old, now] = [before, after].map((text) => (text === null ? null : Text.of(text))) as [Text, Text];
  const { matches, unparsable } = await detectPosture(
    [{ path, oldPath: null, before: old, after: now }],
    NO_OTHER_FILE,
  );
  return [...unparsable.map(() => 'unparsable'), ...new Set(matches.map(({ rule }) => rule))];
}

const flash = (...lines: readonly string[]) =>
  `<?xml version="1.0"?>\n<cross-domain-policy>\n${lines.join('\n')}\n</cross-domain-policy>\n`;
const silverlight = (...uris: readonly string[]) =>
  `<access-policy><cross-domain-access><policy><allow-from http-request-headers="SOAPAction">\n` +
  `${uris.map((uri) => `<domain uri="${uri}"/>`).join('\n')}\n` +
  '</allow-from></policy></cross-domain-access></access-policy>\n';
const phoenix = (extra: string) =>
  `defmodule A.Endpoint do\n  plug Plug.Session,\n    store: :cookie,\n    key: "_a",\n    extra: "${extra}"\nend\n`;
const webApi = (argument: string) =>
  `public static class A {\n  static void Register(HttpConfiguration config) {\n` +
  `    config.EnableCors(new EnableCorsAttribute(${argument}));\n  }\n}\n`;
const kernel = (...api: readonly string[]) =>
  `<?php\nclass Kernel extends HttpKernel {\n  protected $middlewareGroups = [\n` +
  `    'web' => [VerifyCsrfToken::class],\n` +
  `    'api' => [${api.map((one) => `'${one}'`).join(', ')}],\n  ];\n}\n`;
const view = (...decorators: readonly string[]) =>
  `@main.route("/letters")\n@login_required\n${decorators.map((one) => `${one}\n`).join('')}` +
  'def letters(service):\n    return 1\n';
const nginx = (line: string) => `server {\n  listen 443 ssl;\n  server_name a.example;\n  ${line}\n}\n`;
const erb = (value: string) =>
  `<html><head>\n<%= javascript_include_tag "application", integrity: ${value} %>\n</head></html>\n`;
const jsx = (allow: string) => `export const A = () => <iframe title="call" allow="${allow}" />;\n`;

const php = (limit: string) =>
  `<?php\nclass A extends Controller {\n  public function __construct() {\n    $this->middleware('auth');\n` +
  `    $this->middleware(${limit});\n  }\n}\n`;
const devise = (line: string) => `Devise.setup do |config|\n  config.pepper = nil\n  config.${line}\nend\n`;
const yaml = (call: string) => `module Jobs\n  def status(text)\n    ${call}\n  end\nend\n`;

const PAIRS: readonly (readonly [rule: string, path: string, strong: string, weak: string])[] = [
  [
    'cors',
    'public/crossdomain.xml',
    flash('<allow-access-from domain="a.example"/>'),
    flash('<allow-access-from domain="*"/>'),
  ],
  [
    'encrypted-connection',
    'public/crossdomain.xml',
    flash('<allow-access-from domain="*"/>'),
    flash('<allow-access-from domain="*" secure="false"/>'),
  ],
  [
    'encrypted-connection',
    'public/api/crossdomain.xml',
    flash('<allow-http-request-headers-from domain="*" headers="*"/>'),
    flash('<allow-http-request-headers-from domain="*" headers="*" secure="false"/>'),
  ],
  [
    'cors',
    'site/clientaccesspolicy.xml',
    silverlight('https://a.example'),
    silverlight('https://a.example', 'http://*'),
  ],
  ...['SameSite=Strict', 'SameSite=Strict; Priority=High'].map(
    (extra) => ['cookies', 'lib/a/endpoint.ex', phoenix(extra), phoenix(extra.replace('Strict', 'Lax'))] as const,
  ),
  ['cors', 'App_Start/WebApiConfig.cs', webApi('"https://a.example", "*", "*"'), webApi('"*", "*", "*"')],
  [
    'cors',
    'App_Start/WebApiConfig.cs',
    webApi('origins: "https://a.example", headers: "*", methods: "GET"'),
    webApi('origins: "*", headers: "*", methods: "GET"'),
  ],
  ['rate-limit', 'app/Http/Kernel.php', kernel('throttle:60,1', 'bindings'), kernel('bindings')],
  ...[
    '@user_has_permissions("send")',
    '@require_permission("send")',
    '@permissions_required("a", "b")',
    '@require_role("admin")',
  ].map((line) => ['authorization', 'app/views/letters.py', view(line), view()] as const),
  ...['throttle', 'throttle:60,1', 'throttle:3000, 30'].map(
    (limit) => ['rate-limit', 'app/Http/Controllers/A.php', php(`'${limit}'`), php("'auth'")] as const,
  ),
  [
    'authentication',
    'config/initializers/devise.rb',
    devise('expire_after = 1'),
    devise('allow_insecure_token_lookup = true'),
  ],
  ...['YAML', 'Psych'].map(
    (name) =>
      ['input-checks', 'app/helpers/jobs.rb', yaml(`${name}.load(text)`), yaml(`${name}.unsafe_load(text)`)] as const,
  ),
  ['session-lifetime', 'nginx/ssl.conf', nginx('ssl_session_tickets off;'), nginx('# ssl_session_tickets off;')],
  ['session-lifetime', 'nginx/ssl.conf', nginx('ssl_session_tickets off;'), nginx('ssl_session_tickets on;')],
  ...[
    ['10m', '24h'],
    ['300', '1d'],
    ['1h30m', '91m'],
  ].map(
    ([before, after]) =>
      [
        'session-lifetime',
        'nginx/ssl.conf',
        nginx(`ssl_session_timeout ${before};`),
        nginx(`ssl_session_timeout ${after};`),
      ] as const,
  ),
  ...['true', '"sha384"'].map(
    (value) => ['subresource-integrity', 'app/views/layouts/a.html.erb', erb(value), erb('false')] as const,
  ),
  ['permissions-policy', 'src/a.tsx', jsx('camera *; microphone *'), jsx('camera *; microphone *; display-capture *')],
  [
    'permissions-policy',
    'public/a.html',
    '<iframe src="https://a.example" allow="camera \'none\'"></iframe>',
    '<iframe src="https://a.example" allow="camera *"></iframe>',
  ],
  ['allowed-hosts', '.env.production', 'ALLOWED_HOSTS=a.example\n', 'ALLOWED_HOSTS=a.example,0.0.0.0,b.example\n'],
  ['allowed-hosts', '.env.production', 'SHOP_ALLOWED_HOSTS=a.example\n', 'SHOP_ALLOWED_HOSTS=*\n'],
  [
    'tls-verify',
    'templates/jobs/deploy.yaml.erb',
    '- shell: |\n    curl -O "https://a.example/<%= @b %>"\n',
    '- shell: |\n    curl -O -k "https://a.example/<%= @b %>"\n',
  ],
  ['tls-verify', 'files/fetch.sh.j2', 'curl -O https://{{ host }}/a\n', 'curl -O --insecure https://{{ host }}/a\n'],
  [
    'ciphers',
    'group_vars/mail.yml',
    "dovecot_ssl_cipher_list: 'TLSv1+HIGH:!SSLv3:!aNULL'\n",
    "dovecot_ssl_cipher_list: 'TLSv1+HIGH:!aNULL'\n",
  ],
  [
    'cors-reach',
    'nginx/cors.conf',
    nginx("add_header Access-Control-Allow-Headers 'Authorization';"),
    nginx("add_header Access-Control-Allow-Headers 'Authorization, X-Token';"),
  ],
];

describe('a change', () => {
  for (const [rule, path, strong, weak] of PAIRS)
    test(`${rule} in ${path}: ${weak.slice(0, 400).replace(/\s+/g, ' ')}`, async () => {
      expect(await rules(path, strong, weak)).toContain(rule);
      expect(await rules(path, weak, strong)).toEqual([]);
      expect(await rules(path, weak, weak)).toEqual([]);
    });
});

test('a new policy for plug-ins that lets everyone in is a loss, and one for named sites only a note', async () => {
  expect(await rules('public/crossdomain.xml', null, flash('<allow-access-from domain="*" to-ports="*"/>'))).toEqual([
    'cors',
  ]);
  expect(await rules('public/crossdomain.xml', flash('<allow-access-from domain="*"/>'), null)).toEqual([]);
});

test.each([
  [
    'a permission instead of a login',
    'app/a.py',
    view('@permission_required_or_403("a")'),
    view('@permission_required_or_403("a")').replace('@login_required\n', ''),
  ],
  ['another order of the features of a frame', 'src/a.tsx', jsx('camera *; midi *'), jsx('midi *; camera *')],
  ['a frame that is new', 'src/a.tsx', 'export const A = () => <b />;\n', jsx('camera *')],
  [
    'headers in another case and order',
    'nginx/a.conf',
    nginx("add_header Access-Control-Allow-Headers 'X-A, Content-Type';"),
    nginx("add_header Access-Control-Allow-Headers 'content-type, x-a';"),
  ],
  ['a timeout in another unit', 'nginx/a.conf', nginx('ssl_session_timeout 1d;'), nginx('ssl_session_timeout 24h;')],
  [
    'a group without a limit that is new',
    'app/Http/Kernel.php',
    kernel('bindings').replace('api', 'old'),
    kernel('bindings'),
  ],
])('is silent for %s', async (_, path, before, after) => {
  expect(await rules(path, before, after)).toEqual([]);
});
