/** Kinds of changes in public histories, each generated: weaker one way, silent the other, or silent both ways. */

import { describe, expect, test } from 'vitest';
import { expectWeaker, findingsOf, type Tree } from '../trees.ts';

async function expectSilent(before: Tree, after: Tree): Promise<void> {
  expect(await findingsOf(before, after)).toEqual([]);
  expect(await findingsOf(after, before)).toEqual([]);
}

describe('a limit under another name', () => {
  const file = 'config/initializers/rack_attack.rb';
  const tree = (names: readonly string[]): Tree => ({
    [file]: names.map((name) => `Rack::Attack.throttle("${name}", limit: 5, period: 20) { |r| r.ip }\n`).join(''),
  });

  test.each([
    [
      ['a', 'b'],
      ['a by second', 'b'],
    ],
    [
      ['a', 'b', 'c'],
      ['x', 'y', 'z'],
    ],
    [
      ['a', 'b'],
      ['b', 'c'],
    ],
  ])('%j → %j is silent', async (before, after) => {
    await expectSilent(tree(before), tree(after));
  });

  test.each([
    [['a', 'b'], ['c']],
    [['a', 'b', 'c'], ['a']],
  ])('%j → %j has one fewer', async (before, after) => {
    await expectWeaker(tree(before), tree(after), 'rate-limit low');
  });
});

describe('who may frame a page, with a part that is known at run time', () => {
  const tree = (sources: string): Tree => ({
    'src/main.go':
      'package main\n\nfunc h(w http.ResponseWriter) {\n\tw.Header().Set("Content-Security-Policy", ' +
      `fmt.Sprintf("frame-ancestors ${sources}", extra))\n}\n`,
  });

  test.each(["'self'", 'https://a.example', "'self' moz-extension://*", "'self' https:"])(
    '%s is compared with nothing surely',
    async (sources) => {
      for (const [one, other] of [
        [sources, `${sources} %s`],
        [`${sources} %s`, sources],
      ] as const)
        expect((await findingsOf(tree(one), tree(other))).filter((found) => !found.endsWith(' low'))).toEqual([]);
    },
  );
});

test.each(['vagrant-devstack.yml', 'vagrant.yml', 'devstack/site.yml', 'site.yml'])(
  'playbooks/%s: what development machines run is silent',
  async (name) => {
    const tree = (auth: boolean): Tree => ({
      [`playbooks/${name}`]: `- hosts: all\n  vars:\n    MONGO_AUTH: ${auth}\n  roles: [mongo]\n`,
    });
    const found = await findingsOf(tree(true), tree(false));
    expect(found.length > 0).toBe(name === 'site.yml');
  },
);

describe('limits of requests as a list of rules', () => {
  const file = 'src/Api/appsettings.json';
  const tree = (rules: readonly (readonly [endpoint: string, period: string, limit: number])[]): Tree => {
    const list = rules.map(([Endpoint, Period, Limit]) => ({ Endpoint, Period, Limit }));
    return { [file]: JSON.stringify({ IpRateLimiting: { GeneralRules: list } }, null, 2) };
  };
  const login = ['post:/login', '1m', 5] as const;

  test.each([
    [[login], [['post:/login', '1m', 50]]],
    [
      [login, ['*', '1s', 10]],
      [login, ['*', '1s', 20]],
    ],
    [
      [['*', '1s', 10], login],
      [
        ['post:/login', '1m', 6],
        ['*', '1s', 10],
      ],
    ],
  ] as const)('%j → %j', async (strong, weak) => {
    await expectWeaker(tree(strong), tree(weak), 'request-rate medium');
  });

  test('a rule that is new, and rules in another order, are silent', async () => {
    await expectSilent(tree([login]), tree([login, ['*', '1s', 10]]));
    await expectSilent(tree([login, ['*', '1s', 10]]), tree([['*', '1s', 10], login]));
  });
});

describe('a guard that a task stops', () => {
  const play = (tasks: string): Tree => ({ 'roles/base/tasks/main.yml': `- name: ping\n  ping:\n${tasks}` });
  const service = (module: string, name: string, keys: string) =>
    `- name: keep or stop it\n  ${module}:\n    name: ${name}\n${keys}`;
  const modules = ['service', 'systemd', 'ansible.builtin.systemd_service', 'sysvinit'];
  const keys = [
    '    state: stopped\n',
    '    enabled: no\n',
    '    state: stopped\n    enabled: false\n',
    '    masked: yes\n',
  ];
  const names = ['firewalld', 'ufw', 'fail2ban.service', 'auditd', 'apparmor'];
  const cases = modules.flatMap((module, at) =>
    keys.map((key, index) => [module, names[(at + index) % names.length]!, key] as const),
  );

  test.each(cases)('%s: %s, %j', async (module, name, key) => {
    await expectWeaker(play(''), play(service(module, name, key)), 'threat-detection medium');
  });

  test.each(names)('%s that is removed', async (name) => {
    await expectWeaker(play(''), play(service('package', name, '    state: absent\n')), 'threat-detection medium');
  });

  test('is silent for logs and other services, in a new file, and where another guard takes its place', async () => {
    for (const name of ['rsyslog', 'cups', 'chrony'])
      await expectSilent(play(''), play(service('service', name, keys[0]!)));
    expect(await findingsOf({}, play(service('service', 'ufw', keys[0]!)))).toEqual([]);
    const other = service('package', 'nftables', '    state: present\n');
    expect(await findingsOf(play(''), play(service('service', 'ufw', keys[0]!) + other))).toEqual([]);
  });
});

