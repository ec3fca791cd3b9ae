import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { command } from '../../src/entry/commands/baseline.ts';
import { DEFAULT_POLICY } from '../../src/model/policy.ts';
import { openRepository } from '../../src/repository/open.ts';
import { scan } from '../../src/scan.ts';
import { aFolder, aRepository, type TestRepository } from '../helpers/repository.ts';
import { captureOutput } from '../helpers/said.ts';
import { drawSample } from '../helpers/samples.ts';

const token = (seed: number): string => drawSample({ maker: 'github-crc32', options: { prefix: 'ghp_' } }, seed);
const BASELINE = '.github/tidegate-baseline.json';

async function baseline(repository: TestRepository, wanted: 'write' | 'update'): Promise<number> {
  const options = { backend: undefined, engine: undefined, cache: undefined, repo: repository.folder };
  return await command.run({
    words: [],
    options: { ...options, write: wanted === 'write', update: wanted === 'update' },
    colour: false,
  });
}

async function verdictOf({ folder }: TestRepository): Promise<string> {
  const source = await openRepository(folder, {});
  try {
    const policyAt = await source.resolveCommit('HEAD');
    const { verdict } = await scan({ kind: 'history', all: true, policyAt, label: 'all' }, { source, folder });
    return verdict.kind;
  } finally {
    await source.close();
  }
}

const textOf = ({ folder }: TestRepository, path: string): string => readFileSync(join(folder, path), 'utf8');

test('a written baseline is added to the policy, and counts once it is committed', async () => {
  const repository = aRepository().commit({
    'a.env': `TOKEN=${token(1)}\n`,
    '.github/tidegate.yml': '# ours\nincomplete: warn\n',
  });
  expect(await verdictOf(repository)).toBe('block');
  expect(await baseline(repository, 'write')).toBe(0);
  expect(textOf(repository, '.github/tidegate.yml')).toBe(
    `# ours\nincomplete: warn\n\n# Written by: tidegate baseline --write\nbaseline: ${BASELINE}\n`,
  );
  repository.commit({});
  expect(await verdictOf(repository)).toBe('pass');

  repository.commit({ 'b.env': `TOKEN=${token(2)}\n` });
  expect(await verdictOf(repository)).toBe('block');
  const policy = textOf(repository, '.github/tidegate.yml');
  expect(await baseline(repository, 'write')).toBe(0);
  expect(textOf(repository, '.github/tidegate.yml')).toBe(policy);
  expect(textOf(repository, BASELINE)).toContain('b.env');
});

test('without a policy one is made; a baseline that the policy names elsewhere is written there', async () => {
  const repository = aRepository().commit({ 'a.env': `TOKEN=${token(1)}\n` });
  expect(await baseline(repository, 'write')).toBe(0);
  expect(textOf(repository, '.github/tidegate.yml')).toContain(`baseline: ${BASELINE}\n`);

  const other = aRepository().commit({ 'a.env': `TOKEN=${token(1)}\n`, '.tidegate.yml': 'baseline: known.json\n' });
  expect(await baseline(other, 'write')).toBe(0);
  expect(textOf(other, 'known.json')).toContain('a.env');
  expect(textOf(other, '.tidegate.yml')).toBe('baseline: known.json\n');
  expect(existsSync(join(other.folder, '.github'))).toBe(false);
});

test('rules of the policy count, and what it accepts or ignores is not in the baseline', async () => {
  const repository = aRepository().commit({
    'a.env': `TOKEN=${token(1)}\n`,
    'vendor/b.env': `TOKEN=${token(2)}\n`,
    'c.env': `TOKEN=${token(3)}\n`,
    'd.txt': 'acme_key_8412096375\n',
    '.tidegate.yml':
      'ignore-paths: [vendor/**]\naccept: [{ rule: github-personal-access-token, path: c.env, reason: known }]\n' +
      "custom-rules: [{ id: acme, keywords: [acme_key], pattern: 'acme_key_[0-9]{10}' }]\n",
  });
  expect(await baseline(repository, 'write')).toBe(0);
  const paths = [...textOf(repository, BASELINE).matchAll(/"path":"(.*?)"/g)].map(([, path]) => path);
  expect(paths.sort()).toEqual(['a.env', 'd.txt']);
});

test('an update drops entries that the history no longer has, and adds none', async () => {
  const repository = aRepository().commit({ 'a.env': `TOKEN=${token(1)}\n` });
  repository.branch('other').commit({ 'b.env': `TOKEN=${token(2)}\n` });
  await baseline(repository, 'write');
  const both = textOf(repository, BASELINE);
  expect(both.match(/"fingerprint"/g)).toHaveLength(2);
  repository.git('checkout', '--quiet', 'main');
  repository.git('branch', '-D', 'other');
  repository.git('reflog', 'expire', '--expire=now', '--all');
  repository.commit({ 'c.env': `TOKEN=${token(3)}\n` });
  expect(await baseline(repository, 'update')).toBe(0);
  const left = textOf(repository, BASELINE);
  expect([left.includes('a.env'), left.includes('b.env'), left.includes('c.env')]).toEqual([true, false, false]);
  expect(DEFAULT_POLICY.baseline).toEqual([]);
});

