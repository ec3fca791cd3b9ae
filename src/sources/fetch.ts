/**
 * Brings commits that a clone lacks from its remote: no more than needed, and never less than there was.
 * Speaks to `git fetch` by object id, by names of refs that `needs.ts` let through, and by fixed words.
 */

import { RepositoryError, UsageError } from '../model/errors.ts';
import type { Oid } from '../model/oid.ts';
import type { Pin } from '../model/policy.ts';
import { isMissingHistory } from './history.ts';
import type { HistoryNeeds } from './needs.ts';
import { FETCH_ALL } from '../repository/object-source.ts';
import { lastWords, remoteGit, type RemotePlace } from './remote-git.ts';

const ALL_REFS = ['+refs/heads/*:refs/remotes/origin/*', '+refs/tags/*:refs/tags/*'];
/** Count of commits by which each try goes deeper; then all. */
const DEEPER = [10, 20, 40, 80, 160, 320, 640];

/**
 * Runs `attempt`, and again after each fetch of more history, until no commit is missing. `attempt` must open the
 * repository anew. Throws its error if a fetch cannot help.
 */
export async function fetchMissing<T>(needs: HistoryNeeds, place: RemotePlace, attempt: () => Promise<T>): Promise<T> {
  let failure = await attempt().catch(caught);
  if (!(failure instanceof Caught)) return failure;
  let wants: readonly Oid[] = needs.oids;
  for (let round = 0; ; round++) {
    if (!isMissingHistory(failure.error)) throw failure.error;
    const shallow = await isShallow(place);
    // In a repository that is not shallow `--depth` would cut history off, in place.
    if (!shallow && round > 0) throw failure.error;
    const got = await fetchOnce(shallow ? depthOf(round, needs) : [], wants, needs.allRefs ? ALL_REFS : [], place);
    if (got.problem !== null) throw fetchFailed(failure.error, got.problem);
    wants = got.wants;
    failure = await attempt().catch(caught);
    if (!(failure instanceof Caught)) return failure;
  }
}

/**
 * Makes the first fetch into a store that holds nothing, where a depth cannot cut history off. Throws if nothing was
 * received.
 */
export async function fetchFirst(needs: HistoryNeeds, place: RemotePlace): Promise<void> {
  const depth = needs.depth === 'all' ? [] : [`--depth=${needs.depth}`];
  const { problem } = await fetchOnce(depth, needs.oids, needs.allRefs ? ALL_REFS : needs.refs.map(refspecOf), place);
  if (problem !== null) throw new RepositoryError('object-missing', `${place.remote} gave no commits: ${problem}`);
}

/**
 * Returns the refspec that puts a ref where a checkout of all branches has it: `refs/heads/x` →
 * `+refs/heads/x:refs/remotes/origin/x`.
 */
function refspecOf(ref: string): string {
  if (ref.startsWith('refs/heads/')) return `+${ref}:refs/remotes/origin/${ref.slice('refs/heads/'.length)}`;
  return ref.startsWith('refs/pull/') ? `+${ref}:refs/remotes/${ref.slice('refs/'.length)}` : `+${ref}:${ref}`;
}

/**
 * Fetches a commit of another repository on the same host, with its whole history. Throws
 * `UsageError('bad-configuration')`.
 */
export async function fetchPinned({ repository, commit }: Pin, place: RemotePlace): Promise<void> {
  const problem = await runFetch([`${place.serverUrl}/${repository}`, commit], place);
  if (problem === null) return;
  throw new UsageError('bad-configuration', `The policy of ${repository} cannot be fetched: ${problem}`, {
    next: 'Give the job a token that may read that repository: with: { token: … }.',
  });
}

class Caught {
  constructor(readonly error: unknown) {}
}

function caught(error: unknown): Caught {
  return new Caught(error);
}

/**
 * Returns the option that fetches deeper in each round: first to the depth needed, then in steps, at last everything.
 */
function depthOf(round: number, needs: HistoryNeeds): readonly string[] {
  if (needs.depth === 'all') return ['--unshallow'];
  if (round === 0) return [`--depth=${needs.depth}`];
  const more = DEEPER[round - 1];
  return more === undefined ? ['--unshallow'] : [`--deepen=${more}`];
}

interface Fetched {
  /** Wanted commits that the remote has. */
  readonly wants: readonly Oid[];
  /** The reason why nothing was fetched. */
  readonly problem: string | null;
}

/**
 * Fetches the wanted commits. If the remote no longer has one (its branch was rewritten or deleted), git refuses all of
 * them: then each is requested on its own.
 */
async function fetchOnce(
  depth: readonly string[],
  wants: readonly Oid[],
  refs: readonly string[],
  place: RemotePlace,
): Promise<Fetched> {
  const problem = await runFetch([...depth, place.remote, ...wants, ...refs], place);
  if (problem === null || wants.length + refs.length <= 1) return { wants, problem };
  const came = new Set<string>();
  for (const want of [...wants, ...refs])
    if ((await runFetch([...depth, place.remote, want], place)) === null) came.add(want);
  return { wants: wants.filter((oid) => came.has(oid)), problem: came.size > 0 ? null : problem };
}

/** Returns the error for people: what is missing, and why it could not be fetched. */
function fetchFailed(error: RepositoryError, problem: string): RepositoryError {
  return new RepositoryError('shallow', `${error.message} Fetching the rest failed: ${problem}`, {
    next: FETCH_ALL,
    cause: error,
  });
}

/** Runs `git fetch`. Returns null after success, otherwise git's own error message. */
async function runFetch(args: readonly string[], place: RemotePlace): Promise<string | null> {
  const options = [
    '--quiet',
    '--no-tags',
    '--no-recurse-submodules',
    '--no-write-fetch-head',
    '--no-auto-maintenance',
    '--force',
  ];
  const result = await remoteGit(['fetch', ...options, ...args], place);
  return result.code === 0 ? null : lastWords(result.stderr);
}

async function isShallow(place: RemotePlace): Promise<boolean> {
  const result = await remoteGit(['rev-parse', '--is-shallow-repository'], place);
  if (result.code !== 0)
    throw new RepositoryError('git-failed', `git cannot read the repository: ${lastWords(result.stderr)}`);
  return result.stdout.trim() === 'true';
}