describe('headers that Fastly sets', () => {
  const tree = (headers: readonly string[], type = 'fastly_service_vcl'): Tree => ({
    'cdn.tf': `resource "${type}" "www" {\n  name = "www"\n${headers.join('')}}\n`,
  });
  const header = (name: string, value: string, more = '') =>
    `  header {\n    name = "x"\n    type = "response"\n    action = "set"\n    destination = "http.${name}"\n` +
    `    source = "\\"${value}\\""\n${more}  }\n`;

  test.each([
    [[], [header('access-control-allow-origin', '*')], 'cors medium'],
    [[header('Strict-Transport-Security', 'max-age=31536000')], [], 'hsts medium'],
    [
      [header('Strict-Transport-Security', 'max-age=31536000')],
      [header('Strict-Transport-Security', 'max-age=300')],
      'hsts medium',
    ],
    [[header('X-Frame-Options', 'DENY')], [], 'framing medium'],
    [[header('X-Content-Type-Options', 'nosniff')], [header('X-Robots-Tag', 'none')], 'nosniff medium'],
  ])('%j → %j', async (strong, weak, finding) => {
    for (const type of ['fastly_service_vcl', 'fastly_service_v1']) {
      const rule = finding.split(' ')[0]!;
      const found = await findingsOf(tree(strong, type), tree(weak, type));
      expect(found.map((one) => one.split(' ')[0])).toContain(rule);
      expect(await findingsOf(tree(weak, type), tree(strong, type))).toEqual([]);
    }
  });

  test('a header of some answers, or computed, says nothing', async () => {
    const some = header('Access-Control-Allow-Origin', '*', '    response_condition = "some"\n');
    await expectSilent(tree([]), tree([some]));
    const computed = header('Strict-Transport-Security', '?').replace('"\\"?\\""', '"table.lookup(a, b)"');
    await expectSilent(tree([]), tree([computed]));
  });
});

describe('a workflow', () => {
  const tree = (permissions: string, steps: string): Tree => ({
    '.github/workflows/ci.yml': `on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n${permissions}    steps:\n${steps}`,
  });
  const step = '      - run: make\n';

  test.each(['id-token: write', 'id-token: write\n      contents: read', 'contents: read\n      id-token: write'])(
    'that gets its first permissions, %j, gives away nothing',
    async (scopes) => {
      await expectSilent(tree('', step), tree('', step));
      expect(await findingsOf(tree('', step), tree(`    permissions:\n      ${scopes}\n`, step))).toEqual([]);
    },
  );

  test('that has permissions gives away more by an identity', async () => {
    const some = (more: string) => tree(`    permissions:\n      contents: read\n${more}`, step);
    await expectWeaker(some(''), some('      id-token: write\n'), 'workflow-permissions medium');
  });

  test.each(["echo 'trivy step removed'", "printf 'no trivy' > trivy-results.sarif", 'echo no scan by trivy'])(
    'whose scan becomes %s scans no more',
    async (line) => {
      const scan = '      - run: trivy fs .\n';
      await expectWeaker(tree('', scan), tree('', `      - run: ${line}\n`), 'threat-detection medium');
    },
  );
});

test('a text that replaces another one in a file is judged by what it adds', async () => {
  const tree = (lines: string): Tree => ({
    'templates/web.yml':
      'run:\n  - replace:\n      filename: /etc/nginx/conf.d/app.conf\n' +
      `      from: "/add_header Referrer-Policy 'unsafe-url';/m"\n      to: |\n${lines}`,
  });
  const kept = "        add_header Referrer-Policy 'unsafe-url';\n";
  const hsts = "        add_header Strict-Transport-Security 'max-age=31536000';\n";
  const before = { 'templates/web.yml': 'run:\n  - exec: ls\n' };
  expect(await findingsOf(before, tree(kept + hsts))).toEqual([]);
  expect(await findingsOf(before, tree("        add_header Referrer-Policy 'no-referrer';\n"))).toEqual([]);
});

test('a default of a variable is no more than what a condition chose from before', async () => {
  const tree = (cidrs: string): Tree => ({
    'main.tf':
      `resource "aws_eks_cluster" "a" {\n  name = "a"\n  vpc_config {\n    endpoint_public_access = true\n` +
      `    public_access_cidrs = ${cidrs}\n  }\n}\n`,
    'variables.tf': 'variable "cidrs" {\n  default = ["0.0.0.0/0"]\n}\n',
  });
  await expectSilent(tree('var.public ? var.cidrs : []'), tree('var.cidrs'));
});