test('a policy with a mistake is named, and nothing is written', async () => {
  const repository = aRepository().commit({ '.tidegate.yml': 'block: {}\nblok: {}\n' });
  await expect(baseline(repository, 'write')).rejects.toMatchObject({
    message: '.tidegate.yml, line 2: "blok" is not a setting here. Did you mean block?',
  });
  expect(existsSync(join(repository.folder, BASELINE))).toBe(false);
});

describe('files of a folder, which have no history', () => {
  const findingsIn = async (folder: string, ...paths: string[]) => {
    const { findings } = await scan({ kind: 'files', paths }, { source: null, folder });
    return findings.map(({ path, blocks }) => `${path} ${blocks ? 'blocks' : 'known'}`).sort();
  };
  const aKnown = async (files: Record<string, string>) => {
    const repository = aRepository().commit(files);
    expect(await baseline(repository, 'write')).toBe(0);
    return repository.commit({});
  };

  test('a known finding that moved, and whose old path is gone, is the same finding', async () => {
    const repository = await aKnown({ 'old/a.env': `TOKEN=${token(1)}\n` });
    for (const path of ['old/b.env', 'b.env', 'new/deep/c.txt']) {
      repository.git('checkout', '-q', '-f', 'HEAD');
      repository.git('clean', '-qfd');
      const moved = `# other lines\n\nkey = "${token(1)}"\n`;
      repository.stage({ 'old/a.env': null, [path]: moved });
      expect(await findingsIn(repository.folder, '.')).toEqual([`${path} known`]);
      expect(await findingsIn(repository.folder, path)).toEqual([`${path} known`]);
      repository.git('reset', '-q', '--hard');
    }
  });

  test('a copy counts while the old path is there, and so does another value in its place', async () => {
    const repository = await aKnown({ 'a.env': `TOKEN=${token(1)}\n` });
    repository.stage({ 'b.env': `TOKEN=${token(1)}\n` });
    expect(await findingsIn(repository.folder, 'b.env')).toEqual(['b.env blocks']);
    repository.stage({ 'a.env': null, 'b.env': `TOKEN=${token(2)}\n` });
    expect(await findingsIn(repository.folder, '.')).toEqual(['b.env blocks']);
  });

  test('an old path that is a broken link or a folder now is not gone', async () => {
    const repository = await aKnown({ 'a.env': `TOKEN=${token(1)}\n` });
    repository.stage({ 'a.env': null, 'b.env': `TOKEN=${token(1)}\n` });
    symlinkSync('nowhere', join(repository.folder, 'a.env'));
    expect(await findingsIn(repository.folder, 'b.env')).toEqual(['b.env blocks']);
  });

  test('paths begin at the top of the repository, wherever the scan starts', async () => {
    const repository = await aKnown({ 'sub/a.env': `TOKEN=${token(1)}\n`, 'sub/deep/x': '1' });
    const { folder } = repository;
    expect(await findingsIn(folder, 'sub')).toEqual(['sub/a.env known']);
    expect(await findingsIn(join(folder, 'sub'), '.')).toEqual(['sub/a.env known']);
    expect(await findingsIn(join(folder, 'sub/deep'), '../a.env')).toEqual(['sub/a.env known']);
    expect(await findingsIn(folder, join(folder, 'sub'))).toEqual(['sub/a.env known']);
    const link = join(aFolder(), 'link');
    symlinkSync(folder, link);
    expect(await findingsIn(link, join(link, 'sub/a.env'))).toEqual(['sub/a.env known']);
    repository.commit({ '.github/tidegate.yml': 'ignore-paths: [sub/**]\n' });
    expect(await findingsIn(join(folder, 'sub'), '.')).toEqual([]);
  });
});

test('where nothing is to be dropped, update says that in words', async () => {
  const repository = aRepository().commit({ 'a.env': `A=${token(1)}\n`, 'b.env': `B=${token(2)}\n` });
  expect(await baseline(repository, 'write')).toBe(0);
  const before = textOf(repository, BASELINE);
  const { code, err } = await captureOutput(() => baseline(repository, 'update'));
  expect([code, err, textOf(repository, BASELINE)]).toEqual([
    0,
    `tidegate: nothing to drop: all 2 entries of ${BASELINE} still match a finding.\n`,
    before,
  ]);
});
