/** Real pushes with what decides beside the content: bypasses, the administrator's file, the audit log. */

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { aServer, DIST } from '../helpers/push-server.ts';
import { aFolder, GIT_ENVIRONMENT, TestRepository } from '../helpers/repository.ts';
import { drawSample } from '../helpers/samples.ts';
import { HANGS } from '../helpers/hangs.ts';

const token = (seed: number): string => drawSample({ maker: 'github-crc32', options: { prefix: 'ghp_' } }, seed);

let server: TestRepository;
let clone: TestRepository;
let log: string;

beforeEach(() => {
  server = aServer();
  server.git('config', 'receive.advertisePushOptions', 'true');
  log = join(server.folder, 'tidegate/audit.jsonl');
  clone = new TestRepository(aFolder());
  clone.git('init', '--quiet', '--initial-branch=main', '.');
  clone.git('remote', 'add', 'origin', server.folder);
});

interface Answer {
  readonly code: number;
  readonly out: string;
}

/** As a host that says who pushes. */
function push(
  branch: string,
  who: string | null,
  options: readonly string[] = [],
  environment: Readonly<Record<string, string>> = {},
): Answer {
  const done = spawnSync('git', ['push', ...options.flatMap((option) => ['-o', option]), 'origin', branch], {
    cwd: clone.folder,
    env: { ...GIT_ENVIRONMENT, ...(who === null ? {} : { REMOTE_USER: who }), ...environment },
    encoding: 'utf8',
    timeout: HANGS,
  });
  return { code: done.status ?? -1, out: (done.stdout + done.stderr).replaceAll(/ +$/gm, '') };
}

function start(policy: string): void {
  clone.commit({ '.github/tidegate.yml': policy });
  expect(push('main', 'ada')).toMatchObject({ code: 0 });
}

const leak = (branch: string, seed: number): void =>
  void clone.branch(branch, 'main').commit({ [`${branch}.env`]: `T=${token(seed)}\n` });
const records = (path = log): Record<string, unknown>[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Record<string, unknown>);
const verify = (...words: string[]): Answer => {
  const done = spawnSync('node', [join(DIST, 'cli.js'), 'audit', 'verify', ...words], { encoding: 'utf8' });
  return { code: done.status ?? -1, out: done.stdout + done.stderr };
};

describe('a bypass', () => {
  test('of a person whom the policy permits counts, and is recorded without the secret', () => {
    start('bypass: { users: [ada] }\n');
    leak('leak', 1);
    const refused = push('leak', 'ada');
    expect(refused.code).not.toBe(0);
    const [, name] = /tidegate\.bypass=(\w+)/.exec(refused.out) ?? [];
    const accepted = push('leak', 'ada', [`tidegate.bypass=${name}`, `tidegate.reason=${token(1)} is a test key`]);
    expect(accepted.out).toContain('1 finding bypassed. The audit log records who, which and why.');
    expect(accepted.code).toBe(0);
    expect(records().at(-1)).toMatchObject({
      who: 'ada',
      verdict: 'pass',
      accepted: true,
      bypasses: [{ which: name, reason: 'ghp_•••• (40 characters) is a test key', granted: true }],
      findings: [{ path: 'leak.env', line: 1, blocks: false, suppression: { kind: 'bypass', owner: 'ada' } }],
    });
    expect(readFileSync(log, 'utf8') + accepted.out).not.toContain(token(1));
    expect(verify(log)).toMatchObject({ code: 0 });
  });

  test.each([
    ['without a reason', 'ada', ['tidegate.bypass=all'], 'A bypass needs a reason'],
    ['by another', 'eve', ['tidegate.bypass=all', 'tidegate.reason=why'], 'does not allow eve to bypass'],
    ['by nobody in particular', null, ['tidegate.bypass=all', 'tidegate.reason=why'], 'does not identify you'],
    [
      'of another finding',
      'ada',
      ['tidegate.bypass=ZZZZ', 'tidegate.reason=why'],
      'No open finding has a fingerprint that begins with',
    ],
    ['with an option misspelt', 'ada', ['tidegate.bypas=all'], 'There is no push option'],
  ])('%s is refused with words', (_, who, options, words) => {
    start('bypass: { users: [ada] }\n');
    leak('leak', 2);
    const { code, out } = push('leak', who, options);
    expect(code).not.toBe(0);
    expect(out.replaceAll(/\s*\nremote:\s+/g, ' ')).toContain(words);
    expect(records().at(-1)).toMatchObject({ accepted: false });
  });

  test('is hinted at only where it would be granted', () => {
    start('bypass: { users: [ada], never: [github-*] }\n');
    leak('leak', 3);
    expect(push('leak', 'ada').out).not.toContain('tidegate.bypass');
    const { code, out } = push('leak', 'ada', ['tidegate.bypass=all', 'tidegate.reason=why']);
    expect(code).not.toBe(0);
    expect(out).toMatch(/does not allow a bypass of github-[\w-]+/);
  });

  test('does not count if the push itself adds the permission', () => {
    start('block: { severity: medium }\n');
    clone
      .branch('self', 'main')
      .commit({ '.github/tidegate.yml': 'bypass: { users: [eve] }\n', 'self.env': `T=${token(4)}\n` });
    expect(push('self', 'eve', ['tidegate.bypass=all', 'tidegate.reason=why']).code).not.toBe(0);
  });

  test('does not count if it cannot be recorded, even if the administrator accepts pushes then', () => {
    start('bypass: { users: [ada] }\n');
    leak('leak', 5);
    for (const onFailure of ['block', 'accept']) {
      const settings = join(aFolder(), 'server.yml');
      writeFileSync(settings, `audit: { file: /proc/nowhere/logs/audit.jsonl, on-failure: ${onFailure} }\n`);
      const { code, out } = push('leak', 'ada', ['tidegate.bypass=all', 'tidegate.reason=why'], {
        TIDEGATE_SERVER: settings,
      });
      expect(code).not.toBe(0);
      expect(out).toContain('leak.env:1');
      expect(out).toContain('cannot be written');
    }
  });
});

