/**
 * Brings commits that a clone lacks from its remote: no more than needed, and never less than there was.
 * Speaks to `git fetch` by object id and fixed words only; nothing from an event but ids reaches the command line.
 */

import { execFile } from 'node:child_process';
import { RepositoryError } from '../model/errors.ts';
import type { Oid } from '../model/oid.ts';
import { isMissingHistory } from './history.ts';
import type { HistoryNeeds } from './needs.ts';

export interface FetchPlace {
  readonly dir: string;
  /** GITHUB_SERVER_URL: the token is sent there and nowhere else. */
  readonly serverUrl: string;
  readonly token: string | null;
}

const ALL_REFS = ['+refs/heads/*:refs/remotes/origin/*', '+refs/tags/*:refs/tags/*'];
const DEEPER = [10, 20, 40, 80, 160, 320, 640];

/** Tries `attempt`, fetching more history each time that some is missing. `attempt` must open the repository anew. */
export async function fetchMissing<T>(needs: HistoryNeeds, place: FetchPlace, attempt: () => Promise<T>): Promise<T> {
  let failure = await attempt().catch(caught);
  if (!(failure instanceof Caught)) return failure;
  let wants: readonly Oid[] = needs.oids;
  for (let round = 0; ; round++) {
    if (!isMissingHistory(failure.error)) throw failure.error;
    const shallow = await isShallow(place);
    // In a repository that is not shallow `--depth` would cut history off, in place.
    if (!shallow && round > 0) throw failure.error;
    const got = await fetchOnce(shallow ? depthOf(round, needs) : [], wants, needs.allRefs, place);
    if (got.problem !== null) throw giveUp(failure.error, got.problem);
    wants = got.wants;
    failure = await attempt().catch(caught);
    if (!(failure instanceof Caught)) return failure;
  }
}

class Caught {
  constructor(readonly error: unknown) {}
}

function caught(error: unknown): Caught {
  return new Caught(error);
}

function depthOf(round: number, needs: HistoryNeeds): readonly string[] {
  if (needs.depth === 'all') return ['--unshallow'];
  if (round === 0) return [`--depth=${needs.depth}`];
  const more = DEEPER[round - 1];
  return more === undefined ? ['--unshallow'] : [`--deepen=${more}`];
}

interface Fetched {
  /** What the remote has of the wanted commits. */
  readonly wants: readonly Oid[];
  /** Why nothing came at all. */
  readonly problem: string | null;
}

/** One id that is gone from the remote (a branch was rewritten) makes git refuse all of them: then each is asked for on its own. */
async function fetchOnce(depth: readonly string[], wants: readonly Oid[], allRefs: boolean, place: FetchPlace): Promise<Fetched> {
  const refs = allRefs ? ALL_REFS : [];
  const problem = await fetch([...depth, 'origin', ...wants, ...refs], place);
  if (problem === null || wants.length + refs.length <= 1) return { wants, problem };
  const had: Oid[] = [];
  for (const oid of wants) if ((await fetch([...depth, 'origin', oid], place)) === null) had.push(oid);
  const refsCame = allRefs && (await fetch([...depth, 'origin', ...refs], place)) === null;
  return { wants: had, problem: had.length > 0 || refsCame ? null : problem };
}

function giveUp(error: RepositoryError, problem: string): RepositoryError {
  return new RepositoryError('shallow', `${error.message} Fetching the rest failed: ${problem}`, {
    next: 'In the workflow, set fetch-depth: 0 on actions/checkout.',
    cause: error,
  });
}

/** Null when it went well, else git's own last words. */
async function fetch(args: readonly string[], place: FetchPlace): Promise<string | null> {
  const options = ['--quiet', '--no-tags', '--no-recurse-submodules', '--no-write-fetch-head', '--no-auto-maintenance', '--force'];
  const result = await git(['fetch', ...options, ...args], place);
  return result.code === 0 ? null : lastWords(result.stderr);
}

async function isShallow(place: FetchPlace): Promise<boolean> {
  const result = await git(['rev-parse', '--is-shallow-repository'], place);
  if (result.code !== 0) throw new RepositoryError('git-failed', `git cannot read the repository: ${lastWords(result.stderr)}`);
  return result.stdout.trim() === 'true';
}

function lastWords(stderr: string): string {
  const lines = stderr.split('\n').filter((line) => line.trim() !== '');
  const line = lines.find((text) => text.startsWith('fatal: ')) ?? lines.at(-1) ?? 'git said nothing.';
  // A remote's address may carry a password.
  return line.replace(/^(?:fatal|error): /, '').replace(/\/\/[^@/\s]*@/g, '//').slice(0, 300);
}

interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

function git(args: readonly string[], place: FetchPlace): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = execFile('git', args, { cwd: place.dir, env: environment(place), encoding: 'utf8', maxBuffer: 1 << 26 }, (error, stdout, stderr) => {
      if (error !== null && typeof error.code !== 'number') {
        reject(new RepositoryError('git-missing', 'Missing history cannot be fetched: git does not run here.', { next: 'Install git on the runner.', cause: error }));
      } else resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr });
    });
    child.stdin?.end();
  });
}

/** git's settings for this one call. They go by environment: a command line is visible to every process of the machine. */
function environment(place: FetchPlace): NodeJS.ProcessEnv {
  const env: NodeJS.ProcessEnv = {};
  // A caller's GIT_DIR or GIT_OBJECT_DIRECTORY would point elsewhere; the action's own inputs are no business of git.
  const foreign = /^(?:INPUT_|GIT_(?:DIR|WORK_TREE|INDEX_FILE|OBJECT_DIRECTORY|ALTERNATE_OBJECT_DIRECTORIES|NAMESPACE|SHALLOW_FILE|COMMON_DIR|TRACE))/;
  for (const [key, value] of Object.entries(process.env)) if (!foreign.test(key)) env[key] = value;
  env['GIT_TERMINAL_PROMPT'] = '0';
  env['GIT_NO_REPLACE_OBJECTS'] = '1';
  env['LC_ALL'] = 'C';
  let count = Number(env['GIT_CONFIG_COUNT'] ?? 0) || 0;
  for (const [key, value] of settings(place)) {
    env[`GIT_CONFIG_KEY_${count}`] = key;
    env[`GIT_CONFIG_VALUE_${count}`] = value;
    count++;
  }
  env['GIT_CONFIG_COUNT'] = String(count);
  return env;
}

function settings(place: FetchPlace): readonly (readonly [string, string])[] {
  const common = [
    ['safe.directory', place.dir],
    ['core.hooksPath', '/dev/null'],
    ['core.fsmonitor', 'false'],
    ['gc.auto', '0'],
    ['fetch.prune', 'false'],
    ['fetch.pruneTags', 'false'],
    ['fetch.writeCommitGraph', 'false'],
    ['http.lowSpeedLimit', '1000'],
    ['http.lowSpeedTime', '60'],
  ] as const;
  if (place.token === null || !/^https?:\/\//.test(place.serverUrl)) return common;
  const header = `http.${place.serverUrl.replace(/\/+$/, '')}/.extraheader`;
  const basic = Buffer.from(`x-access-token:${place.token}`).toString('base64');
  // The empty value drops the header that actions/checkout left in the repository: GitHub refuses a request with two.
  return [...common, [header, ''], [header, `AUTHORIZATION: basic ${basic}`]];
}
