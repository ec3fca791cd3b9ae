/** Opens the repository, scans a target, delivers the report. The commands that scan share it. */

import { dirname, join, resolve } from 'node:path';
import type { Policy } from '../model/policy.ts';
import type { ScanTarget } from '../model/range.ts';
import { exitCodeOf, type Report } from '../model/report.ts';
import { FORMATS } from '../reporters/formats/index.ts';
import type { ObjectSource } from '../repository/object-source.ts';
import { openRepository } from '../repository/open.ts';
import { scan } from '../scan.ts';
import type { World } from '../scan/world.ts';
import { deliver } from './deliver.ts';
import { readTextInput } from './streams/input.ts';
import { stopOnSignal } from './interrupt.ts';
import type { Delivery, Output } from './options.ts';
import { createProgressLine } from './streams/progress.ts';

/** Each has its own rules and its own V8: some 60 MB. */
const MOST_THREADS = 8;

/**
 * In bytes, some four processor seconds of work: getting one more thread ready (its V8 compiles all again) costs 0.5 of
 * them.
 */
const WORTH_A_THREAD = 48 * 1024 * 1024;

/** Values of the options that scans have. */
export interface ScanOptions {
  readonly repo: string;
  readonly backend?: 'git' | 'isomorphic' | undefined;
  readonly engine?: 're2' | 're2js' | undefined;
  readonly cache?: string | undefined;
  /** Bytes that the scan of a history may use; undefined: no bound. */
  readonly memory?: number | undefined;
  /** A configuration of gitleaks, in place of the policy that the target has. */
  readonly 'gitleaks-config'?: string | undefined;
  /** In place of the policy that the target has. */
  readonly policy?: Policy | undefined;
}

/** The target, or how to find it in the repository; `source` is null for targets that need no repository. */
export type Wanted = ScanTarget | ((source: ObjectSource) => Promise<ScanTarget>);

/** Scans and delivers; returns the exit code of the verdict. */
export async function scanAndDeliver(wanted: Wanted, options: ScanOptions, delivery: Delivery): Promise<number> {
  const report = await scanWanted(wanted, options, delivery.outputs);
  await deliver(report, delivery);
  return exitCodeOf(report.verdict);
}

/** Reports whether one of the formats shows when secrets were removed, which costs further reading. */
async function showsRemovals(outputs: readonly Output[]): Promise<boolean> {
  const loaded = await Promise.all(outputs.map(({ format }) => FORMATS[format].load()));
  return loaded.some(({ format }) => format.showsRemovals === true);
}

/**
 * Scans and returns the report. `outputs`: formats that it is for; some show more of a history than is otherwise read.
 */
export async function scanWanted(
  wanted: Wanted,
  options: ScanOptions,
  outputs: readonly Output[] = [],
): Promise<Report> {
  const progress = createProgressLine();
  const { repo, backend, engine, cache } = options;
  const policy = await policyFor(options);
  const source = needsRepository(wanted) ? await openRepository(repo, backend === undefined ? {} : { backend }) : null;
  try {
    const target = typeof wanted === 'function' ? await wanted(source!) : wanted;
    const report = await scan(target, {
      source,
      folder: resolve(repo),
      ...(target.kind === 'stdin' ? { input: await readTextInput() } : {}),
      ...(engine === undefined ? {} : { engine }),
      ...(policy === undefined ? {} : { policy }),
      ...(cache === undefined ? {} : { cache: await cacheAt(cache, repo) }),
      ...(target.kind === 'history' ? await historyOptions(options.memory) : {}),
      onProgress: (step) => progress.show(step),
    });
    if (target.kind !== 'history' || !(await showsRemovals(outputs))) return report;
    return await (await import('../history/refs/removals.ts')).addRemovals(report, source!);
  } finally {
    progress.clear();
    await source?.close();
  }
}

/** Returns the policy that an option names; undefined for the repository's own. */
async function policyFor({ policy, 'gitleaks-config': file, repo, engine }: ScanOptions): Promise<Policy | undefined> {
  if (file === undefined) return policy;
  return await (await import('./import/gitleaks-policy.ts')).policyOfGitleaks(file, { repo, engine });
}

function needsRepository(wanted: Wanted): boolean {
  return typeof wanted === 'function' || (wanted.kind !== 'files' && wanted.kind !== 'stdin');
}

async function historyOptions(memory: number | undefined) {
  const { availableParallelism } = await import('node:os');
  const threads = { most: Math.min(MOST_THREADS, availableParallelism()), worth: WORTH_A_THREAD };
  if (memory === undefined) return { threads, stop: stopOnSignal() };
  const { watchMemory } = await import('../history/memory.ts');
  return { threads, memory, stop: AbortSignal.any([stopOnSignal(), watchMemory(memory)]) };
}

/** Makes the folder of a cache; returns it with the hash of this program. */
async function cacheAt(folder: string, repo: string): Promise<NonNullable<World['cache']>> {
  (await import('./output-file.ts')).makeOutputFolder(folder, repo);
  return { folder: resolve(folder), program: await programHash() };
}

/** Returns a hash of the program that writes a cache: another build may find something else. */
async function programHash(): Promise<string> {
  const [{ createHash }, { readdir, readFile, realpath }] = await Promise.all([
    import('node:crypto'),
    import('node:fs/promises'),
  ]);
  const program = await realpath(process.argv[1]!); // npm calls it by a link
  const folder = join(dirname(program), 'parts');
  const parts = await readdir(folder).catch(() => []); // run from its source it has none
  const hash = createHash('sha256');
  for (const file of [program, ...parts.sort().map((name) => join(folder, name))]) hash.update(await readFile(file));
  return hash.digest('hex');
}
