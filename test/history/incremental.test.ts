import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Policy } from '../../src/model/policy.ts';
import type { SecretRule } from '../../src/model/rule.ts';
import { FORMAT_NAMES } from '../../src/entry/options.ts';
import { GrowingHistory } from '../helpers/growing-history.ts';
import { aFolder, aRepository, type TestRepository } from '../helpers/repository.ts';
import { draw, drawSample, mulberry32 } from '../helpers/samples.ts';
import { scanFolder, textOf } from './scan-folder.ts';

/** Seeds, one a history; more than a test has time for are asked for by hand. */
const SEEDS = Array.from(
  { length: Number(process.env['TIDEGATE_HISTORIES'] ?? 3) },
  (_, i) => i + Number(process.env['TIDEGATE_SEED'] ?? 1),
);

test.each(SEEDS)(
  'a history that grew, shrank and was rewritten has the report of a scan that remembers nothing: %i',
  async (seed) => {
    const history = new GrowingHistory(seed);
    const { folder } = history.repository;
    const cache = aFolder();
    const random = mulberry32(seed + 1000);
    for (let step = 0; step < 7; step++) {
      history.grow();
      if (step > 0) history.lose();
      const all = random() < 0.9;
      expect(await textOf(await scanFolder(folder, { cache, all })), `step ${step}`).toBe(
        await textOf(await scanFolder(folder, { all })),
      );
      if (random() < 0.3)
        expect(await textOf(await scanFolder(folder, { cache, all })), `step ${step}, no news`).toBe(
          await textOf(await scanFolder(folder, { all })),
        );
      history.restore();
    }
  },
);

const OWN: SecretRule = {
  id: 'own-value',
  title: 'Own value',
  severity: 'high',
  keywords: ['value'],
  pattern: 'value[1-5] = (?P<secret>compute\\([0-9]{1,2})',
  sample: { prefix: '', alphabet: 'base62', chars: 1 },
  matches: [],
  ignores: [],
  why: '',
  fix: '',
  references: [],
};

const RULES: readonly Partial<Policy>[] = [
  {},
  { customRules: [OWN] },
  { customRules: [{ ...OWN, pattern: 'value[4-9] = (?P<secret>compute\\([0-9]{1,2})' }] },
  {
    customRules: [
      { ...OWN, id: 'own-password', keywords: ['password:'], pattern: 'password: "(?P<secret>[A-Za-z0-9]{16})"' },
    ],
  },
  { customRules: [OWN], disabledRules: new Set(['github-personal-access-token']) },
  { disabledRules: new Set(['github-personal-access-token', 'generic-password']) },
  { disabledRules: new Set(['generic-password', 'generic-api-key', 'private-key-file']) },
  { customRules: [{ ...OWN, id: 'generic-password' }], disabledRules: new Set(['generic-password']) },
  { customRules: [{ ...OWN, id: 'generic-password' }] },
  { ignoredPaths: ['config/**', 'test/**'] },
];

test.each(SEEDS)('where rules change the report is that of a scan that remembers nothing: %i', async (seed) => {
  const history = new GrowingHistory(seed + 500);
  const { folder } = history.repository;
  const cache = aFolder();
  const random = mulberry32(seed + 1500);
  for (let step = 0; step < 9; step++) {
    if (step === 0 || random() < 0.6) history.grow();
    if (random() < 0.5) history.repository.git('repack', '-adkq', '--depth=50');
    const policy = RULES[Math.floor(random() * RULES.length)]!;
    const all = random() < 0.8;
    const shard = random() < 0.3 ? { index: 1, of: 1 } : undefined;
    const circumstances = { policy, all, ...(shard ? { shard } : {}) };
    expect(await textOf(await scanFolder(folder, { cache, ...circumstances })), `step ${step}`).toBe(
      await textOf(await scanFolder(folder, circumstances)),
    );
  }
});

test('a new rule is applied alone to known blobs; where one is off, only blobs with findings are scanned', async () => {
  const [repository, cache] = [aRepository(), aFolder()];
  for (let i = 0; i < 30; i++)
    repository.commit({
      [`folder/file${i}.txt`]: `const value${i} = compute(${i});\n`,
      [`other${i}.env`]: i % 10 === 0 ? `password=${draw(mulberry32(i), 'base62', 20)}\n` : `${i}\n`,
    });
  repository.git('repack', '-adq');
  const lookWith = async (policy: Partial<Policy>): Promise<readonly number[]> => {
    const outcome = await scanFolder(repository.folder, { cache, policy });
    expect(await textOf(outcome)).toBe(await textOf(await scanFolder(repository.folder, { policy })));
    return outcome.related;
  };
  expect(await lookWith({})).toEqual([60]);
  expect(await lookWith({ ignoredPaths: ['nothing/**'] })).toEqual([3]);
  // All are scanned with the new rule: five contain a match, and three had findings before.
  expect(await lookWith({ customRules: [OWN] })).toEqual([60, 8]);
  // The lost rule may have covered other matches: the eight are scanned as if they were new.
  expect(await lookWith({ customRules: [OWN], disabledRules: new Set(['slack-bot-token']) })).toEqual([8]);
  expect(await lookWith({ disabledRules: new Set(['generic-password']) })).toEqual([52, 8]);
  expect(await lookWith({})).toEqual([60]);
});

