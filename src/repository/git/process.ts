/**
 * Runs git so that nothing in a repository, its configuration or the environment can run a program or change an answer.
 */

import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { RepositoryError, type UsageError } from '../../model/errors.ts';
import { requireGit, safeEnvironment, treeAround } from './program.ts';
import { noRepository } from '../layout.ts';

/**
 * Variables of a hook's environment that locate objects; no other variable of git is passed on.
 * https://git-scm.com/docs/git#_environment_variables
 */
const KEPT = new Set([
  'GIT_DIR',
  'GIT_COMMON_DIR',
  'GIT_WORK_TREE',
  'GIT_INDEX_FILE',
  'GIT_OBJECT_DIRECTORY',
  'GIT_ALTERNATE_OBJECT_DIRECTORIES',
  'GIT_QUARANTINE_PATH',
  'GIT_NAMESPACE',
  'GIT_CEILING_DIRECTORIES',
  'GIT_EXEC_PATH',
]);

/**
 * Settings that win over the repository's own. None of the plumbing that we use needs a hook, a monitor, a network or a
 * pager.
 */
const SETTINGS = [
  'core.fsmonitor=false',
  'core.hooksPath=/dev/null',
  'core.untrackedCache=false',
  'core.alternateRefsCommand=',
  'core.commitGraph=false',
  'core.quotePath=false',
  'diff.external=',
  'diff.noprefix=false',
  'diff.orderFile=/dev/null',
  'diff.relative=false',
  'diff.ignoreSubmodules=none',
  'log.showSignature=false',
  'protocol.allow=never', // a partial clone must not fetch while we look
  'safe.directory=*', // containers run as another user than the owner; reading by object id runs nothing of the owner's
  'core.bigFileThreshold=32m', // larger ones are streamed, not held
  'gc.auto=0',
  'maintenance.auto=false',
  'advice.graftFileDeprecated=false',
];

const environments = new Map<string, NodeJS.ProcessEnv>();

/** Returns the variables with which git runs in this folder; computed once for each working tree. */
function environmentIn(directory: string): NodeJS.ProcessEnv {
  const tree = treeAround(directory);
  let environment = environments.get(tree);
  if (environment === undefined) environments.set(tree, (environment = safeEnvironment(gitEnvironment(), tree)));
  return environment;
}

/** Returns our variables without git's own, and with those that make git ignore all configuration. */
function gitEnvironment(): NodeJS.ProcessEnv {
  const clean: NodeJS.ProcessEnv = {};
  for (const [name, value] of Object.entries(process.env)) {
    if (!name.startsWith('GIT_') || KEPT.has(name)) clean[name] = value;
  }
  return {
    ...clean,
    LC_ALL: 'C',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_ATTR_NOSYSTEM: '1',
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_GRAFT_FILE: '/dev/null',
    GIT_NO_LAZY_FETCH: '1',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
    GIT_ALLOW_PROTOCOL: 'none', // stronger than any protocol.<name>.allow of the repository's own
    // git's own bound for one piece of memory: a small delta may make a huge object, or go round in a circle
    GIT_ALLOC_LIMIT: '256m',
    GIT_PAGER: 'cat',
  };
}

/** Starts git with no configuration of the user or the repository in effect. Throws if git is not installed. */
export function startGit(directory: string, args: readonly string[]): ChildProcessWithoutNullStreams {
  const settings = SETTINGS.flatMap((setting) => ['-c', setting]);
  const child = spawn(requireGit(directory), [...settings, ...args], {
    cwd: directory,
    env: environmentIn(directory),
    stdio: ['pipe', 'pipe', 'pipe'],
    windowsHide: true,
  });
  forgetWhenEnded(child);
  child.stdin.on('error', () => {}); // a git that ended early reports why by its exit code, not by our broken pipe
  return child;
}

const running = new Set<ChildProcessWithoutNullStreams>();

/**
 * Kills the child when this process exits: a git that waits for a disk must not outlive a hook that ran out of time.
 */
function forgetWhenEnded(child: ChildProcessWithoutNullStreams): void {
  if (running.size === 0) process.once('exit', killAll);
  running.add(child);
  child.once('close', () => {
    running.delete(child);
    if (running.size === 0) process.off('exit', killAll);
  });
}

function killAll(): void {
  for (const child of running) child.kill('SIGKILL');
}

export interface GitAnswer {
  readonly code: number;
  readonly out: Buffer;
  readonly err: string;
}

/** Runs git to its end, whatever its exit code. */
export async function askGit(directory: string, args: readonly string[], input?: string): Promise<GitAnswer> {
  const child = startGit(directory, args);
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
  child.stdin.end(input ?? '');
  const code = await exitCodeOf(child);
  return { code, out: Buffer.concat(out), err: Buffer.concat(err).toString('utf8') };
}

/** Runs git to its end and returns its output; throws `RepositoryError` for any exit code but 0. */
export async function runGit(directory: string, args: readonly string[], input?: string): Promise<Buffer> {
  const answer = await askGit(directory, args, input);
  if (answer.code !== 0) throw gitFailure(args, answer.err);
  return answer.out;
}

/** Returns the exit code. Throws `RepositoryError('git-missing')` if git is missing. */
export async function exitCodeOf(child: ChildProcessWithoutNullStreams): Promise<number> {
  return await new Promise((resolve, reject) => {
    child.once('error', (cause) =>
      reject(
        new RepositoryError('git-missing', 'git could not be started.', {
          next: 'Install git 2.30 or newer and put it on PATH.',
          cause,
        }),
      ),
    );
    child.once('close', (code, signal) => resolve(code ?? (signal ? 128 : 1)));
  });
}

/** Returns the line that says what git could not do, without the hints and warnings around it. */
export function firstComplaint(stderr: string): string {
  const lines = stderr.split('\n').filter((line) => line.trim() !== '' && !/^(?:hint|warning):/.test(line));
  return (lines.find((line) => /^(?:fatal|error):/.test(line)) ?? lines[0] ?? '')
    .replace(/^(?:fatal|error): /, '')
    .trim();
}

/** Returns the error for a failed command, with the line in which git says why, and the next step. */
export function gitFailure(args: readonly string[], stderr: string): RepositoryError | UsageError {
  if (/not a git repository/i.test(stderr)) return noRepository('The folder');
  const said = firstComplaint(stderr);
  const missing = /missing|bad object|unable to read|not our ref|could not (?:get|fetch)|invalid sha1/i.test(said);
  return new RepositoryError(
    missing ? 'object-missing' : 'git-failed',
    `git ${args[0]} failed: ${said || 'it gave no reason'}.`,
    {
      next: missing
        ? 'The clone lacks objects: fetch the whole history (git fetch --unshallow, or fetch-depth: ' +
          '0), or run git fsck.'
        : 'Run git fsck in the repository.',
    },
  );
}
