/** Containers that programs start, in several languages: loosened one way, silent the other way. */

import { describe, expect, test } from 'vitest';
import { detectPosture } from '../../../../../src/detectors/posture/index.ts';
import { Text } from '../../../../../src/model/text.ts';

async function rulesOf(path: string, before: string, after: string): Promise<readonly string[]> {
  const file = { path, oldPath: null, before: Text.of(before), after: Text.of(after) };
  const { matches, unparsable } = await detectPosture([file], { before: async () => null, after: async () => null });
  return [...unparsable, ...matches.map(({ rule, confidence }) => `${rule} ${confidence}`)];
}

interface Syntax {
  readonly path: string;
  readonly list: (key: string, item: string) => string;
  readonly on: (key: string, value: boolean) => string;
  readonly text: (key: string, value: string) => string;
  readonly frame: (line: string) => string;
}

const SYNTAXES: readonly Syntax[] = [
  {
    path: 'src/Docker/Runner.php',
    list: (key, item) => `$body['HostConfig']['${key}'] = ["${item}"];`,
    on: (key, value) => `$body['HostConfig']['${key}'] = ${value};`,
    text: (key, value) => `$body['HostConfig']['${key}'] = "${value}";`,
    frame: (line) => `<?php\n$body['HostConfig']['Memory'] = 1;\n${line}\n`,
  },
  {
    path: 'src/runner.ts',
    list: (key, item) => `  ${key}: ['${item}'],`,
    on: (key, value) => `  ${key}: ${value},`,
    text: (key, value) => `  ${key}: '${value}',`,
    frame: (line) => `await docker.createContainer({\n HostConfig: {\n  Memory: 1,\n${line}\n },\n});\n`,
  },
  {
    path: 'pkg/runner.go',
    list: (key, item) => `\t\t${key}: []string{"${item}"},`,
    on: (key, value) => `\t\t${key}: ${value},`,
    text: (key, value) => `\t\t${key}: "${value}",`,
    frame: (line) => `package runner\n\nfunc a() {\n\thost := &container.HostConfig{\n${line}\n\t}\n}\n`,
  },
  {
    path: 'app/runner.py',
    list: (key, item) => `    ${snake(key)}=['${item}'],`,
    on: (key, value) => `    ${snake(key)}=${value ? 'True' : 'False'},`,
    text: (key, value) => `    ${snake(key)}='${value}',`,
    frame: (line) => `import docker\n\ndocker.from_env().containers.run(\n    'shop',\n${line}\n)\n`,
  },
];

function snake(key: string): string {
  return key.replace(/(?<=[a-z])[A-Z]/g, (letter) => `_${letter}`).toLowerCase();
}

const LISTS: readonly (readonly [key: string, safe: string, loose: string])[] = [
  ['SecurityOpt', 'no-new-privileges', 'seccomp:unconfined'],
  ['SecurityOpt', 'no-new-privileges', 'apparmor=unconfined'],
  ['CapAdd', 'NET_BIND_SERVICE', 'SYS_ADMIN'],
  ['CapAdd', 'CHOWN', 'ALL'],
];
const TEXTS: readonly (readonly [key: string, safe: string, loose: string])[] = [
  ['NetworkMode', 'bridge', 'host'],
  ['PidMode', 'container:a', 'host'],
];

describe.each(SYNTAXES)('$path', ({ path, list, on, text, frame }) => {
  const expectLooser = async (safe: string, loose: string) => {
    expect(await rulesOf(path, frame(safe), frame(loose))).toEqual(['pod-security medium']);
    expect(await rulesOf(path, frame(loose), frame(safe))).toEqual([]);
    expect(await rulesOf(path, frame(''), frame(safe))).toEqual([]);
  };
  test.each(LISTS)('%s: %s → %s', async (key, safe, loose) => {
    await expectLooser(list(key, safe), list(key, loose));
  });
  test.each(TEXTS)('%s: %s → %s', async (key, safe, loose) => {
    await expectLooser(text(key, safe), text(key, loose));
  });
  test('Privileged', async () => {
    await expectLooser(on('Privileged', false), on('Privileged', true));
  });
  test('what is only read, compared or written in a comment is silent', async () => {
    const comment = /\.(?:py|php)$/.test(path) ? '#' : '//';
    const lines = [`${comment} ${on('Privileged', true)}`, 'x = options.Privileged == true', 'use(host.CapAdd)'];
    for (const line of lines)
      expect(await rulesOf(path, frame(''), frame(line)), line).not.toContain('pod-security medium');
  });
});
