/** `tidegate merge <report>…`: the reports of a history's shards as one. */

import { UsageError } from '../../model/errors.ts';
import type { SecretFinding } from '../../model/finding.ts';
import { exitCodeOf, type Coverage } from '../../model/report.ts';
import { Bits, type ReachMap } from '../../model/reach.ts';
import { Secret } from '../../model/secret.ts';
import type { ShardParts, SecretOccurrence } from '../../model/shard.ts';
import { unpackBlobs } from '../../model/shard-blobs.ts';
import { mergeShards, type ShardReport } from '../../history/shards/merge.ts';
import { redactReport } from '../../scan/results/redaction.ts';
import { readNamedJson, readShape } from '../named-file.ts';
import { defineCommand, CREDENTIAL_EXIT_CODES } from '../command.ts';
import { deliver } from '../deliver.ts';
import { ALL_FINDINGS, deliveryOf, FORMAT, VERBOSE, FILES } from '../options.ts';

export const command = defineCommand({
  name: 'merge',
  group: 'Reports and records',
  summary: 'Join the JSON reports of a history scanned in parts.',
  details: ['The result is the report that one scan of the whole history would have written.'],
  arguments: [{ shown: '<report>…', summary: 'One JSON report per shard', least: 1, most: Infinity, completes: FILES }],
  options: [FORMAT, VERBOSE, ALL_FINDINGS],
  examples: [
    { line: 'merge part-*.json', does: 'as text' },
    { line: 'merge part-*.json --format json=history.json', does: 'as one JSON report' },
    { line: 'merge 1.json 2.json --format html=history.html', does: 'as a page for people' },
  ],
  exitCodes: CREDENTIAL_EXIT_CODES,
  async run(given) {
    const report = await redactReport(mergeShards(await Promise.all(given.words.map(readShard))));
    await deliver(report, deliveryOf(given));
    return exitCodeOf(report.verdict);
  },
});

/** As reporters/json.ts writes it. */
interface Document {
  readonly schemaVersion?: unknown;
  readonly coverage?: Coverage;
  readonly shard?: Omit<ShardParts, 'blobs' | 'occurrences' | 'reach'> & {
    readonly blobs: string;
    readonly sighted: readonly Written[];
    readonly words: Readonly<Record<string, Words>>;
    readonly reach: ToldReach | null;
  };
}

interface ToldReach {
  readonly names: readonly string[];
  readonly of: readonly {
    readonly secret: string;
    readonly paths: readonly { readonly path: string; readonly turn: number }[];
    readonly refs: string;
    readonly live: string | null;
  }[];
}

type Words = Pick<SecretFinding, 'why' | 'fix' | 'revoke' | 'references'>;

type Written = Omit<SecretFinding, 'place' | 'secret' | 'proof' | 'alsoAt' | 'reach' | keyof Words> &
  SecretFinding['place'] & { readonly redacted: string; readonly proof: string | null } & Pick<
    SecretOccurrence,
    'turn' | 'inside'
  >;

/** Reads the JSON report of one shard. Throws `UsageError('bad-arguments')` for any other file. */
async function readShard(file: string): Promise<ShardReport> {
  const document = readNamedJson(file, (why) => notAShard(file, undefined, why)) as Document | null;
  const { coverage, shard } = document ?? {};
  if (
    document?.schemaVersion !== 1 ||
    !coverage ||
    !shard ||
    !Array.isArray(shard.sighted) ||
    typeof shard.blobs !== 'string'
  ) {
    throw notAShard(file);
  }
  const { words, blobs, sighted, reach, ...parts } = shard;
  return readShape(
    () => ({
      name: file,
      coverage,
      parts: {
        ...parts,
        blobs: unpackBlobs(blobs),
        occurrences: sighted.map((written) => occurrenceOf(written, words)),
        ...(reach ? { reach: reachOf(reach) } : {}),
      },
    }),
    (cause) => notAShard(file, cause),
  );
}

function notAShard(file: string, cause?: unknown, why?: string): UsageError {
  return new UsageError(
    'bad-arguments',
    `${file} is not the report of a shard${why === undefined ? '' : `: ${why}`}.`,
    {
      next: 'Write one with: tidegate history --shard 1/4 --format json=shard-1.json',
      cause,
    },
  );
}

/** Restores the sets of refs, which are base64 in the report. */
function reachOf({ names, of }: ToldReach): ReachMap {
  const bits = (text: string): Bits => new Bits(Buffer.from(text, 'base64'));
  return {
    names,
    of: new Map(
      of.map(({ secret, paths, refs, live }) => [
        secret,
        { paths, refs: bits(refs), live: live === null ? null : bits(live) },
      ]),
    ),
  };
}

/** Restores an occurrence of a secret; `words`: the texts of each rule. */
function occurrenceOf(
  { turn, inside, line, column, endLine, endColumn, redacted, proof, ...rest }: Written,
  words: Readonly<Record<string, Words>>,
): SecretOccurrence {
  const { why, fix, revoke, references } = words[rest.rule]!;
  return {
    turn,
    inside,
    finding: {
      ...withoutAbsent(rest),
      place: { line, column, endLine, endColumn },
      secret: Secret.ofRedacted(redacted),
      ...(proof === null ? {} : { proof }),
      alsoAt: [],
      why,
      fix,
      revoke,
      references,
    },
  };
}

/** Fields that may be null in a finding; in other fields a null in the report means that the field is absent. */
const NULLABLE = new Set(['oldPath', 'movedFrom', 'suppression', 'keep', 'commit', 'author', 'date']);

function withoutAbsent<T extends object>(written: T): T {
  return Object.fromEntries(Object.entries(written).filter(([key, value]) => value !== null || NULLABLE.has(key))) as T;
}
