/** Puppet manifests, and texts of web servers that they and variables carry. */

import { describe, expect, test } from 'vitest';
import { detectPosture } from '../../../../../src/detectors/posture/index.ts';
import { parsePuppet } from '../../../../../src/detectors/posture/languages/puppet/parse.ts';
import { Text } from '../../../../../src/model/text.ts';

const NO_OTHER_FILE = { before: async () => null, after: async () => null };

async function rules(path: string, before: string, after: string): Promise<readonly string[]> {
  const file = { path, oldPath: null, before: Text.of(before), after: Text.of(after) };
  const { matches, unparsable } = await detectPosture([file], NO_OTHER_FILE);
  return [...unparsable.map(() => 'unparsable'), ...new Set(matches.map(({ rule }) => rule))];
}

const PATH = 'modules/shop/manifests/init.pp';
const manifest = (...lines: readonly string[]) =>
  `# The shop.\nclass shop(\n  String $name = 'shop',\n  $enable_ssl = $::ssl,\n) {\n${lines.join('\n')}\n}\n`;

const PAIRS: readonly (readonly [rule: string, strong: string, weak: string])[] = [
  [
    'network-access',
    "ufw::allow { 'a': port => 22, ip => '10.0.0.0/8' }",
    "ufw::allow { 'a': port => 22, ip => 'any' }",
  ],
  ['network-access', "ufw::allow { 'a': port => 22 }", "ufw::allow { 'a': port => 22; 'b': port => '6000:7000' }"],
  [
    'network-access',
    "ferm::service { 'api': proto => 'tcp', port => '29001', srange => $networks }",
    "ferm::service { 'api': proto => 'tcp', port => '29001' }",
  ],
  [
    'network-access',
    "firewall::service { 'api': proto => 'tcp', port => [80, 443], src_sets => ['INNER'] }",
    "firewall::service { 'api': proto => 'tcp', port => [80, 443] }",
  ],
  [
    'network-access',
    "firewall { '100 web': dport => [80], proto => 'tcp', source => '10.0.0.0/8', action => 'accept' }",
    "firewall { '100 web': dport => [80], proto => 'tcp', action => 'accept' }",
  ],
  ['download-integrity', "yumrepo { 'a': gpgcheck => 1 }", "yumrepo { 'a': gpgcheck => 0 }"],
  [
    'download-integrity',
    "apt::source { 'a': location => 'https://a.example' }",
    "apt::source { 'a': allow_unsigned => true }",
  ],
  [
    'authentication',
    "postgresql::server::pg_hba_rule { 'a': auth_method => 'scram-sha-256' }",
    "postgresql::server::pg_hba_rule { 'a': auth_method => 'trust' }",
  ],
  [
    'authentication',
    "nginx::resource::location { '/admin': auth_basic => 'Staff' }",
    "nginx::resource::location { '/admin': ensure => present }",
  ],
  ['tls-verify', "mirror { 'a': validate_certs => true }", "mirror { 'a': validate_certs => false }"],
  ['local-privileges', "file { '/srv/a': mode => '0640' }", "file { '/srv/a': mode => '0666' }"],
  ['threat-detection', "package { ['fail2ban', 'ntp']: ensure => present }", "package { 'ntp': ensure => present }"],
  [
    'authentication',
    "file_line { 'root': path => '/etc/ssh/sshd_config', line => 'PermitRootLogin no' }",
    "file_line { 'root': path => '/etc/ssh/sshd_config', line => 'PermitRootLogin yes' }",
  ],
];

describe('resources of Puppet', () => {
  for (const [rule, strong, weak] of PAIRS)
    for (const [shape, wrap] of [
      ['plain', (line: string) => line],
      ['virtual', (line: string) => `@${line}`],
      ['in a condition', (line: string) => `if $enable_ssl == true {\n  ${line}\n} else {\n  notify { 'no': }\n}`],
      ['behind a selector', (line: string) => `$mode = $enable_ssl ? { true => 'a', default => 'b' }\n${line}`],
    ] as const)
      test(`${rule}: ${weak}, ${shape}`, async () => {
        const [before, after] = [strong, weak].map((line) => manifest(wrap(line)));
        expect(await rules(PATH, before!, after!)).toContain(rule);
        expect(await rules(PATH, after!, before!)).toEqual([]);
        expect(await rules(PATH, before!, `${before!.replaceAll('=>', '  =>\n    ')}\n# End\n`)).toEqual([]);
      });

  test('the first opening of a class is at most a note', async () => {
    const [before, after] = [manifest('include ufw'), manifest("include ufw\nufw::allow { 'a': port => 6432 }")];
    const file = { path: PATH, oldPath: null, before: Text.of(before), after: Text.of(after) };
    const { matches } = await detectPosture([file], NO_OTHER_FILE);
    expect(matches.map(({ rule, confidence }) => [rule, confidence])).toEqual([['network-access', 'low']]);
  });

  test('parameters have the meaning of their names', async () => {
    const header = (value: string) => `class shop(\n  Boolean $firewall_enabled = ${value},\n) {\n}\n`;
    expect(await rules(PATH, header('true'), header('false'))).toEqual(['network-filter']);
    expect(await rules(PATH, header('false'), header('true'))).toEqual([]);
  });

  test.each([
    ['a resource that is deleted', "ufw::allow { 'a': port => 22 }", ''],
    ['a service that is absent', "service { 'a': }", "firewall::service { 'a': ensure => absent, port => 80 }"],
    ['a port that is not known', '', "ufw::allow { 'a': port => $port }"],
    ['loopback', '', "firewall { 'a': iniface => 'lo', action => 'accept' }"],
    ['a new class in the file', '', "}\nclass shop::web {\n  ufw::allow { 'a': port => 80 }"],
  ])('are silent for %s', async (_, before, after) => {
    expect(await rules(PATH, manifest(before), manifest(after))).toEqual([]);
  });
});

