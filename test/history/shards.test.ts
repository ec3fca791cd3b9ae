import { execFileSync } from 'node:child_process';
import { cpSync, writeFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';

import { command as merge } from '../../src/entry/commands/merge.ts';
import type { Report } from '../../src/model/report.ts';
import { packBlobs, unpackBlobs } from '../../src/model/shard-blobs.ts';
import type { Shard, ShardBlob } from '../../src/model/shard.ts';
import { openRepository } from '../../src/repository/open.ts';
import { renderJson } from '../../src/reporters/json.ts';
import { scan } from '../../src/scan.ts';
import { shardRange } from '../../src/history/shards/shard-range.ts';
import { aZip } from '../deltas/containers.ts';
import { aFolder, aRepository, GIT_ENVIRONMENT, TestRepository } from '../helpers/repository.ts';
import { draw, mulberry32 } from '../helpers/samples.ts';

async function historyOf(folder: string, shard?: Shard, backend: 'git' | 'isomorphic' = 'git'): Promise<Report> {
  const source = await openRepository(folder, { backend });
  try {
    return await scan(
      {
        kind: 'history',
        all: true,
        policyAt: await source.resolveCommit('HEAD'),
        label: 'all history',
        ...(shard ? { shard } : {}),
      },
      { source },
    );
  } finally {
    await source.close();
  }
}

async function mergedOf(shards: readonly Report[]): Promise<string> {
  const out = aFolder();
  const files = shards.map((_, i) => join(out, `${i}.json`));
  for (const [i, file] of files.entries()) writeFileSync(file, renderJson(shards[i]!));
  const file = join(out, 'merged.json');
  await merge.run({
    words: files,
    options: { format: [{ format: 'json', file }], verbose: false, 'all-findings': false },
    colour: false,
  });
  return readFileSync(file, 'utf8');
}

/** Leaves out the time taken and the count of packed blobs: these differ between runs. */
function comparable(text: string): unknown {
  const report = JSON.parse(text) as { coverage: object };
  return { ...report, coverage: { ...report.coverage, seconds: null, packed: null } };
}

function commitAt(
  repository: TestRepository,
  files: Readonly<Record<string, string | Buffer | null>>,
  hour: number,
  message: string,
): void {
  repository.stage(files);
  const date =
    `2026-03-${String(1 + Math.floor(hour / 24)).padStart(2, '0')}T${String(hour % 24).padStart(2, '0')}` + `:00:00Z`;
  execFileSync('git', ['commit', '--quiet', '--allow-empty', '-m', message], {
    cwd: repository.folder,
    env: { ...GIT_ENVIRONMENT, GIT_COMMITTER_DATE: date },
  });
}

/**
 * Branches whose clocks do not agree; files that come back as they were, on both of them, at other paths, and where the
 * policy ignores them.
 */
function aTangledHistory(seed: number): TestRepository {
  const random = mulberry32(seed);
  const upTo = (bound: number): number => Math.floor(random() * bound);
  const repository = aRepository();
  const names = ['app.env', 'src/app.js', 'vendor/lib.env', 'vendor/app.env', 'docs/guide.md'];
  const inner = Array.from({ length: 3 }, () => `password=${draw(random, 'base62', 16)}\n`);
  const contents: (string | Buffer)[] = Array.from({ length: 14 }, (_, i) => {
    if (i % 5 === 4)
      return aZip({
        'inner.env': inner[upTo(3)]!,
        [upTo(2) === 0 ? 'vendor/a.env' : 'other.env']: inner[upTo(3)]!,
        'n.txt': `${i}`,
      });
    const lines = Array.from({ length: 30 }, (_, line) =>
      line === i ? `api_key = "${draw(random, 'base62', 24)}"` : `value ${line} of no interest`,
    );
    return `${lines.join('\n')}\n`;
  });
  contents.push('version https://git-lfs.github.com/spec/v1\noid sha256:' + 'ab'.repeat(32) + '\nsize 12\n');
  repository.commit({ '.tidegate.yml': 'ignore-paths: ["vendor/**", "**!vendor/**"]\n' });
  const present = new Set<string>();
  for (let commit = 0; commit < 24; commit++) {
    if (commit === 6) repository.branch('side', 'HEAD~3');
    if (commit === 12) repository.checkout('main');
    if (commit === 6 || commit === 12)
      for (const name of names)
        present[repository.tryGit('cat-file', '-e', `HEAD:${name}`).code === 0 ? 'add' : 'delete'](name);
    const name = names[upTo(names.length)]!;
    const files =
      present.has(name) && upTo(4) === 0
        ? { [name]: null }
        : { [name]: contents[upTo(contents.length)]!, 'count.txt': `${upTo(8)}` };
    if (name in files && files[name] === null) present.delete(name);
    else present.add(name);
    commitAt(
      repository,
      files,
      upTo(200),
      upTo(5) === 0 ? `password: "${draw(random, 'base62', 14)}"` : `change ${commit}`,
    );
    if (commit % 9 === 8) {
      repository.git('update-index', '--add', '--cacheinfo', `160000,${'12'.repeat(20)},module${upTo(2)}`);
      repository.git('commit', '--quiet', '-m', 'a submodule');
      repository.git('update-index', '--force-remove', 'module0', 'module1');
    }
  }
  repository.tryGit('merge', '--quiet', '--no-edit', 'side');
  repository.tryGit('merge', '--abort');
  repository.git('tag', 'a-file', repository.git('hash-object', '-w', 'count.txt'));
  return repository;
}

test(
  'merged, the shards of any history say what one scan says, each in a clone that is packed in its own ' + 'way',
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 1e6 }), fc.integer({ min: 2, max: 9 }), async (seed, of) => {
        const repository = aTangledHistory(seed);
        const whole = await historyOf(repository.folder);
        const shards: Report[] = [];
        for (let index = 1; index <= of; index++) {
          const clone = aFolder();
          cpSync(repository.folder, clone, { recursive: true });
          if (index % 3 > 0)
            new TestRepository(clone).git('repack', '-adfq', `--depth=${index * 9}`, `--window=${index * 3}`);
          shards.push(await historyOf(clone, { index, of }, index % 4 === 3 ? 'isomorphic' : 'git'));
        }
        expect(comparable(await mergedOf(shards))).toEqual(comparable(renderJson(whole)));
      }),
      { numRuns: 4 },
    );
  },
);

