/** Scans the history of a folder, and counts the reads. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEFAULT_POLICY, type Policy } from '../../src/model/policy.ts';
import type { Report } from '../../src/model/report.ts';
import type { Shard } from '../../src/model/shard.ts';
import type { Format } from '../../src/reporters/formats/index.ts';
import { deliver } from '../../src/entry/deliver.ts';
import { openRepository } from '../../src/repository/open.ts';
import { scan } from '../../src/scan.ts';
import { aFolder } from '../helpers/repository.ts';

interface Outcome {
  readonly report: Report;
  /** Number of blobs and commits that were read. */
  readonly read: number;
  /** Number of blobs that were searched for in packs, each time. */
  readonly related: readonly number[];
}

interface Circumstances {
  readonly cache?: string;
  readonly all?: boolean;
  readonly program?: string;
  readonly shard?: Shard;
  readonly policy?: Partial<Policy>;
}

export async function scanFolder(
  folder: string,
  { cache, all = true, program = '', shard, policy = {} }: Circumstances = {},
): Promise<Outcome> {
  const source = await openRepository(folder);
  let read = 0;
  const related: number[] = [];
  const { readBlob, readPlaces, openPacks } = source;
  source.readBlob = (oid) => {
    read++;
    return readBlob.call(source, oid);
  };
  source.readPlaces = (commits) => {
    read += commits.length;
    return readPlaces.call(source, commits);
  };
  source.openPacks = async () => {
    const packs = await openPacks.call(source);
    if (packs) {
      const relate = packs.relate.bind(packs);
      packs.relate = (names) => {
        read += names.length;
        related.push(names.length);
        return relate(names);
      };
    }
    return packs;
  };
  try {
    const target = {
      kind: 'history',
      all,
      policyAt: await source.resolveCommit('HEAD'),
      label: 'history',
      ...(shard ? { shard } : {}),
    } as const;
    const server = { defaults: { ...DEFAULT_POLICY, ...policy }, floor: null };
    return {
      report: await scan(target, {
        source,
        server,
        ...(cache === undefined ? {} : { cache: { folder: cache, program } }),
      }),
      read,
      related,
    };
  } finally {
    await source.close();
  }
}

/** Returns the report as people and programs get it, without times and the ways of reading. */
export async function textOf({ report }: Outcome, format: Format = 'json'): Promise<string> {
  const file = join(aFolder(), 'report');
  await deliver(
    { ...report, coverage: { ...report.coverage, seconds: 1, packed: 0 } },
    { outputs: [{ format, file }], verbose: false, colour: false },
  );
  return `${report.verdict.kind}\n${readFileSync(file, 'utf8')}`;
}
