/** Ways to damage the files of a repository. */

import { chmodSync, cpSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { aFolder, TestRepository } from '../helpers/repository.ts';

export function copyOf(repository: TestRepository): TestRepository {
  const folder = aFolder();
  cpSync(repository.folder, folder, { recursive: true });
  return new TestRepository(folder);
}

export function overwrite(path: string, bytes: Buffer): void {
  chmodSync(path, 0o644);
  writeFileSync(path, bytes);
}

export function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

export const bytes = fc.uint8Array({ minLength: 0, maxLength: 200 }).map((drawn) => Buffer.from(drawn));
const header = fc
  .tuple(
    fc.constantFrom('blob', 'tree', 'commit', 'tag', 'bl\nob', '', 'x'.repeat(40)),
    fc.constantFrom('0', '5', '-1', '99999999999999999999', '2147483648', 'x', '', '00007'),
    fc.constantFrom('\0', '', ' ', '\n'),
  )
  .map(([type, size, end]) => Buffer.from(`${type} ${size}${end}`));

export const damage = fc.oneof(
  bytes.map((drawn) => () => drawn),
  bytes.map((drawn) => () => deflateSync(drawn)),
  fc.tuple(header, bytes).map(
    ([head, drawn]) =>
      () =>
        deflateSync(Buffer.concat([head, drawn])),
  ),
  fc.nat({ max: 200 }).map((at) => (old: Buffer) => old.subarray(0, at % (old.length + 1))),
  fc.tuple(fc.nat(), fc.nat({ max: 255 })).map(
    ([at, byte]) =>
      (old: Buffer) =>
        flipped(old, at, byte),
  ),
  bytes.map((drawn) => (old: Buffer) => Buffer.concat([old, drawn])),
);

function flipped(old: Buffer, at: number, byte: number): Buffer {
  const copy = Buffer.from(old);
  if (copy.length > 0) copy[at % copy.length]! ^= byte;
  return copy;
}
