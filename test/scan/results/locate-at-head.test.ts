import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { openRepository } from '../../../src/repository/open.ts';
import { locateAtHead } from '../../../src/scan/results/locate-at-head.ts';
import { aRepository, type Files } from '../../helpers/repository.ts';
import { drawSample } from '../../helpers/samples.ts';
import { reportOf } from '../../helpers/scanning.ts';

const token = drawSample({ prefix: 'dop_v1_', alphabet: 'base16', chars: 64 }, 3);
const line = `TOKEN=${token}\n`;

/** Returns the place of the first change's leak after the others have come. */
async function after(...changes: readonly Files[]) {
  const repository = aRepository().commit({ a: 'x\n' });
  for (const change of changes) repository.commit(change);
  const { findings } = await reportOf(repository, `HEAD~${changes.length}..HEAD`);
  const source = await openRepository(repository.folder);
  try {
    const [leak] = await locateAtHead(findings, repository.head, source);
    const atHead = leak?.kind === 'secret' ? leak.atHead : undefined;
    return typeof atHead === 'object' ? `${atHead.path}:${atHead.place.line}` : atHead;
  } finally {
    await source.close();
  }
}

test.each<[string, readonly Files[], string | undefined]>([
  ['where it was', [{ 'a.env': line }], 'a.env:1'],
  ['further down', [{ 'a.env': line }, { 'a.env': `A=1\nB=2\n${line}` }], 'a.env:3'],
  ['under another name', [{ 'a.env': line }, { 'a.env': null, 'b/c.env': line }], 'b/c.env:1'],
  ['in its other place', [{ 'a.env': line }, { 'b.env': `B=2\n${line}` }, { 'a.env': 'A=1\n' }], 'b.env:2'],
  ['gone with its line', [{ 'a.env': line }, { 'a.env': 'A=1\n' }], 'gone'],
  ['gone with its file', [{ 'a.env': line }, { 'a.env': null }], 'gone'],
  [
    'not reported if it is encoded',
    [{ 'a.env': `TOKEN=${Buffer.from(line).toString('base64')}\n` }, { 'a.env': 'A=1\n' }],
    undefined,
  ],
  ['not reported in an archive', [{ 'a.gz': gzipSync(line) }, { 'a.gz': gzipSync('x') }], undefined],
])('a leak is %s', async (_, changes, where) => {
  expect(await after(...changes)).toBe(where);
});
