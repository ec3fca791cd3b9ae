#!/usr/bin/env node
/** The command line: reads the words, calls the scan, delivers the report, chooses the exit code. */

import { dirname, join, resolve } from 'node:path';
import { isTidegateError, UsageError } from '../model/errors.ts';
import type { ScanTarget } from '../model/range.ts';
import { exitCodeOf, type Report } from '../model/report.ts';
import type { ObjectSource } from '../repository/object-source.ts';
import { openRepository } from '../repository/open.ts';
import { scan } from '../scan.ts';
import { rangeOfWords } from '../sources/revision.ts';
import { COMMANDS, HELP, parseArguments, type Arguments } from './arguments.ts';
import { deliver, write } from './deliver.ts';
import { failureOf } from './failure.ts';
import { readInput } from './input.ts';
import { stopOnSignal } from './interrupt.ts';
import { createProgressLine } from './progress.ts';
import { VERSION } from './version.ts';

/** Each has its own rules and its own V8: some 60 MB. */
const MOST_THREADS = 8;

/**
 * In bytes, some four processor seconds of work: getting one more thread ready (its V8 compiles all anew) costs 0.5 of
 * them.
 */
const WORTH_A_THREAD = 48 * 1024 * 1024;

async function main(argv: readonly string[]): Promise<number> {
  const wanted = parseArguments(argv);
  if (wanted.version) {
    await write(`tidegate ${VERSION}\n`);
    return 0;
  }
  if (wanted.help || wanted.command === 'help') {
    await write(HELP);
    return 0;
  }
  switch (wanted.command) {
    case 'history':
      if (wanted.pending) return await (await import('./commands/pending.ts')).lookAtPending(wanted);
      return await scanAndDeliver(wanted);
    case 'diff':
    case 'staged':
    case 'files':
    case 'stdin':
    case 'pre-push':
      return await scanAndDeliver(wanted);
    case 'pre-receive':
      return await (await import('./pre-receive.ts')).runPreReceive(wanted.repo);
    case 'baseline':
      return await (await import('./commands/baseline.ts')).writeBaseline(wanted, (target) => look(wanted, target));
    case 'posture':
      return await (await import('./commands/posture.ts')).showPosture(wanted);
    case 'merge':
      return await (await import('./commands/merge.ts')).merge(wanted);
    case 'explain':
      return await (await import('./commands/explain.ts')).explain(wanted);
    case 'rules':
      return await (await import('./commands/rules.ts')).listRules(wanted);
    case 'init':
      return await (await import('./commands/init.ts')).init(wanted);
    case 'install':
      return await (await import('./commands/install.ts')).install(wanted);
    case 'uninstall':
      return await (await import('./commands/install.ts')).uninstall(wanted);
    case 'audit':
      return await (await import('./commands/audit.ts')).audit(wanted);
    case 'issue':
      return await (await import('./commands/issue.ts')).keepIssue(wanted);
    case 'import':
      return await (await import('./commands/import.ts')).importFrom(wanted);
    case '':
      await write(HELP, process.stderr);
      return 2;
    default:
      throw new UsageError('bad-arguments', `There is no command "${wanted.command}".`, {
        next: `There are: ${COMMANDS.join(', ')}. See: tidegate --help`,
      });
  }
}

async function scanAndDeliver(wanted: Arguments): Promise<number> {
  const report = await look(wanted, null);
  await deliver(report, wanted);
  return exitCodeOf(report.verdict);
}

/** The target that the command names (or the one given), scanned. */
async function look(wanted: Arguments, given: ScanTarget | null): Promise<Report> {
  const progress = createProgressLine();
  const needsRepository =
    given !== null ? given.kind === 'history' : ['diff', 'staged', 'history', 'pre-push'].includes(wanted.command);
  const source = needsRepository
    ? await openRepository(wanted.repo, wanted.backend === undefined ? {} : { backend: wanted.backend })
    : null;
  try {
    const target = given ?? (await targetOf(wanted, source));
    return await scan(target, {
      source,
      folder: resolve(wanted.repo),
      ...(target.kind === 'stdin' ? { input: await readInput() } : {}),
      ...(wanted.engine === undefined ? {} : { engine: wanted.engine }),
      ...(wanted.cache === undefined ? {} : { cache: { folder: resolve(wanted.cache), program: await programName() } }),
      ...(target.kind === 'history'
        ? {
            threads: {
              most: Math.min(MOST_THREADS, (await import('node:os')).availableParallelism()),
              worth: WORTH_A_THREAD,
            },
            stop: stopOnSignal(),
          }
        : {}),
      onProgress: (step) => progress.show(step),
    });
  } finally {
    progress.clear();
    await source?.close();
  }
}

/** What a cache was written by: another build may find something else. */
async function programName(): Promise<string> {
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

async function targetOf(wanted: Arguments, source: ObjectSource | null): Promise<ScanTarget> {
  switch (wanted.command) {
    case 'diff':
      return await rangeOfWords(wanted.words, source!);
    case 'staged':
      refuseWords(wanted);
      return { kind: 'staged' };
    case 'history':
      refuseWords(wanted);
      return {
        kind: 'history',
        all: wanted.all,
        policyAt: await source!.resolveCommit('HEAD'),
        label: wanted.all ? 'all history' : 'history of HEAD',
        ...(wanted.shard ? { shard: wanted.shard } : {}),
      };
    case 'files':
      if (wanted.words.length === 0)
        throw new UsageError('bad-arguments', 'Which files? No path was given.', {
          next: 'For example: tidegate files .',
        });
      return { kind: 'files', paths: wanted.words };
    case 'pre-push':
      return await (await import('./pre-push.ts')).targetOfPrePush(wanted.words[0], source!);
    default:
      refuseWords(wanted);
      return { kind: 'stdin', path: wanted.path };
  }
}

function refuseWords(wanted: Arguments): void {
  if (wanted.words.length > 0)
    throw new UsageError(
      'bad-arguments',
      `tidegate ${wanted.command} takes no further words, and got "${wanted.words[0]}".`,
      { next: 'See: tidegate --help' },
    );
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  async (error: unknown) => {
    const { text, exitCode } = failureOf(error);
    await write(text, process.stderr);
    process.exitCode = exitCode;
    // what was left behind would keep it alive
    if (isTidegateError(error) && error.code === 'interrupted') process.exit();
  },
);
