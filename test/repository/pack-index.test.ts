import { execFileSync } from 'node:child_process';
import { chmodSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PackIndex } from '../../src/repository/packs/pack-index.ts';
import { openPacks } from '../../src/repository/packs/pack-store.ts';
import { aRepository, GIT_ENVIRONMENT, type TestRepository } from '../helpers/repository.ts';

function aPacked(format: 'sha1' | 'sha256' = 'sha1'): TestRepository {
  const repository = aRepository({ format });
  for (let i = 0; i < 30; i++) repository.commit({ [`f${i % 5}`]: `text ${i}\n`.repeat(40) });
  repository.git('repack', '-adfq');
  return repository;
}

/** The path of its pack without ending. `from`: offsets from here on are in the table of those beyond 2 GiB. */
function indexed({ folder }: TestRepository, from: number): string {
  const packs = join(folder, '.git/objects/pack');
  const stem = join(
    packs,
    readdirSync(packs)
      .find((name) => name.endsWith('.pack'))!
      .slice(0, -5),
  );
  chmodSync(`${stem}.idx`, 0o644);
  execFileSync('git', ['index-pack', `--index-version=2,${from}`, '-o', `${stem}.idx`, `${stem}.pack`], {
    cwd: folder,
    env: GIT_ENVIRONMENT,
  });
  chmodSync(`${stem}.idx`, 0o644);
  return stem;
}

test.each([
  ['sha1', 20, 0x7fffffff],
  ['sha1', 20, 300],
  ['sha256', 32, 300],
] as const)('every object of %s is where git finds it, and nothing else is', (format, oidBytes, from) => {
  const repository = aPacked(format);
  const index = new PackIndex(readFileSync(`${indexed(repository, from)}.idx`), oidBytes);
  const lines = execFileSync('git', ['show-index', `--object-format=${format}`], {
    cwd: repository.folder,
    env: GIT_ENVIRONMENT,
    encoding: 'utf8',
    input: index.bytes,
  })
    .trim()
    .split('\n');
  const truth = lines.map((line) => ({ offset: Number(line.split(' ')[0]), oid: line.split(' ')[1]! }));
  expect(truth.map(({ oid }) => index.find(oid))).toEqual(truth.map(({ offset }) => offset));
  expect([...index.sortedOffsets()]).toEqual(truth.map(({ offset }) => offset).sort((a, b) => a - b));
  for (const { oid } of truth) {
    const others = oid.endsWith('0') ? oid.slice(0, -1) + '1' : oid.slice(0, -1) + '0';
    if (!truth.some((one) => one.oid === others)) expect(index.find(others)).toBe(null);
    for (const length of [4, 8, 11, 2 * oidBytes])
      expect(index.withPrefix(oid.slice(0, length))).toEqual(
        truth.map((one) => one.oid).filter((one) => one.startsWith(oid.slice(0, length))),
      );
  }
});

test('an offset outside the index names no entry, and does not end the scan', () => {
  const repository = aPacked();
  const stem = indexed(repository, 300);
  const bytes = readFileSync(`${stem}.idx`);
  const index = new PackIndex(bytes);
  for (let at = 0; at < index.count; at++) bytes.writeUInt32BE(0xffffff00, 8 + 1024 + index.count * 24 + at * 4);
  writeFileSync(`${stem}.idx`, bytes);
  const packs = openPacks({ objectDirs: [join(repository.folder, '.git/objects')], oidBytes: 20 })!;
  expect(packs.relate([bytes.toString('hex', 1032, 1052)]).packs.flatMap(({ kinship }) => kinship.roots)).toEqual([]);
  packs.close();
});
