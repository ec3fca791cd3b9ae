/** Renders what unpacking yields. */

import type { Limits } from '../../src/deltas/containers/container.ts';
import { unpack, type Unpacked } from '../../src/deltas/unpack.ts';

/** Each file as `path: content`, each trouble as `path! kind`; what a container is as a whole is left out. */
export function seen(bytes: Buffer, path = 'a', limits?: Limits): string[] {
  return [...unpack(bytes, path, limits)]
    .filter(isPart)
    .map((piece) =>
      piece.kind === 'file' ? `${piece.path}: ${piece.bytes.toString('latin1')}` : `${piece.path}! ${piece.trouble}`,
    );
}

export function isPart(piece: Unpacked): boolean {
  return piece.kind !== 'file' || piece.whole !== true;
}

export const files = { 'x.env': 'A=1\n', 'dir/y.txt': 'y'.repeat(50) };
export const expected = ['a!x.env: A=1\n', `a!dir/y.txt: ${'y'.repeat(50)}`];
export const big = Buffer.from(
  Array.from({ length: 20_000 }, (_, i) => `line ${i} ${(i * 2654435761) % 97}`).join('\n'),
);
