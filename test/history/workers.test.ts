import fc from 'fast-check';
import { inspect } from 'node:util';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';

import { DEFAULT_POLICY } from '../../src/model/policy.ts';
import type { Report } from '../../src/model/report.ts';
import { Secret } from '../../src/model/secret.ts';
import type { Shard } from '../../src/model/shard.ts';
import { openRepository } from '../../src/repository/open.ts';
import { renderJson } from '../../src/reporters/json.ts';
import type { BlobResult } from '../../src/history/packs/scan-blob.ts';
import { BlobTable } from '../../src/history/packs/blob-table.ts';
import { WorkerPool, type Assignment } from '../../src/history/workers/worker-pool.ts';
import { fromTransfer, toTransfer } from '../../src/history/workers/transfer.ts';
import { FamilyQueue } from '../../src/history/packs/family-queue.ts';
import { createProgress } from '../../src/history/packs/family-scanner.ts';
import { scan } from '../../src/scan.ts';
import { builtScript } from '../helpers/built.ts';
import { aLongHistory } from '../helpers/history.ts';
import { aFolder, type TestRepository } from '../helpers/repository.ts';
import { draw, mulberry32 } from '../helpers/samples.ts';

/** Faults of the worker threads. */
type Fate =
  | 'none'
  | 'cannot start'
  | 'ends after its first portion'
  | 'ends before it sends any'
  | 'runs out of memory';

const world = vi.hoisted(() => ({ fate: 'none' as Fate, started: 0, sent: 0, errors: [] as string[] }));

/**
 * Threads begin here with a compiled copy of their source; the main one, which could do all the work meanwhile, waits
 * until they are at it.
 */
vi.mock('node:worker_threads', async (original) => {
  const real = await original<typeof import('node:worker_threads')>();
  class FatedWorker extends real.Worker {
    constructor(file: string, options: import('node:worker_threads').WorkerOptions) {
      if (world.fate === 'cannot start') throw new Error('no room for a thread');
      super(builtScript(file), {
        ...options,
        ...(world.fate === 'runs out of memory' ? { resourceLimits: { maxOldGenerationSizeMb: 6 } } : {}),
      });
      world.started++;
      this.on('error', (error) => world.errors.push((error as NodeJS.ErrnoException).code ?? String(error)));
      this.on('message', () => world.sent++);
      if (world.fate === 'ends after its first portion') this.once('message', () => void this.terminate());
      if (world.fate === 'ends before it sends any') this.once('online', () => void this.terminate());
      const { next } = (options.workerData as Assignment).queue;
      if (world.fate === 'none')
        for (let tries = 0; Atomics.load(next, 0) === 0 && tries < 500; tries++) Atomics.wait(next, 0, 0, 20);
    }
  }
  return { ...real, Worker: FatedWorker };
});

afterEach(() => expect(world.fate === 'none' ? world.errors : []).toEqual([]));
beforeEach(() => void Object.assign(world, { fate: 'none', started: 0, sent: 0, errors: [] }));

interface Manner {
  readonly shard?: Shard;
  readonly engine?: 're2' | 're2js';
  readonly cache?: string;
}

async function historyOf(
  { folder }: TestRepository,
  threads: number,
  { shard, engine, cache }: Manner = {},
): Promise<Report> {
  const source = await openRepository(folder);
  try {
    return await scan(
      {
        kind: 'history',
        all: true,
        policyAt: await source.resolveCommit('HEAD'),
        label: 'all history',
        ...(shard ? { shard } : {}),
      },
      // Every byte is worth a thread: the histories are small.
      {
        source,
        threads: { most: threads, worth: 1 },
        ...(engine ? { engine } : {}),
        ...(cache ? { cache: { folder: cache, program: '' } } : {}),
      },
    );
  } finally {
    await source.close();
  }
}

/** As it is written. */
function comparable(report: Report): string {
  return renderJson({ ...report, coverage: { ...report.coverage, seconds: 0 } });
}

function aPackedHistory(seed: number, ...how: string[]): TestRepository {
  const repository = aLongHistory(seed);
  repository.git('repack', '-adfq', ...how);
  return repository;
}

const LONG = aPackedHistory(11, '--depth=10');
/** The report of one thread. */
let alone: Report;
beforeAll(async () => void (alone = await historyOf(LONG, 1)));

test('a report is the same, byte for byte, for any number of threads', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 1000 }),
      fc.constantFrom('--depth=50', '--depth=2', '--depth=0'),
      async (seed, depth) => {
        const repository = aPackedHistory(seed, depth);
        const alone = comparable(await historyOf(repository, 1));
        expect(comparable(await historyOf(repository, 2))).toBe(alone);
        expect(comparable(await historyOf(repository, 3))).toBe(alone);
      },
    ),
    { numRuns: 2, seed: 9 },
  );
  expect(world.sent).toBeGreaterThan(3);
});