test('without new commits the report is the same in every format, and nothing is read', async () => {
  const history = new GrowingHistory(50);
  history.grow();
  history.grow();
  const [{ folder }, cache] = [history.repository, aFolder()];
  const first = await scanFolder(folder, { cache });
  const second = await scanFolder(folder, { cache });
  expect(first.read).toBeGreaterThan(0);
  expect(second.read).toBe(0);
  for (const format of FORMAT_NAMES) expect(await textOf(second, format), format).toBe(await textOf(first, format));
});

test('only new commits are read, and old ones that a new branch now puts first', async () => {
  const [repository, cache] = [aRepository(), aFolder()];
  const secret = `password: "${draw(mulberry32(8), 'base62', 16)}"\n`;
  for (let i = 0; i < 20; i++) repository.commit({ [`file${i}.txt`]: `text ${i}\n`, 'app.env': `${secret}# ${i}\n` });
  await scanFolder(repository.folder, { cache });
  repository.commit(
    { 'new.env': `password=${draw(mulberry32(9), 'base62', 16)}\n` },
    `token ${drawSample({ maker: 'github-crc32', options: { prefix: 'ghp_' } }, 4)}`,
  );
  const longer = await scanFolder(repository.folder, { cache });
  // A commit and its blob.
  expect(longer.read).toBe(2);
  expect(await textOf(longer)).toBe(await textOf(await scanFolder(repository.folder)));
  repository.git('checkout', '--quiet', '-b', 'side', 'main~15');
  repository.commit({ 'again.txt': 'text 19\n', 'app.env': `${secret}# 19\n` });
  const branched = await scanFolder(repository.folder, { cache });
  expect(branched.read).toBeLessThan(12);
  expect(await textOf(branched)).toBe(await textOf(await scanFolder(repository.folder)));
});

test('clean blobs stay known where all commits are scanned again, too', async () => {
  const [repository, cache] = [aRepository(), aFolder()];
  for (let i = 0; i < 30; i++)
    repository.commit({
      [`folder/file${i}.txt`]: `text ${i}\n`,
      [`other${i}.env`]: i % 10 === 0 ? `password=${draw(mulberry32(i), 'base62', 20)}\n` : `${i}\n`,
    });
  repository.git('repack', '-adq');
  await scanFolder(repository.folder, { cache });
  const shard = { index: 1, of: 1 };
  const [known, unknown] = [
    await scanFolder(repository.folder, { cache, shard }),
    await scanFolder(repository.folder, { shard }),
  ];
  // Three of sixty blobs contain something.
  expect(unknown.read - known.read).toBe(57);
});

test.each<[string, (repository: TestRepository) => void]>([
  [
    'a ref',
    (repository) =>
      void repository.git('branch', `token-${drawSample({ maker: 'github-crc32', options: { prefix: 'ghp_' } }, 6)}`),
  ],
  [
    'a tag',
    (repository) => void repository.git('tag', '-a', 'v1', '-m', `password: "${draw(mulberry32(32), 'base62', 20)}"`),
  ],
  [
    'the policy',
    (repository) => void repository.commit({ '.tidegate.yml': 'rules: { disable: [generic-password] }\n' }),
  ],
  [
    'the commits',
    (repository) => void repository.commit({ 'b.env': `password=${draw(mulberry32(33), 'base62', 20)}\n` }),
  ],
])('reports what is new if %s changed', async (_what, change) => {
  const [repository, cache] = [aRepository(), aFolder()];
  repository.commit({ 'app.env': `password=${draw(mulberry32(31), 'base62', 20)}\n` });
  const first = await scanFolder(repository.folder, { cache });
  change(repository);
  const second = await scanFolder(repository.folder, { cache });
  expect(await textOf(second)).toBe(await textOf(await scanFolder(repository.folder)));
  expect(second.report.findings).not.toEqual(first.report.findings);
});

test('another fingerprint key gives the findings other fingerprints', async () => {
  const [repository, cache] = [aRepository(), aFolder()];
  repository.commit({ 'app.env': `password=${draw(mulberry32(31), 'base62', 20)}\n`, 'b.txt': 'text\n' });
  const [first] = (await scanFolder(repository.folder, { cache })).report.findings;
  process.env['TIDEGATE_FINGERPRINT_KEY'] = 'another';
  try {
    const keyed = await scanFolder(repository.folder, { cache });
    expect(keyed.report.findings[0]!.fingerprint).not.toBe(first!.fingerprint);
    expect(await textOf(keyed)).toBe(await textOf(await scanFolder(repository.folder)));
  } finally {
    delete process.env['TIDEGATE_FINGERPRINT_KEY'];
  }
});

