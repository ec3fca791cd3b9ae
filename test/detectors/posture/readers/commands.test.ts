/** Every option of the table of commands, in every kind of file that runs commands. */

import { expect, test } from 'vitest';
import { COMMANDS } from '../../../../patterns/shell-commands.ts';
import { detectPosture } from '../../../../src/detectors/posture/index.ts';
import { Text } from '../../../../src/model/text.ts';

const NO_OTHER_FILE = { before: async () => null, after: async () => null };

async function judge(path: string, before: string, after: string) {
  const file = { path, oldPath: null, before: Text.of(before), after: Text.of(after) };
  const { matches, unparsable } = await detectPosture([file], NO_OTHER_FILE);
  expect(unparsable).toEqual([]);
  return matches.map(({ rule, confidence }) => ({ rule, confidence }));
}

/** A file of each kind around a command. */
const FILES: Readonly<Record<string, (command: string) => string>> = {
  'api/Dockerfile': (command) => `FROM debian:12\nRUN set -eux && \\\n    ${command} && \\\n    true\nUSER app\n`,
  '.github/workflows/release.yml': (command) =>
    `on: push\njobs:\n  a:\n    runs-on: ubuntu-24.04\n    steps:\n      - run: |\n          ${command}\n`,
  '.gitlab-ci.yml': (command) => `build:\n  script:\n    - make\n    - ${JSON.stringify(command)}\n`,
  Jenkinsfile: (command) =>
    `pipeline {\n  stages { stage('a') { steps {\n    sh '''\n      ${command}\n    '''\n  } } }\n}\n`,
  'deploy/release.sh': (command) => `#!/bin/sh\nset -e\nsudo ${command}\n`,
};

/** Every spelling of every option, after each of its programs. */
const USES = COMMANDS.flatMap(({ programs = ['tool'], control, options }) =>
  programs.flatMap((program) =>
    options.flatMap((option) =>
      option.split('|').map((spelling) => ({ control, without: `${program} run`, use: `${program} ${spelling} run` })),
    ),
  ),
);

test.each(Object.entries(FILES))('an option that takes a protection away is seen in %s', async (path, file) => {
  const missed: string[] = [];
  for (const { control, without, use } of USES) {
    const loss = await judge(path, file(without), file(use));
    if (!loss.some(({ rule, confidence }) => rule === control && confidence !== 'high')) missed.push(use);
    if ((await judge(path, file(use), file(without))).length > 0) missed.push(`back: ${use}`);
  }
  expect(missed).toEqual([]);
});

test.each([
  ['curl -fsSLo a.tgz https://dl.example.com/a.tgz', 'curl -fkSLo a.tgz https://dl.example.com/a.tgz', 'tls-verify'],
  ['git clone https://a.example.com/b', 'GIT_SSL_NO_VERIFY=1 git clone https://a.example.com/b', 'tls-verify'],
  ['curl -o a https://dl.example.com/a', 'curl -o a http://dl.example.com/a', 'transit-encryption'],
  [
    'curl -o a https://dl.example.com/a\nsha256sum -c a.sum',
    'curl -o a https://dl.example.com/a',
    'download-integrity',
  ],
  ['pip install --require-hashes -r a.txt', 'pip install -r a.txt', 'download-integrity'],
  ['chmod 755 /srv', 'chmod 777 /srv', 'local-privileges'],
  ['chmod -R g+w /srv', 'chmod -R a+w /srv', 'local-privileges'],
  ['install -m 0755 a /usr/bin/a', 'install -m 4755 a /usr/bin/a', 'local-privileges'],
  ['echo a >> /etc/sudoers', 'echo "a ALL=(ALL) NOPASSWD:ALL" >> /etc/sudoers', 'local-privileges'],
])('%s → %s', async (before, after, control) => {
  const file = FILES['deploy/release.sh']!;
  expect((await judge('deploy/release.sh', file(before), file(after))).map(({ rule }) => rule)).toEqual([control]);
  expect(await judge('deploy/release.sh', file(after), file(before))).toEqual([]);
});

test.each([
  ['', '# curl -k https://a.example.com'],
  ['', 'echo "do not use curl -k"'],
  ['', 'curl -k https://localhost:8443/health'],
  ['curl -k https://a.example.com', 'curl --insecure https://b.example.com'],
  ['curl -k https://a.example.com\nmake', 'make\ncurl -k https://a.example.com'],
  ['', 'apt-get install -y curl\nkubectl get -k base'],
  ['curl -o a https://a.example.com\nsha256sum -c a.sum', 'make'],
  ['chmod 755 a', 'chmod +x a\nchmod 1777 /tmp\nchmod 640 b\nchmod u+rwx c'],
  ['', 'docker run --network=none a'],
])('%j → %j is silent', async (before, after) => {
  for (const [path, file] of Object.entries(FILES)) expect(await judge(path, file(before), file(after))).toEqual([]);
});
