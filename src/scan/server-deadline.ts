/** The deadline that applies until the policy is read: the one of the server's administrator. */

import { RepositoryError } from '../model/errors.ts';
import { DEFAULT_POLICY } from '../model/policy.ts';
import { Deadline } from './deadline.ts';
import type { World } from './world.ts';

/** Waits for the work. Throws `RepositoryError('deadline')` if the deadline passes first. */
export async function withinServerDeadline<T>(
  work: Promise<T>,
  { since, server }: Pick<World, 'since' | 'server'>,
): Promise<T> {
  if (since === undefined) return await work;
  const limit = server?.floor?.deadline ?? server?.defaults.deadline ?? DEFAULT_POLICY.deadline;
  const end = await new Deadline(since, limit).within(work);
  if (end !== Deadline.over) return end;
  throw new RepositoryError('deadline', `Time ran out after ${limit / 1000} s, before anything was read.`, {
    next: 'The server is very busy, or its disk does not respond: try again, and ask the administrator.',
  });
}
