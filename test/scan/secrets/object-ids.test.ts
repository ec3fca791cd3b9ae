/** Bytes that do not match their object id are neither scanned in its place nor believed to be an old version. */

import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';

import { openRepository } from '../../../src/repository/open.ts';
import { scan } from '../../../src/scan.ts';
import { rangeOfWords } from '../../../src/sources/revision.ts';
import { aRepository, type TestRepository } from '../../helpers/repository.ts';
import { drawSample } from '../../helpers/samples.ts';

const LINE = `T=${drawSample({ maker: 'github-crc32', options: { prefix: 'ghp_' } }, 3)}\n`;

/** Replaces a loose object by a sound one of other bytes. */
function replace(repository: TestRepository, revision: string, text: string): void {
  const oid = repository.git('rev-parse', revision);
  const path = join(repository.folder, '.git/objects', oid.slice(0, 2), oid.slice(2));
  chmodSync(path, 0o644);
  writeFileSync(path, deflateSync(`blob ${text.length}\0${text}`));
}

async function verdictOf(repository: TestRepository, backend: 'git' | 'isomorphic'): Promise<string> {
  const source = await openRepository(repository.folder, { backend });
  try {
    return (await scan(await rangeOfWords(['HEAD~1..HEAD'], source), { source })).verdict.kind;
  } finally {
    await source.close();
  }
}

test.each(['git', 'isomorphic'] as const)('a change is read by its object ids (%s)', async (backend) => {
  const hidden = aRepository().commit({ 'a.env': 'A=1\n' }).commit({ 'a.env': LINE });
  replace(hidden, 'HEAD:a.env', 'A=2\n');
  expect(await verdictOf(hidden, backend)).toBe('incomplete');

  const known = aRepository()
    .commit({ 'a.env': 'A=1\n' })
    .commit({ 'a.env': `A=1\n${LINE}` });
  replace(known, 'HEAD~1:a.env', `A=1\n${LINE}`);
  expect(await verdictOf(known, backend)).toBe('block');
});
