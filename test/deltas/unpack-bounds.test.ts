/** Unpacking ends, within its bounds. */

import fc from 'fast-check';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { LIMITS } from '../../src/deltas/containers/container.ts';
import { unpack } from '../../src/deltas/unpack.ts';
import { aTar, aZip, packedBy } from './containers.ts';
import { big, files, seen } from './unpacked.ts';

describe('bounds', () => {
  const limits = { ...LIMITS, bytes: 4 << 20, entries: 50 };

  test('the number of files is bounded', () => {
    const many = Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`f${i}`, 'x']));
    for (const bytes of [aZip(many), aTar(many)])
      expect(seen(bytes, 'a', limits).slice(49)).toEqual(['a!f49: x', 'a! limit']);
  });

  test('entries that overlap are bounded together', () => {
    const kernel = big.subarray(0, 200_000);
    const bytes = aZip(Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`f${i}`, kernel])), {
      overlapping: true,
      stored: true,
    });
    expect(seen(bytes, 'a', limits).at(-1)).toMatch(/! limit$/);
    expect(seen(bytes, 'a', limits).length).toBeLessThan(24);
  });

  test('the expansion of each byte is bounded', () => {
    expect(seen(gzipSync(Buffer.alloc(3 << 20)))).toEqual(['a! limit']);
    expect(seen(gzipSync(Buffer.alloc(1 << 20))).length).toBe(1);
  });

  test('a zip that contains itself is read to an end', () => {
    let bytes = aZip({ x: 'end' });
    for (let i = 0; i < 20; i++) bytes = aZip({ self: bytes, again: bytes });
    expect(seen(bytes).every((line) => line.endsWith('! limit'))).toBe(true);
  });
});

test('a gigabyte of zeros, deflated or packed in another way, uses little memory', () => {
  const script = `
    import { createGzip, deflateRawSync } from 'node:zlib';
    import { once } from 'node:events';
    import { unpack } from ${JSON.stringify(join(import.meta.dirname, '../../src/deltas/unpack.ts'))};
    import { aZip } from ${JSON.stringify(join(import.meta.dirname, 'containers.ts'))};
    import { spawnSync } from 'node:child_process';
    const zeros = Buffer.alloc(1 << 20);
    const gzip = createGzip();
    const parts = [];
    gzip.on('data', (part) => parts.push(part));
    for (let i = 0; i < 1024; i++) if (!gzip.write(zeros)) await once(gzip, 'drain');
    gzip.end();
    await once(gzip, 'end');
    const packed = Buffer.concat(parts);
    const raw = packed.subarray(10, -8);
    const bomb = aZip({ x: '' }, { packed: { x: raw } });
    const bombs = [packed, bomb, aZip({ a: aZip({ b: bomb }) })];
    for (const program of ['bzip2', 'xz', 'zstd']) {
      const command = 'head -c 134217728 /dev/zero | ' + program + ' -1 -c';
      const done = spawnSync('sh', ['-c', command], { maxBuffer: 1 << 26 });
      if (done.status === 0 && done.stdout.length > 0) bombs.push(done.stdout);
    }
    const before = process.resourceUsage().maxRSS;
    for (const bomb of bombs) {
      const pieces = [...unpack(bomb, 'bomb')];
      if (!pieces.some(({ trouble }) => trouble === 'limit')) throw new Error('no limit was met');
    }
    const after = process.resourceUsage().maxRSS;
    console.log(JSON.stringify({ whole: after / 1024, grown: (after - before) / 1024 }));
  `;
  const done = spawnSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
    encoding: 'utf8',
    cwd: join(import.meta.dirname, '../..'),
  });
  expect(done.stderr).toBe('');
  // In MiB. What the process and the loader of TypeScript take by themselves differs from machine to machine; what a
  // bomb adds does not.
  const memory = JSON.parse(done.stdout) as { whole: number; grown: number };
  expect(memory.grown).toBeLessThan(150);
  expect(memory.whole).toBeLessThan(512);
});

describe('any bytes are read to an end without a crash', () => {
  const samples = [
    aZip(files),
    aZip({ a: aTar(files) }, { wide: true, stored: true }),
    aTar(files, { pax: true }),
    gzipSync(aTar(files)),
    ...['bzip2', 'xz', 'zstd'].flatMap((program) =>
      [packedBy(program, big.subarray(0, 3000)) ?? [], packedBy(program, aTar(files)) ?? []].flat(),
    ),
  ];

  test('random bytes behind each magic', () => {
    fc.assert(
      fc.property(fc.constantFrom(...samples), fc.nat(20), fc.uint8Array({ maxLength: 400 }), (sample, keep, rest) => {
        for (const piece of unpack(Buffer.concat([sample.subarray(0, keep), rest]), 'x'))
          expect(piece.path.startsWith('x')).toBe(true);
      }),
      { numRuns: 2000, seed: 1 },
    );
  });

  test('sound containers with some bytes changed or cut off', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...samples),
        fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 4 }),
        fc.nat(),
        fc.boolean(),
        (sample, changes, cut, cuts) => {
          const bytes = Buffer.from(cuts ? sample.subarray(0, cut % sample.length) : sample);
          for (const [at, value] of changes) if (bytes.length > 0) bytes[at % bytes.length] = value;
          for (const piece of unpack(bytes, 'x')) expect(piece.path.startsWith('x')).toBe(true);
        },
      ),
      { numRuns: 4000, seed: 2 },
    );
  });
});
