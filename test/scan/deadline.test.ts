/** A clock of the test's own, which moves on by a millisecond whenever somebody reads it. */

import { Deadline } from '../../src/scan/deadline.ts';
import { afterEach, expect, test, vi } from 'vitest';
import { openRepository } from '../../src/repository/open.ts';
import { DEFAULT_POLICY, type Policy } from '../../src/model/policy.ts';
import type { Report } from '../../src/model/report.ts';
import { scan } from '../../src/scan.ts';
import { aRepository, type TestRepository } from '../helpers/repository.ts';
import { drawSample } from '../helpers/samples.ts';

const token = (seed: number): string => drawSample({ maker: 'github-crc32', options: { prefix: 'ghp_' } }, seed);

afterEach(() => void vi.restoreAllMocks());

/** Judges the last commits with a clock that rings after a number of reads. */
async function look(
  repository: TestRepository,
  looks: number,
  commits = 1,
  onDeadline: Policy['onDeadline'] = 'block',
): Promise<Report> {
  const source = await openRepository(repository.folder, { backend: 'git' });
  try {
    const [head, base] = [await source.resolveCommit('HEAD'), await source.resolveCommit(`HEAD~${commits}`)];
    let now = 0;
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }); // the timer that also watches never rings
    vi.spyOn(performance, 'now').mockImplementation(() => now++);
    const range = {
      include: [head!],
      exclude: [base!],
      excludeAllRefs: false,
      nets: [{ base, head: head! }],
      policyAt: base,
      label: 'push',
    };
    const server = { defaults: { ...DEFAULT_POLICY, deadline: 60_000, onDeadline }, floor: null };
    return await scan({ kind: 'range', range }, { source, server, since: looks - 60_000 });
  } finally {
    vi.useRealTimers();
    vi.restoreAllMocks();
    await source.close();
  }
}

const aStart = (): TestRepository => aRepository().commit({ 'README.md': 'A project\n' }, 'start');
const placesOf = (report: Report): string[] => report.findings.map(({ path, place }) => `${path}:${place.line}`);
const gapsOf = (report: Report): string[] => report.coverage.gaps.map(({ code, message }) => `${code}: ${message}`);

test('the riskiest paths of a large commit are read first', async () => {
  const files: Record<string, string> = { 'deploy/prod.env': `T=${token(1)}\n`, 'z.txt': `T=${token(2)}\n` };
  for (let i = 0; i < 200; i++) files[`a/${i}.txt`] = `file ${i}\n`;
  const repository = aStart().commit(files, 'many');
  const report = await look(repository, 250);
  expect(placesOf(report)).toEqual(['deploy/prod.env:1']);
  expect(report.verdict).toMatchObject({ kind: 'incomplete', stops: true });
  expect(gapsOf(report)).toEqual([
    `deadline: Time ran out after 60 s: 0 of 1 commits were read. Not read: ${repository.head.slice(0, 8)}.`,
  ]);
  expect(placesOf(await look(repository, 60_000))).toEqual(['deploy/prod.env:1', 'z.txt:1']);
});

test('the newest of many commits are read first, and the finding names its first place', async () => {
  const repository = aStart();
  for (let i = 0; i < 40; i++)
    repository.commit({ [`${i}.txt`]: i < 20 ? `file ${i}\n` : `T=${token(i < 30 ? 1 : i)}\n` }, `commit ${i}`);
  const whole = await look(repository, 60_000, 40);
  expect(whole.findings).toHaveLength(11);
  expect(whole.coverage.gaps).toEqual([]);
  const old = whole.findings.find(({ path }) => path === '20.txt');
  expect(old).toMatchObject({ commit: repository.git('rev-parse', 'HEAD~19') });

  const cut = await look(repository, 150, 40);
  const read = cut.coverage.commitsScanned;
  expect(read).toBeGreaterThan(0);
  expect(read).toBeLessThan(40);
  expect(placesOf(cut)).toContain('39.txt:1');
  const [first, last] = ['HEAD~39', `HEAD~${read}`].map((name) => repository.git('rev-parse', name).slice(0, 8));
  expect(gapsOf(cut)[0]).toContain(`${read} of 40 commits were read. Not read: ${first} to ${last}.`);
});

test('a large text is read until it is late, and its commit does not count as read', async () => {
  const filler = 'The quick brown fox jumps over the lazy dog, again and again.\n'.repeat(50_000);
  const repository = aStart().commit({ 'a.txt': `T=${token(1)}\n${filler}${filler}T=${token(2)}\n` }, 'large');
  expect((await look(repository, 60_000)).findings).toHaveLength(2);
  const report = await look(repository, 16);
  expect(placesOf(report)).toEqual(['a.txt:1']);
  expect(gapsOf(report)[0]).toContain('0 of 1 commits were read.');
});

test('where unread changes are accepted, the riskiest of two is read first, and large texts come last', async () => {
  const filler = 'The quick brown fox jumps over the lazy dog, again and again.\n'.repeat(50_000);
  const large = `${filler}T=${token(1)}\n`;
  const repository = aStart()
    .commit({ 'a.env': large, 'b.txt': 'b\n', 'c.env': `T=${token(2)}\n` })
    .commit({ 'd.txt': `T=${token(3)}\n`, Dockerfile: 'FROM node\n' })
    .commit({ Dockerfile: 'FROM node\nUSER root\n' });
  const report = await look(repository, 34, 3, 'accept-and-report');
  expect(placesOf(report).sort()).toEqual(['c.env:1', 'd.txt:1']);
  expect(report.verdict).toMatchObject({ kind: 'incomplete', stops: false });
  expect(gapsOf(report)[0]).toContain('2 of 3 commits were read. Not read: ');
  const whole = await look(repository, 60_000, 3, 'accept-and-report');
  expect(placesOf(whole).sort()).toEqual(['a.env:50001', 'c.env:1', 'd.txt:1']);
  expect(whole.coverage).toMatchObject({ commitsScanned: 3, gaps: [] });
  expect(placesOf(await look(repository, 20, 3))).toEqual(['a.env:50001']);
});

test('a deadline whose timer fired is over, though a timer may fire slightly early', async () => {
  const deadlines = Array.from({ length: 400 }, (_, i) => new Deadline(performance.now(), 1 + (i % 40) + (i % 7) / 7));
  const seen = await Promise.all(
    deadlines.map(async (deadline) => [await deadline.within(new Promise(() => {})), deadline.isOver]),
  );
  expect(seen.filter(([end, isOver]) => end !== Deadline.over || isOver !== true)).toEqual([]);
});
