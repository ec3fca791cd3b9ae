import { deflateRawSync, deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inflate } from '../../src/repository/packs/inflate.ts';

const content = fc
  .uint8Array({ maxLength: 3000 })
  .chain((bytes) =>
    fc.integer({ min: 1, max: 60 }).map((times) => Buffer.concat(Array.from({ length: times }, () => bytes))),
  );

/** Yields streams with a wrong size or content, in every way that a damaged pack may have it. */
function* wrong(deflated: Buffer, size: number): Generator<readonly [how: string, bytes: Buffer, size: number]> {
  yield ['longer than it says', deflated, size - 1];
  yield ['shorter than it says', deflated, size + 1];
  yield ['cut short', deflated.subarray(0, deflated.length >> 1), size];
  const damaged = Buffer.from(deflated);
  damaged[damaged.length - 1]! ^= 1;
  yield ['not what its checksum says', damaged, size];
  yield ['no stream', Buffer.alloc(40, 0xff), size];
  yield ['nothing', Buffer.alloc(0), size];
}

test('entries are inflated correctly, with any bytes after them, and after a damaged one', () => {
  fc.assert(
    fc.property(content, fc.integer({ min: 0, max: 9 }), fc.uint8Array({ maxLength: 40 }), (bytes, level, rest) => {
      const deflated = deflateSync(bytes, { level });
      expect(inflate(Buffer.concat([deflated, rest]), bytes.length).equals(bytes)).toBe(true);
      for (const [how, stream, size] of wrong(deflated, bytes.length))
        if (size >= 0) expect(() => inflate(stream, size), how).toThrow();
      expect(inflate(deflated, bytes.length).equals(bytes)).toBe(true);
    }),
    { numRuns: 60 },
  );
});

test('an entry of many megabytes is inflated, and a raw stream is refused', () => {
  const bytes = Buffer.alloc(5_000_000, 'a line of text\n');
  expect(inflate(deflateSync(bytes), bytes.length).equals(bytes)).toBe(true);
  expect(() => inflate(deflateRawSync(bytes), bytes.length)).toThrow();
});
