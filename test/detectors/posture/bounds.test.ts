/** A setting far into a text, deep in it or on a long line: it is judged, or the file is named as not parsed. */

import { expect, test } from 'vitest';
import { detectPosture } from '../../../src/detectors/posture/index.ts';
import { Text } from '../../../src/model/text.ts';

interface Padded {
  readonly name: string;
  readonly path: string;
  /** Returns the file. `more`: how much there is before the setting, or around it. */
  readonly make: (setting: string, more: number) => string;
  readonly strong: string;
  readonly weak: string;
  readonly more: number;
}

const nested = (depth: number, line: string): string =>
  [...Array.from({ length: depth }, (_, at) => `${'  '.repeat(at)}a${at}:`), `${'  '.repeat(depth)}${line}`].join('\n');
const lines = (count: number, line: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => line(at)).join('\n');
/** Returns a list of tasks of Ansible within blocks. */
const inBlocks = (depth: number, task: string): string =>
  depth === 0 ? task : `- block:\n${inBlocks(depth - 1, task).replace(/^/gm, '    ')}`;

const CASES: readonly Padded[] = [
  {
    name: 'items of a dynamic block',
    path: 'main.tf',
    make: (cidr, more) =>
      `resource "aws_security_group" "web" {\n  dynamic "ingress" {\n    for_each = {\n${lines(
        more,
        (at) => `      p${at} = { port = ${1000 + at}, cidr = "10.0.0.0/8" }`,
      )}\n      ssh = { port = 22, cidr = "${cidr}" }\n    }\n    content {\n      from_port = ingress.value.port\n` +
      `      to_port = ingress.value.port\n      protocol = "tcp"\n` +
      `      cidr_blocks = [ingress.value.cidr]\n    }\n  }\n}\n`,
    strong: '10.0.0.0/8',
    weak: '0.0.0.0/0',
    more: 300,
  },
  {
    name: 'lines of a Jenkinsfile',
    path: 'Jenkinsfile',
    make: (step, more) =>
      `pipeline {\n  stages {\n    stage('a') {\n      steps {\n${"        sh 'make'\n".repeat(more)}` +
      `        ${step}\n      }\n    }\n  }\n}\n`,
    strong: "sh 'trivy fs .'",
    weak: "sh 'true'",
    more: 25_000,
  },
  {
    name: 'words of a packet filter',
    path: 'etc/nftables.conf',
    make: (policy, more) =>
      `table inet a {\n${lines(more, (at) => `  set s${at} { type inet_service; }`)}\n}\n` +
      `table inet filter {\n  chain input {\n    type filter hook input priority 0; policy ${policy};\n  }\n}\n`,
    strong: 'drop',
    weak: 'accept',
    more: 26_000,
  },
  {
    name: 'jobs of a pipeline',
    path: '.gitlab-ci.yml',
    make: (image, more) =>
      `${lines(more, (at) => `j${at}: { script: [a] }`)}\nlast:\n  image: ${image}\n  script: [trivy fs .]\n`,
    strong: 'alpine@sha256:9b2b1ff0c8b5a2a1b0ba1b7ab0a9c5b1dd1a8d0c7f8a6ce3f2d3d2ff1c1a4e11',
    weak: 'alpine:latest',
    more: 20_100,
  },
  {
    name: 'a script of a workflow',
    path: '.github/workflows/ci.yml',
    make: (command, more) =>
      `on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: |\n` +
      `${'          echo 0123456789\n'.repeat(more)}          ${command}\n`,
    strong: 'trivy fs .',
    weak: 'true',
    more: 900,
  },
  {
    name: 'a text of strangers in a script',
    path: '.github/workflows/ci.yml',
    make: (text, more) =>
      `on: issues\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: |\n` +
      `${'          echo 0123456789\n'.repeat(more)}          echo ${text}\n`,
    strong: '$TITLE',
    weak: '${{ github.event.issue.title }}',
    more: 2000,
  },
  {
    name: 'a line of Swift',
    path: 'App/Store.swift',
    make: (word, more) => `let a = [${'"x", '.repeat(more)}"y"]; let k = ${word}\n`,
    strong: 'kSecAttrAccessibleWhenUnlocked',
    weak: 'kSecAttrAccessibleAlways',
    more: 500,
  },
  {
    name: 'levels of the rules of a database',
    path: 'database.rules.json',
    make: (value, more) => `{"rules": ${'{"a": '.repeat(more)}{".read": ${value}}${'}'.repeat(more)}}`,
    strong: '"auth != null"',
    weak: 'true',
    more: 60,
  },
  {
    name: 'blocks of tasks',
    path: 'roles/web/tasks/main.yml',
    make: (value, more) =>
      inBlocks(
        more,
        `- name: fetch\n  ansible.builtin.get_url:\n    url: https://example.org/a\n    dest: /a\n` +
          `    validate_certs: ${value}`,
      ),
    strong: 'true',
    weak: 'false',
    more: 9,
  },
  {
    name: 'items of a loop',
    path: 'roles/base/tasks/main.yml',
    make: (value, more) =>
      `- name: kernel\n  ansible.posix.sysctl:\n    name: "{{ item.name }}"\n    value: "{{ item.value }}"\n  loop:\n` +
      `${lines(more, (at) => `    - { name: vm.a${at}, value: "1" }`)}\n` +
      `    - { name: kernel.randomize_va_space, value: "${value}" }\n`,
    strong: '2',
    weak: '0',
    more: 700,
  },
  {
    name: 'levels of values',
    path: 'chart/values.yaml',
    make: (value, more) => `${nested(more, `securityContext:\n${'  '.repeat(more + 1)}privileged: ${value}`)}\n`,
    strong: 'false',
    weak: 'true',
    more: 11,
  },
  {
    name: 'items of a list of values',
    path: 'chart/values.yaml',
    make: (value, more) =>
      `extraContainers:\n${lines(more, (at) => `  - name: c${at}`)}\n` +
      `  - name: last\n    securityContext:\n      privileged: ${value}\n`,
    strong: 'false',
    weak: 'true',
    more: 80,
  },
  {
    name: 'a command of an image',
    path: 'Dockerfile',
    make: (command, more) => `FROM debian\nRUN ${'echo 0123456789 && \\\n  '.repeat(more)}${command}\nUSER app\n`,
    strong: 'adduser -u 1000 app',
    weak: 'adduser -u 0 app',
    more: 1500,
  },
  {
    name: 'a line of a machine file',
    path: 'etc/sudoers',
    make: (tag, more) => `%admin ALL=(ALL) ${tag}${'/usr/bin/a, '.repeat(more)}ALL\n`,
    strong: '',
    weak: 'NOPASSWD: ',
    more: 400,
  },
  {
    name: 'words of a command',
    path: 'scripts/get.sh',
    make: (option, more) => `curl ${'-H a:b '.repeat(more)}${option} https://example.org/a\n`,
    strong: '-f',
    weak: '-k',
    more: 900,
  },
  {
    name: 'words of a statement',
    path: 'db/grants.sql',
    make: (who, more) => `GRANT ALL ON ${lines(more, (at) => `t${at},`)} users TO ${who};\n`,
    strong: 'app',
    weak: 'PUBLIC',
    more: 400,
  },
  {
    name: 'a line of Ruby',
    path: 'config/environments/production.rb',
    make: (value, more) =>
      `Rails.application.configure do\n  config.session_store :cookie_store, key: "a", ` +
      `list: [${':a, '.repeat(more)}:b], secure: ${value}\nend\n`,
    strong: 'true',
    weak: 'false',
    more: 2000,
  },
  {
    name: 'an address of a database',
    path: 'config/database.py',
    make: (mode, more) =>
      `DATABASE_URL = "postgres://db.example.org/app?options=${'a'.repeat(more)}&sslmode=${mode}"\n`,
    strong: 'verify-full',
    weak: 'disable',
    more: 3000,
  },
  {
    name: 'a pattern of files',
    path: 'nginx.conf',
    make: (names, more) => `server {\n  location ~ \\.(${'bak|'.repeat(more)}${names}) { deny all; }\n}\n`,
    strong: 'git|env',
    weak: 'old',
    more: 200,
  },
  {
    name: 'statements of a tenancy',
    path: 'main.tf',
    make: (verb, more) =>
      `resource "oci_identity_policy" "a" {\n  statements = ["Allow group Ops to ${verb} all-resources in tenancy` +
      ` where any {${"request.user.name = 'a', ".repeat(more)}request.user.name = 'b'}"]\n}\n`,
    strong: 'inspect',
    weak: 'manage',
    more: 100,
  },
];

async function judged({ path, make }: Padded, strong: string, weak: string, more: number) {
  const [before, after] = [strong, weak].map((setting) => Text.of(make(setting, more)));
  return await detectPosture([{ path, oldPath: null, before: before!, after: after! }], {
    before: async () => null,
    after: async () => null,
  });
}

test.each(CASES)('$name', async (one) => {
  expect((await judged(one, one.strong, one.weak, 1)).matches.length, 'with little around it').toBeGreaterThan(0);
  const { matches, unparsable, oversized, uncompared } = await judged(one, one.strong, one.weak, one.more);
  expect(
    matches.length + unparsable.length + oversized.length + uncompared.length,
    'with much around it',
  ).toBeGreaterThan(0);
});
