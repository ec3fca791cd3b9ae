/** What a scan is given of the world outside. */

import { UsageError } from '../model/errors.ts';
import type { Policy } from '../model/policy.ts';
import type { Floor } from '../policy/floor.ts';
import type { ObjectSource } from '../repository/object-source.ts';

export interface Progress {
  readonly done: number;
  /** Null where it is not known beforehand. */
  readonly total: number | null;
  readonly unit: 'commits' | 'files' | 'blobs';
  /** How much of the work is done, from 0 to 1, where that is not in proportion to the number. */
  readonly share?: number;
}

export interface World {
  /** Null where there is no repository and none is needed. */
  readonly source: ObjectSource | null;
  /** The folder that relative paths and an uncommitted policy belong to. */
  readonly folder?: string;
  /** The text to judge, for the target `stdin`. */
  readonly input?: Buffer;
  readonly engine?: 're2' | 're2js';
  /** Where what earlier scans of a history found nothing in is kept; `program` names the code that looked. */
  readonly cache?: { readonly folder: string; readonly program: string };
  /**
   * How many threads may look into packs at a time, and for how many bytes (inflated, without what deltas copy) one
   * more is worth its start; one where it is left out.
   */
  readonly threads?: { readonly most: number; readonly worth: number };
  /** Of a history: is each blob read alone and looked at in whole? That is what every faster way is held against. */
  readonly alone?: boolean;
  /** Whoever aborts it wants a history's scan to end. */
  readonly stop?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
  /** What a git server's administrator decided: what policies start from, and what they cannot go below. */
  readonly server?: { readonly defaults: Policy; readonly floor: Floor | null };
  /**
   * When the clock of the policy's deadline began to run, as `performance.now()` tells it; without it there is no
   * deadline.
   */
  readonly since?: number;
}

export function repositoryOf(world: World): ObjectSource {
  if (!world.source)
    throw new UsageError('no-repository', 'This needs a git repository.', {
      next: 'Run it inside a clone, or name one with --repo <dir>.',
    });
  return world.source;
}
