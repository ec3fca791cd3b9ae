/** A blob is judged at every kind of path at which it is, not only where it occurs first. */

import { expect, test } from 'vitest';

import { aTar, aZip } from '../deltas/containers.ts';
import { gzipSync } from 'node:zlib';
import { aRepository } from '../helpers/repository.ts';
import { draw, drawSample, mulberry32 } from '../helpers/samples.ts';
import { reportOf } from '../helpers/scanning.ts';

const HISTORY = { kind: 'history', all: true, policyAt: null, label: '' } as const;
const SAMPLES = ['.env.example', 'docs/app.env', 'test/fixtures/app.env', 'notes.md', 'app.lock', 'app.po', 'x.css'];
const PLACES = ['.env', 'app.env', 'conf/app.ini', 'config.yml', 'settings.py', 'run.sh'];

const random = mulberry32(19);
const PAIRS = SAMPLES.flatMap((sample) => PLACES.map((place) => ({ sample, place })));
const CASES = PAIRS.map(({ sample, place }, i) => ({
  from: `${i}/${sample}`,
  to: `${i}/${place}`,
  text: place.endsWith('.py')
    ? `DB_PASSWORD = "${draw(random, 'base62', 18)}"\n`
    : place.endsWith('.yml')
      ? `db_password: ${draw(random, 'base62', 18)}\n`
      : `DB_PASSWORD=${draw(random, 'base62', 18)}\n`,
}));

/** Numbers of the cases in which a secret blocks. */
function blockedIn({ findings }: Awaited<ReturnType<typeof reportOf>>): readonly number[] {
  const numbers = findings.flatMap((finding) =>
    finding.kind === 'secret' && finding.blocks
      ? [finding.path, ...finding.alsoAt.map(({ path }) => path)].map((path) => Number.parseInt(path, 10))
      : [],
  );
  return [...new Set(numbers)].sort((a, b) => a - b);
}

test.each(['copied', 'renamed'])(`a file %s to where it counts (${CASES.length} cases)`, async (how) => {
  const repository = aRepository()
    .commit(Object.fromEntries(CASES.map(({ from, text }) => [from, text])))
    .commit(
      Object.fromEntries(
        CASES.flatMap(({ from, to, text }) => [[to, text], ...(how === 'renamed' ? [[from, null]] : [])]),
      ),
    );
  const first = blockedIn(await reportOf(repository, 'HEAD~1^!'));
  const second = blockedIn(await reportOf(repository, 'HEAD~1..HEAD'));
  const all = blockedIn(await reportOf(repository, HISTORY));
  expect(second.length).toBeGreaterThan(how === 'copied' ? 35 : 15);
  expect([...first, ...second].filter((number) => !all.includes(number))).toEqual([]);
});

test.each(['copied', 'renamed'])('a file %s from where it is accepted', async (how) => {
  const accept = '{ rule: generic-password, path: legacy/**, reason: revoked, owner: ada }';
  const secret = `DB_PASSWORD=${draw(random, 'base62', 18)}\n`;
  const repository = aRepository()
    .commit({ '.tidegate.yml': `accept:\n  - ${accept}\n`, 'legacy/a.env': secret })
    .commit({ 'app.env': secret, ...(how === 'renamed' ? { 'legacy/a.env': null } : {}) });
  const { findings } = await reportOf(repository, { ...HISTORY, policyAt: repository.head });
  expect(findings.filter(({ blocks }) => blocks).map(({ path }) => path)).toEqual(['app.env']);
});

test('a file in containers counts at each kind of path, and so do all its names', async () => {
  const secret = `DB_PASSWORD=${draw(random, 'base62', 18)}\n`;
  const token = drawSample({ maker: 'github-crc32', options: { prefix: 'ghp_' } }, 9);
  const repository = aRepository()
    .commit({ 'a.zip': aZip({ 'docs/app.env': secret }), 'b.tgz': gzipSync(aTar({ 'x.txt': 'x' })) })
    .commit({ 'c.zip': aZip({ 'conf/app.env': secret }) })
    .commit({ 'b.tgz': gzipSync(aTar({ [`${token}.txt`]: 'x' })) });
  const paths = (await reportOf(repository, HISTORY)).findings.flatMap(({ path, blocks }) => (blocks ? [path] : []));
  expect(paths.sort()).toEqual(['b.tgz!ghp_••••.txt', 'c.zip!conf/app.env']);
  const { findings } = await reportOf(repository, 'HEAD~1..HEAD');
  expect(findings.map(({ path }) => path)).toEqual(['b.tgz!ghp_••••.txt']);
});