describe("an administrator's file", () => {
  const withServer = (text: string): Record<string, string> => {
    const settings = join(aFolder(), 'server.yml');
    writeFileSync(settings, text);
    return { TIDEGATE_SERVER: settings };
  };

  test("raises each repository's policy to its floor", () => {
    start(
      'block: { severity: critical, posture: false }\nrules: { disable: [github-personal-access-token] ' +
        '}\nignore-paths: ["**"]\n',
    );
    leak('leak', 6);
    clone.commit({ 'other.env': `# tidegate:allow github-personal-access-token -- mine\nT=${token(7)}\n` });
    expect(push('leak', 'ada', [], withServer('floor: { block: { severity: high }, always: ["*"] }\n'))).toMatchObject({
      code: 1,
      out: expect.stringContaining('2 leaked credentials') as string,
    });
  });

  test('that is missing or broken refuses the push with the reason', () => {
    start('{}');
    clone.branch('good', 'main').commit({ 'a.txt': 'fine\n' });
    expect(push('good', 'ada', [], { TIDEGATE_SERVER: '/nowhere.yml' }).out).toContain(
      'TIDEGATE_SERVER names /nowhere.yml, which does not exist',
    );
    expect(push('good', 'ada', [], withServer('floor: { deadlin: 4s }\n')).out).toContain(
      '"floor.deadlin" is not a setting here',
    );
    expect(push('good', 'ada', [], withServer('defaults: { incomplete: warn }\n')).code).toBe(0);
  });

  test('states the place of the log and of its key', () => {
    start('{}');
    const folder = aFolder();
    const [file, key] = [join(folder, 'logs/audit.jsonl'), join(folder, 'key')];
    writeFileSync(key, 'forty characters that nobody would guess\n');
    clone.branch('good', 'main').commit({ 'a.txt': 'fine\n' });
    expect(push('good', 'ada', [], withServer(`audit: { file: ${file}, key: ${key} }\n`)).code).toBe(0);
    expect(verify(file, '--key', key)).toMatchObject({
      code: 0,
      out: expect.stringContaining('1 record, 1 to 1, none edited') as string,
    });
    expect(verify(file)).toMatchObject({ code: 2, out: expect.stringContaining('sealed with a key') as string });
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace('"who":"ada"', '"who":"eve"'));
    expect(verify(file, '--key', key)).toMatchObject({
      code: 1,
      out: expect.stringContaining('audit.jsonl:1   Record 1 was edited') as string,
    });
  });
});

describe('the audit log', () => {
  test('records every verdict: passed, refused, deleted, and not scanned', () => {
    start('{}');
    leak('leak', 8);
    push('leak', 'ada');
    clone.branch('good', 'main').commit({ 'a.txt': 'fine\n' });
    push('good', 'ada');
    push(':good', 'ada');
    clone.branch('broken', 'main').commit({ 'b.txt': 'fine\n' });
    push('broken', 'ada', ['tidegate.x']);
    expect(records().map(({ verdict, accepted }) => [verdict, accepted])).toEqual([
      ['pass', true],
      ['block', false],
      ['pass', true],
      ['pass', true],
      ['failure', false],
    ]);
    expect(records()[1]).toMatchObject({
      refs: [{ ref: 'refs/heads/leak' }],
      policy: {
        source: expect.stringContaining('.github/tidegate.yml at') as string,
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
      },
      ruleSet: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
    });
    expect(verify(log)).toMatchObject({ code: 0, out: expect.stringContaining('5 records, 1 to 5') as string });
  });

  test(
    'that cannot be written refuses the push with the reason, and accepts it where the administrator ' + 'chose that',
    () => {
      start('{}');
      clone.branch('good', 'main').commit({ 'a.txt': 'fine\n' });
      const full = join(aFolder(), 'audit.jsonl');
      symlinkSync('/dev/full', full);
      const settings = join(aFolder(), 'server.yml');
      writeFileSync(settings, `audit: { file: ${full} }\n`);
      const refused = push('good', 'ada', [], { TIDEGATE_SERVER: settings });
      expect(refused.code).not.toBe(0);
      expect(refused.out).toContain('cannot be written (ENOSPC)');
      expect(refused.out).toContain('push refused');
      writeFileSync(settings, `audit: { file: ${full}, on-failure: accept }\n`);
      const accepted = push('good', 'ada', [], { TIDEGATE_SERVER: settings });
      expect(accepted.out).toContain('cannot be written (ENOSPC)');
      expect(accepted.code).toBe(0);
    },
  );

  test('is created when a hook first runs, and by nothing else', () => {
    start('{}');
    expect(existsSync(log)).toBe(true);
    expect(existsSync(join(clone.folder, '.git/tidegate'))).toBe(false);
  });
});
