/**
 * Reads mutated texts with every parser for a while: `npx tsx test/e2e/fuzz.ts [seconds] [seed] [words of a reader]`.
 * The parsers are those of `src/dev/linear`, which come from the registries of places and importers, and the readers of
 * git's objects and of containers. A refusal is an answer. Prints, with the text in base64, what ends in a mistake of
 * ours (a TypeError, a stack that overflows), and what takes more than a second of processor time; then the number of
 * inputs of each parser.
 */

import { postureJobs, type Job } from '../../src/dev/linear/posture.ts';
import { secretJobs } from '../../src/dev/linear/secrets.ts';
import { textJobs } from '../../src/dev/linear/texts.ts';
import { unpack } from '../../src/deltas/unpack.ts';
import { parseIndex } from '../../src/repository/index-file.ts';
import { DeltaApplier } from '../../src/repository/packs/delta.ts';
import { measureLoose } from '../../src/repository/packs/entry.ts';
import { PackIndex } from '../../src/repository/packs/pack-index.ts';
import { FORMS } from '../helpers/content-forms.ts';
import { drawSample, mulberry32, seedOf } from '../helpers/samples.ts';

const [seconds = 60, seed = Date.now() % 1e9] = process.argv.slice(2, 4).map(Number);
const words = process.argv.slice(4);
const random = mulberry32(seed);
const below = (count: number): number => Math.floor(random() * count);
const one = <T>(all: readonly T[]): T => all[below(all.length)]!;

const LARGEST = 3000;
/** Seconds of processor time for one text. */
const MOST = 1;
/** Inputs that one parser reads in a row at least. */
const ROUND = 5;

interface Parser {
  readonly name: string;
  readonly samples: readonly Buffer[];
  readonly read: (bytes: Buffer) => unknown;
}

/** The jobs of a reader differ in their shapes: each shape is a sample. */
function parsersOf(kind: string, jobs: readonly Job[]): readonly Parser[] {
  return [...new Map(jobs.map((job) => [job.reader, job])).values()].map(({ reader, read }) => ({
    name: `${kind} ${reader}`,
    samples: jobs
      .filter((job) => job.reader === reader)
      .map(({ shape }) => Buffer.from(shape.make(400)).subarray(0, LARGEST)),
    read: (bytes) => read(bytes.toString()),
  }));
}

function objectParsers(): readonly Parser[] {
  const base = Buffer.from('a line of the base\n'.repeat(40));
  const delta = Buffer.from([0xf8, 0x05, 0x20, 0x90, 0x10, 3, 97, 98, 99, 0xb1, 4, 1, 2]);
  const index = Buffer.alloc(8 + 1024 + 2 * 28 + 40);
  index.write('\xfftOc\0\0\0\x02', 'latin1');
  const staged = Buffer.concat([Buffer.from('DIRC\0\0\0\x02\0\0\0\x01'), Buffer.alloc(62), Buffer.from('a.txt\0\0\0')]);
  return [
    {
      name: 'object delta',
      samples: [delta],
      read: (bytes) => new DeltaApplier().apply(base, bytes, Buffer.alloc(32)),
    },
    { name: 'object pack index', samples: [index], read: (bytes) => new PackIndex(bytes).sortedOffsets() },
    { name: 'object staged files', samples: [staged], read: parseIndex },
    { name: 'object loose', samples: [Buffer.from('789c4bcac94f520000', 'hex')], read: measureLoose },
  ];
}

function containerParsers(): readonly Parser[] {
  const samples = Object.entries(FORMS).flatMap(([name, form]) => {
    const made = form(drawSample({ maker: 'github-crc32', options: { prefix: 'ghp_' } }, seedOf(name)));
    return made === undefined || !/^(?:arc|media)\//.test(name)
      ? []
      : [Buffer.from(made as string).subarray(0, LARGEST)];
  });
  return [{ name: 'container', samples, read: (bytes) => [...unpack(bytes, 'a')].length }];
}

function mutated({ samples }: Parser): Buffer {
  let bytes = one(samples);
  for (let changes = 1 + below(6); changes > 0; changes--) {
    const [from, length] = [below(bytes.length + 1), below(24)];
    const [before, behind] = [bytes.subarray(0, from), bytes.subarray(from)];
    const other = one(samples);
    const at = below(other.length + 1);
    bytes = Buffer.concat(
      [
        () => [before, behind.subarray(length)],
        () => [before, behind.subarray(0, length), behind],
        () => [before, other.subarray(at, at + 2 * length), behind],
        () => [before, Buffer.from([below(256)]), behind.subarray(1)],
        () => [
          before,
          Buffer.from(one(['\0', '\n', '"', "'", '{', '}', '(', ')', '[', ']', '<', '>', '\\', '#', '&', '%'])),
          behind,
        ],
        () => [before],
        () => [before, behind.subarray(0, length + 1), behind.subarray(0, length + 1), behind],
      ][below(7)]!(),
    );
  }
  return bytes.subarray(0, LARGEST);
}

function isMistake(error: unknown, name: string): boolean {
  if (error instanceof RangeError && name.startsWith('object') && 'code' in error) return false; // read beyond the end
  return (
    !(error instanceof Error) ||
    error instanceof TypeError ||
    error instanceof RangeError ||
    error instanceof ReferenceError
  );
}

async function main(): Promise<void> {
  const all = [
    ...parsersOf('posture', await postureJobs(1)),
    ...parsersOf('secrets', await secretJobs()),
    ...parsersOf('text', await textJobs()),
    ...objectParsers(),
    ...containerParsers(),
  ].filter(({ name }) => words.every((word) => name.includes(word)));
  const counts = new Map<string, number>();
  const seen = new Set<string>();
  const end = performance.now() + seconds * 1000;
  // Cheap parsers read more: each gets as much time as any other.
  for (let at = 0; performance.now() < end; at++) {
    const parser = all[at % all.length]!;
    const until = performance.now() + 20;
    for (let inputs = 0; inputs < ROUND || performance.now() < until; inputs++) {
      const bytes = mutated(parser);
      const before = process.cpuUsage();
      try {
        await parser.read(bytes);
      } catch (error) {
        if (isMistake(error, parser.name)) report(seen, parser.name, String((error as Error).stack ?? error), bytes);
      }
      const { user, system } = process.cpuUsage(before);
      if ((user + system) / 1e6 > MOST) report(seen, parser.name, `${(user + system) / 1e6} s`, bytes);
      counts.set(parser.name, (counts.get(parser.name) ?? 0) + 1);
    }
  }
  const kinds = new Map<string, number>();
  for (const [name, count] of [...counts].sort(([, a], [, b]) => a - b)) {
    console.log(`${count} ${name}`);
    const kind = name.split(' ')[0]!;
    kinds.set(kind, (kinds.get(kind) ?? 0) + count);
  }
  const total = [...kinds.values()].reduce((sum, count) => sum + count, 0);
  console.log(
    `${total} inputs, ${all.length} parsers, ${seconds} s, seed ${seed}; ` +
      `${[...kinds].map(([kind, count]) => `${kind} ${count}`).join(', ')}; ${seen.size} mistakes`,
  );
  process.exitCode = seen.size > 0 ? 1 : 0;
}

function report(seen: Set<string>, name: string, text: string, bytes: Buffer): void {
  const place = `${name} ${text.split('\n').slice(0, 3).join(' ')}`;
  if (seen.has(place)) return;
  seen.add(place);
  console.log(`MISTAKE ${place}\n  ${bytes.toString('base64')}`);
}

await main();
