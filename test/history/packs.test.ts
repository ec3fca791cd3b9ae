import { chmodSync, cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';

import type { Report } from '../../src/model/report.ts';
import type { Shard } from '../../src/model/shard.ts';
import { FORMAT_NAMES } from '../../src/entry/options.ts';
import type { Format } from '../../src/reporters/formats/index.ts';
import { command as merge } from '../../src/entry/commands/merge.ts';
import { deliver } from '../../src/entry/deliver.ts';
import { openRepository } from '../../src/repository/open.ts';
import { renderJson } from '../../src/reporters/json.ts';
import { scan } from '../../src/scan.ts';
import { aZip } from '../deltas/containers.ts';
import { aLongHistory } from '../helpers/history.ts';
import { aFolder, aRepository, TestRepository } from '../helpers/repository.ts';
import { draw, mulberry32 } from '../helpers/samples.ts';

type Way = 'packs' | 'one by one';

async function historyOf(
  folder: string,
  way: Way,
  { backend = 'git', shard }: { backend?: 'git' | 'isomorphic'; shard?: Shard } = {},
): Promise<Report> {
  const source = await openRepository(folder, { backend });
  try {
    return await scan(
      {
        kind: 'history',
        all: true,
        policyAt: await source.resolveCommit('HEAD'),
        label: 'all history',
        ...(shard ? { shard } : {}),
      },
      { source, alone: way === 'one by one' },
    );
  } finally {
    await source.close();
  }
}

/** Returns the report without the ways of reading. */
function comparable(report: Report | object): unknown {
  const { coverage, ...rest } = (
    'verdict' in report && typeof report.verdict === 'string' ? report : JSON.parse(renderJson(report as Report))
  ) as { coverage: Record<string, unknown> };
  return { ...rest, coverage: { ...coverage, packed: null, seconds: null } };
}

/** One for all tests: each works on a copy. */
const LONG = aLongHistory(7);
const PLAIN = historyOf(LONG.folder, 'one by one');

function aCopy(): TestRepository {
  const folder = aFolder();
  cpSync(LONG.folder, folder, { recursive: true });
  return new TestRepository(folder);
}

function packFile(repository: TestRepository): string {
  const folder = join(repository.folder, '.git/objects/pack');
  return join(folder, readdirSync(folder).find((name) => name.endsWith('.pack'))!);
}

const VARIANTS: Readonly<Record<string, (repository: TestRepository) => void>> = {
  'one pack': (repository) => void repository.git('repack', '-adfq', '--depth=50', '--window=50'),
  'deep chains': (repository) => void repository.git('repack', '-adfq', '--depth=250', '--window=100'),
  'no deltas': (repository) => void repository.git('repack', '-adfq', '--depth=0', '--window=0'),
  'deltas that name their base': (repository) =>
    void repository.git('-c', 'repack.useDeltaBaseOffset=false', 'repack', '-adfq', '--depth=50', '--window=50'),
  'many packs, and the last objects loose': (repository) => {
    for (const revision of ['HEAD~12', 'HEAD~4']) {
      const tip = repository.git('rev-parse', revision);
      repository.git('update-ref', 'refs/heads/pack', tip);
      repository.git(
        'pack-objects',
        '--quiet',
        '--all',
        '--incremental',
        join(repository.folder, '.git/objects/pack/pack'),
      );
      repository.git('update-ref', '-d', 'refs/heads/pack');
    }
    repository.git('prune-packed', '--quiet');
  },
  'all loose': () => {},
  'offsets in the table for those beyond 2 GiB': (repository) => {
    repository.git('repack', '-adfq', '--depth=50');
    repository.git('index-pack', '--index-version=2,0x100', packFile(repository));
  },
  'a multi-pack index': (repository) => {
    repository.git('repack', '-adfq', '--depth=50');
    repository.git('multi-pack-index', 'write');
  },
};

test.each(Object.entries(VARIANTS))(
  'a history read from packs has the findings of one read blob by blob: %s',
  async (name, pack) => {
    const repository = aCopy();
    pack(repository);
    const packed = await historyOf(repository.folder, 'packs');
    expect(comparable(packed)).toEqual(comparable(await PLAIN));
    expect(packed.findings.length).toBeGreaterThan(20);
    if (name !== 'all loose') expect(packed.coverage.packed! / packed.coverage.blobs).toBeGreaterThan(0.5);
  },
);

test.each([true, false])('both back ends read a history in bulk, and say the same; packed: %s', async (packed) => {
  const repository = aCopy();
  if (packed) repository.git('repack', '-adfq', '--depth=50', '--window=50');
  const isomorphic = await historyOf(repository.folder, 'packs', { backend: 'isomorphic' });
  const { coverage } = await PLAIN;
  expect({ ...(comparable(isomorphic) as object), coverage: null }).toEqual({
    ...(comparable(await PLAIN) as object),
    coverage: null,
  });
  expect(isomorphic.coverage).toMatchObject({
    backend: 'isomorphic',
    files: coverage.files,
    blobs: coverage.blobs,
    bytes: coverage.bytes,
    commitsScanned: coverage.commitsScanned,
  });
  expect(isomorphic.coverage.packed! / coverage.blobs > 0.5).toBe(packed);
});

test('objects named by SHA-256 are read from packs too', async () => {
  const repository = aLongHistory(41, 'sha256', 8);
  repository.git('-c', 'repack.useDeltaBaseOffset=false', 'repack', '-adfq', '--depth=50', '--window=50');
  const packed = await historyOf(repository.folder, 'packs');
  expect(comparable(packed)).toEqual(comparable(await historyOf(repository.folder, 'one by one')));
  expect(packed.coverage.packed! / packed.coverage.blobs).toBeGreaterThan(0.5);
});

test('a damaged byte anywhere in a pack never makes a blob clean', async () => {
  const repository = aCopy();
  repository.git('repack', '-adfq', '--depth=50', '--window=50');
  const file = packFile(repository);
  const sound = readFileSync(file);
  chmodSync(file, 0o600);
  const random = mulberry32(5);
  for (let round = 0; round < 2; round++) {
    const bytes = Buffer.from(sound);
    const at = 12 + Math.floor(random() * (sound.length - 32));
    bytes[at]! ^= 1 << Math.floor(random() * 8);
    writeFileSync(file, bytes);
    const [plain, packed] = await Promise.all(
      (['one by one', 'packs'] as const).map((way) =>
        historyOf(repository.folder, way).then(comparable, (error: Error) => error.name),
      ),
    );
    expect(packed, `byte ${at}`).toEqual(plain);
  }
});

test.each(['sha1', 'sha256'] as const)(
  'a blob whose bytes its name does not stand for is a gap, though git reads it without a word: %s',
  async (format) => {
    const repository = aRepository({ format });
    const secret = draw(mulberry32(21), 'base62', 20);
    repository.commit({
      'app.env': `password=${secret}\n`,
      'sound.env': `password=${draw(mulberry32(22), 'base62', 20)}\n`,
    });
    repository.git('-c', 'pack.compression=0', 'repack', '-adFq');
    // The same length deflated and a sound checksum, so that zlib does not notice.
    const stored = (text: string): Buffer => deflateSync(text, { level: 0 });
    const file = packFile(repository);
    const pack = readFileSync(file);
    const at = pack.indexOf(stored(`password=${secret}\n`));
    expect(at).toBeGreaterThan(0);
    stored(`password=${draw(mulberry32(23), 'base62', 20)}\n`).copy(pack, at);
    chmodSync(file, 0o600);
    writeFileSync(file, pack);
    const packed = await historyOf(repository.folder, 'packs');
    expect(packed.findings.map(({ path }) => path)).toEqual(['sound.env']);
    expect(packed.coverage.gaps).toMatchObject([{ code: 'object-corrupt' }]);
    expect(packed.verdict.kind).toBe('incomplete');
    expect(comparable(packed)).toEqual(comparable(await historyOf(repository.folder, 'one by one')));
  },
);

test(
  'a loose object with other bytes than its name stands for is a gap, though its versions are looked ' + 'at together',
  async () => {
    const repository = aRepository();
    const line = (seed: number): string => `password=${draw(mulberry32(seed), 'base62', 20)}\n`;
    const versions = ['plain\n', `plain\n${line(31)}`, `plain\n${line(31)}more\n`].map((text) =>
      repository.commit({ 'app.env': text, 'other.env': `${text}other\n` }).git('rev-parse', 'HEAD:app.env'),
    );
    const file = join(repository.folder, '.git/objects', versions[1]!.slice(0, 2), versions[1]!.slice(2));
    const bytes = Buffer.from(`plain\n${line(32)}`);
    chmodSync(file, 0o600);
    writeFileSync(file, deflateSync(Buffer.concat([Buffer.from(`blob ${bytes.length}\0`), bytes])));
    const report = await historyOf(repository.folder, 'packs');
    expect(report.coverage.gaps).toMatchObject([{ code: 'object-corrupt' }]);
    expect(report.findings.length).toBeGreaterThan(0);
    expect(comparable(report)).toEqual(comparable(await historyOf(repository.folder, 'one by one')));
  },
);

test('ignored paths are not scanned, but a blob that also occurs elsewhere is', async () => {
  const repository = aRepository();
  const secret = `password: "${draw(mulberry32(1), 'base62', 20)}"\n`;
  repository.commit({ '.tidegate.yml': 'ignore-paths: [vendor/**]\n' });
  repository.commit({ 'vendor/a.yml': secret, 'vendor/b.yml': `# other\n${secret}` });
  repository.commit({ 'config/a.yml': secret });
  repository.git('repack', '-adfq');
  const packed = await historyOf(repository.folder, 'packs');
  expect(packed.findings.map(({ path }) => path)).toEqual(['config/a.yml']);
  expect(comparable(packed)).toEqual(comparable(await historyOf(repository.folder, 'one by one')));
});

describe('shards', () => {
  async function shardsOf(folder: string, of: number, way: Way = 'packs'): Promise<readonly string[]> {
    const out = aFolder();
    const files: string[] = [];
    for (let index = 1; index <= of; index++) {
      const file = join(out, `shard-${index}.json`);
      writeFileSync(file, renderJson(await historyOf(folder, way, { shard: { index, of } })));
      files.push(file);
    }
    return files;
  }

  async function merged(files: readonly string[], format: Format): Promise<string> {
    const file = join(aFolder(), 'merged');
    await merge.run({
      words: files,
      options: { format: [{ format, file }], verbose: false, 'all-findings': false },
      colour: false,
    });
    return readFileSync(file, 'utf8');
  }

  /** The time it took is nobody's promise. */
  const timeless = (text: string): string =>
    text.replace(/"seconds": ?[\d.]+|\btime="[\d.]+"/g, '').replace(/[\d.]+ s\b/g, '');

  test.each([2, 5])('merged, %i of them are the report of one scan byte for byte, in every format', async (of) => {
    const repository = aCopy();
    repository.git('repack', '-adfq', '--depth=50', '--window=50');
    // A blob without a packed history, and two containers with the same file in them, and a tag of a file.
    const inner = { 'app.env': `password=${draw(mulberry32(3), 'base62', 16)}\n` };
    repository.commit({
      'a/one.zip': aZip(inner),
      'b/two.zip': aZip({ ...inner, 'more.txt': 'more' }),
      'c/three.zip': aZip({ 'x.txt': 'x', ...inner }),
      'loose.env': `token: ${draw(mulberry32(4), 'base62', 30)}\n`,
    });
    repository.git('update-index', '--add', '--cacheinfo', `160000,${repository.head},module`);
    repository.git('commit', '--quiet', '-m', 'a submodule');
    const whole = await historyOf(repository.folder, 'packs');
    const files = await shardsOf(repository.folder, of);
    for (const format of FORMAT_NAMES) {
      const file = join(aFolder(), 'whole');
      await deliver(whole, { outputs: [{ format, file }], verbose: false, colour: false });
      expect(timeless(await merged(files, format)), format).toBe(timeless(readFileSync(file, 'utf8')));
    }
  });

  test('each shard may work in a clone that is packed in another way', async () => {
    const [one, other] = [aCopy(), aCopy()];
    one.git('repack', '-adfq', '--depth=50', '--window=50');
    other.git('repack', '-adfq', '--depth=3', '--window=4');
    const files = [(await shardsOf(one.folder, 2))[0]!, (await shardsOf(other.folder, 2))[1]!];
    expect(comparable(JSON.parse(await merged(files, 'json')) as object)).toEqual(comparable(await PLAIN));
  });

  test('a shard holds no secret', async () => {
    const repository = aRepository();
    const secret = draw(mulberry32(9), 'base62', 24);
    repository.commit({ 'app.env': `password=${secret}\n`, 'a.zip': aZip({ 'b.env': `api_key=${secret}x\n` }) });
    for (const file of await shardsOf(repository.folder, 2))
      expect(readFileSync(file, 'utf8')).not.toContain(secret.slice(0, 8));
  });

  test('reports that are not all shards of one history are refused', async () => {
    const [first, second] = await shardsOf(aRepository().commit({ a: 'a' }).folder, 2);
    const [, other] = await shardsOf(aRepository().commit({ a: 'b' }).folder, 2);
    await expect(merged([], 'json')).rejects.toThrow('No report was given.');
    await expect(merged([first!], 'json')).rejects.toThrow('Shard 2 of 2 is missing.');
    await expect(merged([first!, first!, second!], 'json')).rejects.toThrow('Shard 1 of 2 is there twice.');
    await expect(merged([first!, other!], 'json')).rejects.toThrow('are of different histories');
    const whole = join(aFolder(), 'whole.json');
    writeFileSync(whole, renderJson(await PLAIN));
    await expect(merged([whole], 'json')).rejects.toThrow('is not the report of a shard');
  });
});
