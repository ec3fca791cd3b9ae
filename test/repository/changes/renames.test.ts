import { describe, expect, test } from 'vitest';
import { pairRenames, pairSides } from '../../../src/repository/changes/renames.ts';
import { combineSides, type SideChange } from '../../../src/repository/changes/side-changes.ts';
import type { BlobRead } from '../../../src/repository/object-types.ts';
import { measure } from '../../../src/repository/packs/entry.ts';
import type { PackIndex } from '../../../src/repository/packs/pack-index.ts';
import { mulberry32 } from '../../helpers/samples.ts';

const blobs = new Map<string, Buffer>();

function gone(path: string, text: string, mode = '100644'): SideChange {
  return { path, oldPath: null, oldMode: mode, mode: '000000', oldOid: store(text), oid: null };
}

function added(path: string, text: string, mode = '100644'): SideChange {
  return { path, oldPath: null, oldMode: '000000', mode, oldOid: null, oid: store(text) };
}

function store(text: string): string {
  blobs.set(text, Buffer.from(text));
  return text;
}

let reads = 0;
async function pathsOf(...changes: SideChange[]): Promise<string[]> {
  reads = 0;
  const paired = await pairRenames(changes, async (oid) => {
    reads++;
    return { kind: 'bytes', bytes: blobs.get(oid)! };
  });
  return paired.map(({ path, oldPath, oid }) =>
    oldPath !== null ? `${oldPath} → ${path}` : oid === null ? `- ${path}` : `+ ${path}`,
  );
}

const lines = (from: number, to: number): string =>
  Array.from({ length: to - from }, (_, i) => `this is line ${from + i}\n`).join('');

describe('pairs of deleted and added files', () => {
  test('the same content is a rename, and nothing is read for it', async () => {
    expect(await pathsOf(gone('a', lines(0, 9)), added('b', lines(0, 9)))).toEqual(['a → b']);
    expect(reads).toBe(0);
  });

  test('of several with the same content the one with the same name', async () => {
    expect(await pathsOf(gone('one/a', 'same\n'), gone('one/b', 'same\n'), added('two/b', 'same\n'))).toEqual([
      '- one/a',
      'one/b → two/b',
    ]);
  });

  test('half of the content is enough, less is not', async () => {
    expect(await pathsOf(gone('a', lines(10, 20)), added('b', lines(15, 25)))).toEqual(['a → b']);
    expect(await pathsOf(gone('a', lines(10, 20)), added('b', lines(16, 26)))).toEqual(['- a', '+ b']);
  });

  test('the most similar files are paired', async () => {
    expect(await pathsOf(gone('a', lines(0, 20)), added('b', lines(8, 28)), added('c', lines(1, 21)))).toEqual([
      '+ b',
      'a → c',
    ]);
  });

  test('a link is not paired with a file', async () => {
    expect(await pathsOf(gone('a', 'target', '120000'), added('b', 'target'))).toEqual(['- a', '+ b']);
    expect(await pathsOf(gone('a', 'target', '120000'), added('b', 'target', '120000'))).toEqual(['a → b']);
  });

  test('thousands of different files are not all compared with each other', async () => {
    const changes = Array.from({ length: 2000 }, (_, i) => [
      gone(`a/${i}.x`, `gone ${i}\n`),
      added(`b/${i}.y`, `came ${i}\n`),
    ]).flat();
    expect(await pathsOf(...changes)).toHaveLength(4000);
    expect(reads).toBe(0);
  });
});

test('deltas that stand on each other in a circle end in an error', () => {
  const oid = 'ab'.repeat(20);
  const deflated = Buffer.from('789c6360000000020001', 'hex');
  const pack = Buffer.concat([Buffer.from([0x72]), Buffer.from(oid, 'hex'), deflated]);
  expect(() => measure(pack, { find: () => 0, oidBytes: 20 } as unknown as PackIndex, 0)).toThrow(
    'a chain of deltas has no end',
  );
});

test('sides of a merge give the same changes if renames are paired only where they matter', async () => {
  const random = mulberry32(12);
  const upTo = (bound: number): number => Math.floor(random() * bound);
  let renamed = 0;
  let spared = 0;
  for (let round = 0; round < 1500; round++) {
    const paths = Array.from({ length: 6 + upTo(5) }, (_, i) => `${i % 2 === 0 ? 'a' : 'b'}/${i}`);
    const contentOf = (): string => lines(0, 3 + upTo(6)) + lines(50, 50 + upTo(3));
    /** Content of each path, if it is there. */
    const aTree = (): Map<string, string> =>
      new Map(paths.flatMap((path) => (random() < 0.4 ? [[path, contentOf()] as const] : [])));
    const tree = aTree();
    const sides = Array.from({ length: 2 + upTo(2) }, () => {
      // One side of most merges keeps most of the tree.
      const moved = random() < 0.5 ? 0.6 : 0.05;
      const altered = random() < 0.5 ? 0.8 : 0.05;
      const parent = new Map(
        [...tree].map(([path, content]) => [
          random() < moved ? paths[upTo(paths.length)]! : path,
          random() < altered ? contentOf() : content,
        ]),
      );
      return paths.flatMap((path) => {
        const [was, is] = [parent.get(path), tree.get(path)];
        if (was === is) return [];
        const { oldMode, oldOid } = was === undefined ? added(path, '') : { ...gone(path, was) };
        const { mode, oid } = is === undefined ? gone(path, '') : added(path, is);
        return [{ path, oldPath: null, oldMode, mode, oldOid, oid }];
      });
    });
    let count = 0;
    const read = async (oid: string): Promise<BlobRead> => {
      count++;
      return { kind: 'bytes', bytes: blobs.get(oid)! };
    };
    const all = combineSides(await Promise.all(sides.map((side) => pairRenames(side, read))));
    const pairing = count;
    count = 0;
    expect(combineSides(await pairSides(sides, read))).toEqual(all);
    if (all.some(({ oldPath, oldPaths }) => (oldPaths ?? [oldPath]).some((path) => path !== null))) renamed++;
    if (count < pairing) spared++;
  }
  expect(renamed).toBeGreaterThan(10);
  expect(spared).toBeGreaterThan(100);
});