test('only blobs that could not be read are tried again', async () => {
  const [repository, cache] = [aRepository(), aFolder()];
  const secret = `password=${draw(mulberry32(34), 'base62', 20)}\n`;
  repository.commit({ 'b.txt': `nothing\n${secret}` });
  repository.commit({ 'app.env': secret, 'b.txt': 'nothing\n' });
  const oid = repository.git('rev-parse', 'HEAD~1:b.txt');
  const file = join(repository.folder, '.git/objects', oid.slice(0, 2), oid.slice(2));
  renameSync(file, `${file}.away`);
  expect((await scanFolder(repository.folder, { cache })).report.coverage.gaps).toHaveLength(1);
  const still = await scanFolder(repository.folder, { cache });
  expect(still.read).toBe(1);
  expect(await textOf(still)).toBe(await textOf(await scanFolder(repository.folder)));
  renameSync(`${file}.away`, file);
  // Only now it is known that the secret of app.env came from there.
  const found = await scanFolder(repository.folder, { cache });
  expect(await textOf(found)).toBe(await textOf(await scanFolder(repository.folder)));
  expect(found.report.coverage.gaps).toEqual([]);
});

test('names of a rewritten history do not accumulate', async () => {
  const [repository, cache] = [aRepository(), aFolder()];
  const sizes: number[] = [];
  for (let round = 0; round < 6; round++) {
    repository.git('checkout', '--quiet', '--orphan', `round${round}`);
    repository.commit(
      Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`file${i}.txt`, `round ${round} ${i}\n`])),
    );
    if (round > 0) repository.git('branch', '-D', `round${round - 1}`);
    if (round === 0) repository.tryGit('branch', '-D', 'main');
    expect(await textOf(await scanFolder(repository.folder, { cache }))).toBe(
      await textOf(await scanFolder(repository.folder)),
    );
    sizes.push(readFileSync(join(cache, 'history.cache')).length);
  }
  expect(Math.max(...sizes)).toBeLessThan(sizes[0]! * 3);
});

test('the cache contains no secret, and no name with one', async () => {
  const [repository, cache] = [aRepository(), aFolder()];
  const secret = draw(mulberry32(12), 'base62', 24);
  const token = drawSample({ maker: 'github-crc32', options: { prefix: 'ghp_' } }, 7);
  repository.commit(
    { 'app.env': `password=${secret}\n`, [`keys/${token}.txt`]: 'text\n', 'gone/x.txt': 'x\n' },
    `Uses ${token}`,
  );
  repository.git('branch', token);
  const oid = repository.git('rev-parse', `HEAD:keys/${token}.txt`);
  renameSync(join(repository.folder, '.git/objects', oid.slice(0, 2), oid.slice(2)), join(repository.folder, 'away'));
  await scanFolder(repository.folder, { cache });
  expect(readdirSync(cache)).toEqual(['history.cache']);
  const kept = readFileSync(join(cache, 'history.cache'));
  for (const part of [secret.slice(0, 6), token.slice(6, 12)]) expect(kept.includes(part)).toBe(false);
});

test('a cache that is damaged, cut short, or of another program or rules is ignored', async () => {
  const [repository, cache] = [aRepository(), aFolder()];
  repository
    .commit({ 'a.txt': 'nothing\n'.repeat(20), 'app.env': `password=${draw(mulberry32(13), 'base62', 20)}\n` })
    .git('repack', '-adfq');
  const plain = await textOf(await scanFolder(repository.folder));
  const { read } = await scanFolder(repository.folder, { cache });
  const file = join(cache, 'history.cache');
  const sound = readFileSync(file);
  expect((await scanFolder(repository.folder, { cache })).read).toBe(0);
  expect((await scanFolder(repository.folder, { cache, program: 'another build' })).read).toBe(read);
  const changes: ((bytes: Buffer) => Buffer)[] = [
    (bytes) => bytes.map((byte, at) => (at === bytes.length >> 1 ? byte ^ 1 : byte)) as Buffer,
    (bytes) => bytes.subarray(0, bytes.length - 9),
    () => Buffer.alloc(0),
    () => Buffer.from('a file of somebody else\n'.repeat(9)),
  ];
  for (const change of changes) {
    writeFileSync(file, change(Buffer.from(sound)));
    const outcome = await scanFolder(repository.folder, { cache });
    expect(outcome.read).toBe(read);
    expect(await textOf(outcome)).toBe(plain);
  }
  repository.commit({ '.tidegate.yml': 'rules: { disable: [generic-password] }\n' }).git('repack', '-adfq');
  expect((await scanFolder(repository.folder, { cache })).report.findings).toEqual([]);
});

test('two scans at once leave a cache that is whole', async () => {
  const history = new GrowingHistory(60);
  history.grow();
  const [{ folder }, cache] = [history.repository, aFolder()];
  const plain = await textOf(await scanFolder(folder));
  for (const outcome of await Promise.all([
    scanFolder(folder, { cache }),
    scanFolder(folder, { cache }),
    scanFolder(folder, { cache }),
  ]))
    expect(await textOf(outcome)).toBe(plain);
  expect(readdirSync(cache)).toEqual(['history.cache']);
  expect((await scanFolder(folder, { cache })).read).toBe(0);
});