test('threads apply the policy: its own rules, disabled rules, ignored paths', async () => {
  const repository = aLongHistory(13);
  const own = `own_key_${draw(mulberry32(3), 'base16', 20)}`;
  repository.commit({
    'src/own.js': `const key = '${own}';\n`.repeat(30),
    '.tidegate.yml':
      'ignore-paths: [yarn.lock]\nrules: { disable: [generic-password] }\ncustom-rules:\n  - { id: ' +
      'own-key, title: Own key, severity: high, keywords: [own_key_], pattern: ' +
      "'own_key_(?<secret>[a-f0-9]{20})', why: It opens our door., fix: Change the lock. }\n",
  });
  repository.git('repack', '-adfq');
  const alone = await historyOf(repository, 1);
  const rules = alone.findings.map(({ rule }) => rule);
  expect(rules).toContain('own-key');
  expect(rules).not.toContain('generic-password');
  expect(comparable(await historyOf(repository, 3))).toBe(comparable(alone));
});

test.each<[string, (round: number) => Manner]>([
  ['re2js', () => ({ engine: 're2js' })],
  ['a shard', () => ({ shard: { index: 2, of: 3 } })],
])('threads give the same report: %s', async (_name, manner) => {
  expect(comparable(await historyOf(LONG, 2, manner(2)))).toBe(comparable(await historyOf(LONG, 1, manner(1))));
});

test('findings of threads are cached: the next scan gives the same report', async () => {
  const cache = aFolder();
  const first = comparable(await historyOf(LONG, 3, { cache }));
  expect(first).toBe(comparable(alone));
  expect(comparable(await historyOf(LONG, 3, { cache }))).toBe(first);
});

test.each<Fate>(['cannot start', 'ends after its first portion', 'ends before it sends any', 'runs out of memory'])(
  'nothing is lost where a thread %s',
  async (fate) => {
    world.fate = fate;
    const report = await historyOf(LONG, 3);
    expect(comparable({ ...report, coverage: { ...report.coverage, packed: alone.coverage.packed! } })).toBe(
      comparable(alone),
    );
  },
);

test('threads scan everything without the main one, and one that runs out of memory ends alone', async () => {
  const source = await openRepository(LONG.folder);
  const packs = (await source.openPacks())!;
  const [oids, paths] = [[] as string[], new Map<string, string>()];
  for (const line of LONG.git('ls-tree', '-r', 'HEAD').split('\n')) {
    const [, oid, path] = /^\d+ blob (\w+)\t(.*)$/.exec(line)!;
    if (!paths.has(oid!)) oids.push(oid!);
    paths.set(oid!, path!);
  }
  const scanTogether = async (): Promise<string[]> => {
    const reported: string[] = [];
    const shared = packs.relate(oids).packs;
    const { queue } = FamilyQueue.divide(shared, 1);
    const blobs = BlobTable.share(oids, paths);
    const pool = new WorkerPool(
      {
        packs: shared,
        queue: queue.shared,
        blobs: blobs.shared,
        knownSpans: new Map(),
        policy: DEFAULT_POLICY,
        engine: 're2',
        threads: 3,
        held: 64 * 1024 * 1024,
        progress: createProgress(),
      },
      ({ number }) => reported.push(blobs.path(number)),
    );
    await pool.received(queue.portions);
    await pool.terminate();
    return reported.sort();
  };
  // No thread reports a container.
  expect(await scanTogether()).toEqual([...paths.values()].filter((path) => !path.endsWith('.zip')).sort());
  world.fate = 'runs out of memory';
  expect(await scanTogether()).toEqual([]);
  expect(world.errors).toEqual(['ERR_WORKER_OUT_OF_MEMORY', 'ERR_WORKER_OUT_OF_MEMORY']);
  packs.close();
  await source.close();
});

describe('a transfer between threads', () => {
  const resultWith = (text: string, publicPrefix: string): BlobResult => {
    const match = {
      kind: 'secret',
      rule: 'a',
      title: 'A',
      severity: 'high',
      confidence: 'high',
      secret: new Secret(text, publicPrefix),
      span: { from: 1, to: 9 },
      matchSpan: { from: 0, to: 9 },
      structure: 'valid',
      reasons: ['b'],
      specificity: 1,
    } as const;
    const at = { line: 1, column: 1, endLine: 1, endColumn: 2 };
    return {
      number: 3,
      size: 10,
      spans: [{ from: 0, to: 9 }],
      found: [
        { match, at, inlineAllow: null },
        { match, at, inlineAllow: null, field: 'cell 2' },
      ],
    };
  };
  /** Results with the texts of their secrets, which JSON does not show. */
  const open = (all: readonly BlobResult[]): unknown =>
    all.map((one) => ({
      ...one,
      found: one.found.map((found) => ({
        ...found,
        match: { ...found.match, secret: [found.match.secret.reveal(), found.match.secret.redacted] },
      })),
    }));

  test('keeps every text as it was', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)) }),
        fc.nat(4),
        (text, prefix) => {
          const sent = [resultWith(text, text.slice(0, prefix))];
          expect(open(fromTransfer(structuredClone(toTransfer(sent))))).toEqual(open(sent));
        },
      ),
    );
  });

  test('shows no secret where a message is printed', () => {
    const secret = draw(mulberry32(4), 'base62', 30);
    const message = toTransfer([resultWith(`tok_${secret}`, 'tok_')]);
    expect(inspect(message, { depth: 20 }) + JSON.stringify(message)).not.toContain(secret.slice(0, 6));
  });
});