test(
  'a file is found in its container though another shard saw it first, at a path that is ignored in ' + 'there',
  async () => {
    const repository = aRepository();
    const inner = { 'inner.env': `password=${draw(mulberry32(5), 'base62', 16)}\n` };
    const same = aZip({ ...inner, 'n.txt': '1' });
    repository.commit({ '.tidegate.yml': 'ignore-paths: ["a.zip!inner.env"]\n', 'a.zip': same });
    repository.commit({ 'b.zip': same, 'other.txt': 'other\n' });
    repository.commit({ 'c.zip': aZip({ ...inner, 'n.txt': '2' }) });
    const whole = await historyOf(repository.folder);
    const shards = [
      await historyOf(repository.folder, { index: 1, of: 2 }),
      await historyOf(repository.folder, { index: 2, of: 2 }),
    ];
    expect(whole.findings.map(({ path }) => path)).toEqual(['c.zip!inner.env']);
    expect(shards.map(({ coverage }) => coverage.commitsScanned)).toEqual([1, 2]);
    const merged = JSON.parse(await mergedOf(shards)) as { findings: readonly { path: string }[] };
    expect(merged.findings.map(({ path }) => path)).toEqual(['c.zip!inner.env']);
  },
);

test('shards contain each commit once, parents first, with either back end', async () => {
  const { folder } = aTangledHistory(3);
  const query = { include: [], exclude: [], excludeAllRefs: false, includeAllRefs: true };
  const sources = await Promise.all(
    (['git', 'isomorphic'] as const).map((backend) => openRepository(folder, { backend })),
  );
  for (const of of [1, 2, 5, 40]) {
    const slices = await Promise.all(
      sources.map((source) =>
        Promise.all(Array.from({ length: of }, (_, i) => shardRange(source, query, { index: i + 1, of }))),
      ),
    );
    expect(slices[1]).toEqual(slices[0]);
    const { all, lengths } = slices[0]![0]!;
    expect(slices[0]!.map(({ commits }) => commits.length)).toEqual(lengths);
    expect(slices[0]!.flatMap(({ commits }) => commits).sort()).toEqual([...all].sort());
    for (const { commits, places } of slices[0]!) {
      expect(places).toEqual([...places].sort((a, b) => a - b));
      expect(places.map((place) => all[place])).toEqual(commits);
    }
  }
  await Promise.all(sources.map((source) => source.close()));
});

test(
  'shards of about the same work: one commit of many files does not share its slice with half of the ' + 'history',
  async () => {
    const repository = aRepository();
    repository.commit(Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`file${i}.txt`, `${i}\n`])));
    for (let commit = 0; commit < 30; commit++) repository.commit({ 'a.txt': `${commit}\n` });
    const source = await openRepository(repository.folder);
    const { lengths } = await shardRange(
      source,
      { include: [repository.head], exclude: [], excludeAllRefs: false },
      { index: 1, of: 2 },
    );
    await source.close();
    expect(lengths[0]).toBeLessThan(15);
  },
);

test('a history whose packed blobs are all empty is scanned', async () => {
  const repository = aRepository().commit({ a: '' });
  repository.git('repack', '-adfq');
  expect((await historyOf(repository.folder)).coverage).toMatchObject({ files: 1, packed: 1, gaps: [] });
});

test('a gap of one shard is a gap of the merged report', async () => {
  const repository = aRepository().commit({ 'a.txt': 'a\n' }).commit({ 'b.txt': 'b\n' });
  const [first, second] = [
    await historyOf(repository.folder, { index: 1, of: 2 }),
    await historyOf(repository.folder, { index: 2, of: 2 }),
  ];
  const gap = {
    gap: { code: 'commit-count', message: '1 commits were to be scanned, and 0 were.', next: null },
    turn: null,
  } as const;
  const merged = JSON.parse(await mergedOf([first, { ...second, shard: { ...second.shard!, gaps: [gap] } }])) as {
    verdict: string;
    coverage: { gaps: unknown };
  };
  expect(merged.verdict).toBe('incomplete');
  expect(merged.coverage.gaps).toEqual([gap.gap]);
});

test('a table of blobs reads as it was written', () => {
  const oid = fc.oneof(fc.stringMatching(/^[0-9a-f]{40}$/), fc.stringMatching(/^[0-9a-f]{64}$/));
  const blob = fc.record<ShardBlob>({
    oid,
    turn: fc.integer({ min: 0, max: 2 ** 48 - 1 }),
    bytes: fc.option(fc.integer({ min: 0, max: 2 ** 32 - 1 })),
    packed: fc.boolean(),
  });
  fc.assert(fc.property(fc.array(blob), (blobs) => void expect(unpackBlobs(packBlobs(blobs))).toEqual(blobs)));
});
