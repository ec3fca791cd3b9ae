/**
 * A store of its own for a run without a checkout: what the event is about is fetched into it as objects. Nothing is
 * checked out, so nothing that a stranger wrote ever lies in a file that a later step could run. It is the safe way
 * under `pull_request_target`. https://docs.github.com/actions/reference/security/securely-using-pull_request_target
 */

import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { RepositoryError } from '../model/errors.ts';
import { fetchFirst, fetchMissing } from './fetch.ts';
import { isMissingHistory } from './history.ts';
import type { HistoryNeeds } from './needs.ts';
import { lastWords, remoteGit, type RemotePlace } from './remote-git.ts';

export interface ScratchPlace extends Omit<RemotePlace, 'dir'> {
  /** The folder to make the store in. */
  readonly parent: string;
}

export interface Scratch<T> {
  readonly opened: T;
  readonly remove: () => Promise<void>;
}

/**
 * Fetches what an event is about into a temporary store, and returns the result of `attempt` on it. Throws
 * `RepositoryError` with the remote's reason, and then leaves no files behind.
 */
export async function openScratch<T>(
  needs: HistoryNeeds,
  place: ScratchPlace,
  attempt: (folder: string) => Promise<T>,
): Promise<Scratch<T>> {
  const folder = await mkdtemp(join(place.parent, 'tidegate-store-'));
  const remove = async (): Promise<void> => await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  const store: RemotePlace = { dir: folder, remote: place.remote, serverUrl: place.serverUrl, token: place.token };
  try {
    await initialise(store, needs);
    await fetchFirst(needs, store);
    return { opened: await fetchMissing(needs, store, () => attempt(folder)), remove };
  } catch (error) {
    await remove();
    throw isMissingHistory(error) ? cannotFetch(error, place) : error;
  }
}

/** Makes an empty bare repository for object ids of the right length. */
async function initialise(store: RemotePlace, needs: HistoryNeeds): Promise<void> {
  const format = needs.oids.some((oid) => oid.length === 64) ? 'sha256' : 'sha1';
  // No template: it may hold hooks.
  const made = await remoteGit(['init', '--quiet', '--bare', '--template=', `--object-format=${format}`, '.'], store);
  if (made.code !== 0)
    throw new RepositoryError('git-failed', `git could not make a temporary store: ${lastWords(made.stderr)}`);
}

/** Returns the error for people: why a run without a checkout received nothing, and what to permit. */
function cannotFetch(error: RepositoryError, place: ScratchPlace): RepositoryError {
  const allow =
    'Give the job permissions: contents: read (with: token takes another token), or put ' +
    'actions/checkout with fetch-depth: 0 before this step.';
  return new RepositoryError(
    error.code as 'object-missing',
    `There is no checkout here, and what this event is about could not be fetched. ${error.message}`,
    {
      next: place.token === null ? `No token was given. ${allow}` : allow,
      cause: error,
    },
  );
}