describe('the parser of manifests', () => {
  test('reads titles, texts, lists, hashes and heredocs', () => {
    const found = parsePuppet(
      [
        'define shop::site($port = 80, Hash[String, Integer] $rest = {}) {',
        '  $text = @("END"/L)',
        '    deny all; # ${name}',
        '    | END',
        '  site { [\'a\', "b-${name}"]:',
        '    text    => $text,',
        "    options => { 'x' => [1, 2,], y => undef, },",
        "    other   => $x ? { /^a/ => 'b', default => 'c' };",
        "  'c': require => Class['ntp'], on => true }",
        "  Exec { path => '/bin' }",
        '}',
      ].join('\n'),
    )!;
    expect(found.classes.map(({ name }) => name)).toEqual(['shop::site']);
    expect(found.resources.map(({ type, title, within }) => [type, title, within])).toEqual([
      ['site', 'a, b-\u0001name\u0002', 'shop::site'],
      ['site', 'c', 'shop::site'],
      ['exec', '', 'shop::site'],
    ]);
    const [first] = found.resources;
    const entries = first!.attributes.kind === 'map' ? first!.attributes.entries : [];
    expect(entries.map(({ key, value }) => [key, value.kind])).toEqual([
      ['text', 'known'],
      ['options', 'map'],
      ['other', 'unknown'],
    ]);
  });

  test('returns null for a text without end', () => expect(parsePuppet("notify { 'a: }")).toBeNull());
});

describe('texts of web servers among settings', () => {
  const LINES: readonly (readonly [rule: string, strong: string, weak: string])[] = [
    ['authorization', 'location /a { deny all; }', 'location /a { allow all; }'],
    ['authorization', 'auth_basic "Staff";', '# none'],
    ['hsts', 'add_header Strict-Transport-Security "max-age=31536000" always;', ''],
    ['tls-version', 'ssl_protocols TLSv1.2 TLSv1.3;', 'ssl_protocols TLSv1 TLSv1.2;'],
    [
      'authorization',
      '<Location /a>\n      Require valid-user\n      </Location>',
      '<Location /a>\n      Require all granted\n      </Location>',
    ],
  ];
  const HOLDERS: readonly (readonly [path: string, text: (lines: string) => string])[] = [
    [
      PATH,
      (lines) => manifest(`  shop::app { 'a':\n    port => 80,\n    nginx_extra => '\n      ${lines}\n    ',\n  }`),
    ],
    [
      PATH,
      (lines) =>
        manifest(
          `  $extra = "\n      \${include}\n      ${lines.replaceAll('"', '\\"')}\n  "`,
          "  shop::app { 'a': extra => $extra }",
        ),
    ],
    ['group_vars/all.yml', (lines) => `port: 80\nsites:\n  main:\n    - |\n      # The site.\n      ${lines}\n`],
    [
      'roles/web/defaults/main.yml',
      (lines) => `vhosts:\n  - name: a\n    port: 80\n    extra: |\n      ${lines}\n      # end\n`,
    ],
  ];
  for (const [path, text] of HOLDERS)
    for (const [rule, strong, weak] of LINES)
      test(`${path}: ${strong} → ${weak}`, async () => {
        expect(await rules(path, text(strong), text(weak))).toContain(rule);
        expect(await rules(path, text(weak), text(strong))).toEqual([]);
        expect(await rules(path, text(strong), text(`# moved\n      ${strong}`))).toEqual([]);
      });

  test('a text that is deleted from its resource is a loss, and not with its resource', async () => {
    const kept = "  shop::app { 'a': port => 80 }";
    const before = manifest("  shop::app { 'a': port => 80, extra => 'auth_basic \"Staff\";' }");
    expect(await rules(PATH, before, manifest(kept))).toEqual(['authorization']);
    expect(await rules(PATH, before, manifest("  notify { 'a': }"))).toEqual([]);
    expect(await rules(PATH, manifest(kept), before)).toEqual([]);
  });

  test('a site of a list that is deleted loses nothing', async () => {
    const site = (name: string) => `  - name: ${name}\n    extra: |\n      auth_basic "Staff";\n`;
    expect(await rules('group_vars/all.yml', `vhosts:\n${site('a')}${site('b')}`, `vhosts:\n${site('b')}`)).toEqual([]);
  });
});
