/** A range whose objects are read from packs has the report of the same range that git reads. */

import { chmodSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { aLongHistory } from '../helpers/history.ts';
import { reportOfRange, someRange } from '../helpers/ranges.ts';
import { mulberry32 } from '../helpers/samples.ts';

const PACKED: Readonly<Record<string, readonly string[]>> = {
  'short chains': ['repack', '-adfq', '--depth=4', '--window=10'],
  'deep chains': ['repack', '-adfq', '--depth=250', '--window=100'],
  'no deltas': ['repack', '-adfq', '--depth=0', '--window=0'],
};

describe('a range read from packs', () => {
  test.for(Object.entries(PACKED))('%s', async ([name, repack]) => {
    const random = mulberry32(name.length);
    const repository = aLongHistory(11 + name.length);
    repository.git(...repack);
    const commits = repository.git('rev-list', '--all').trim().split('\n');
    const ranges = [
      [commits.at(-1)!, commits[0]!] as const,
      ...Array.from({ length: 2 }, () => someRange(commits, random)),
    ];
    for (const range of ranges) {
      const read = await reportOfRange(repository.folder, range, 'packs');
      expect(read).toBe(await reportOfRange(repository.folder, range, 'git'));
    }
  });

  test('a damaged pack gives the report, or the error, that git gives', async () => {
    const repository = aLongHistory(5);
    repository.git('repack', '-adfq', '--depth=50', '--window=50');
    const root = repository.git('rev-list', '--max-parents=0', 'HEAD').split('\n')[0]!;
    const folder = join(repository.folder, '.git/objects/pack');
    const file = join(folder, readdirSync(folder).find((name) => name.endsWith('.pack'))!);
    const sound = readFileSync(file);
    chmodSync(file, 0o600);
    const random = mulberry32(5);
    for (let round = 0; round < 2; round++) {
      const bytes = Buffer.from(sound);
      const at = 12 + Math.floor(random() * (sound.length - 32));
      bytes[at]! ^= 1 << Math.floor(random() * 8);
      writeFileSync(file, bytes);
      const [packed, plain] = await Promise.all(
        (['packs', 'git'] as const).map((way) =>
          reportOfRange(repository.folder, [root, 'HEAD'], way).catch((error: Error) => error.name),
        ),
      );
      expect(packed, `byte ${at}`).toBe(plain);
    }
  });
});
