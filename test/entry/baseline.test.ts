import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { command } from '../../src/entry/commands/baseline.ts';
import { DEFAULT_POLICY } from '../../src/model/policy.ts';
import { openRepository } from '../../src/repository/open.ts';
import { scan } from '../../src/scan.ts';
import { aRepository, type TestRepository } from '../helpers/repository.ts';
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

test('a written baseline is named in the policy, and counts once it is committed', async () => {
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

test('an update drops what is not in the history any more and adds nothing', async () => {
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
