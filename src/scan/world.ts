/** The environment of a scan: repository, folders, threads, signals. */

import { UsageError } from '../model/errors.ts';
import type { Pin, Policy } from '../model/policy.ts';
import type { Finding } from '../model/finding.ts';
import type { Floor } from '../policy/floor.ts';
import type { Allowance } from '../repository/allowance.ts';
import type { ObjectSource } from '../repository/object-source.ts';

export interface Progress {
  readonly done: number;
  /** Null if the total is unknown. */
  readonly total: number | null;
  readonly unit: 'commits' | 'files' | 'file versions';
  /** Part of the work that is done, from 0 to 1, where `done` is not in proportion to it. */
  readonly share?: number;
}

export interface PolicyFiles {
  readonly settings?: string;
  readonly baseline?: string;
  /** Brings a commit of another repository into this one, for a policy that extends a file of it. */
  readonly bring?: (pin: Pin) => Promise<void>;
}

export interface World {
  /** Null for a target outside a repository. */
  readonly source: ObjectSource | null;
  /** Folder of relative paths, and of a policy that is not committed. */
  readonly folder?: string;
  /** The policy to judge by, in place of the one that the target has. */
  readonly policy?: Policy;
  /** Files of the policy and its baseline, in place of their usual paths. */
  readonly policyFiles?: PolicyFiles;
  /** Text of the target `stdin`. */
  readonly input?: Buffer;
  readonly engine?: 're2' | 're2js';
  /** Folder of the cache of a history; `program` identifies the code that fills it. */
  readonly cache?: { readonly folder: string; readonly program: string };
  /**
   * Threads that scan packs: `most` at a time, and one more for each `worth` bytes to inflate. One thread where absent.
   */
  readonly threads?: { readonly most: number; readonly worth: number };
  /** Bytes that the process may use; undefined: no bound. A history then takes fewer threads and smaller buffers. */
  readonly memory?: number;
  /** Reads and scans each blob of a history alone and whole. Slow; every faster way is compared with it. */
  readonly alone?: boolean;
  /** Ends the scan of a history when aborted. */
  readonly stop?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
  /** Called with the number of commits of a range, once they are listed. */
  readonly onListed?: (commits: number) => void;
  /** Settings of the administrator of a git server: defaults of policies, and a floor below which none can go. */
  readonly server?: { readonly defaults: Policy; readonly floor: Floor | null };
  /** Start of the clock of the policy's deadline, in the time of `performance.now()`. No deadline where absent. */
  readonly since?: number;
  /** Bytes that may be read of the repository directly. */
  readonly allowance?: Allowance | undefined;
  /** Called once the policy and the rules are known. `shown`: see `ScanContext`. */
  readonly onPolicy?: (policy: Policy, shown: (name: string) => string) => void;
  /** Called with each finding that blocks, as soon as it is found. */
  readonly onBlocking?: (finding: Finding) => void;
}

/** Returns the repository. Throws `UsageError('no-repository')` outside one. */
export function repositoryOf(world: World): ObjectSource {
  if (!world.source)
    throw new UsageError('no-repository', 'This needs a git repository.', {
      next: 'Run it inside a clone, or name one with --repo <dir>.',
    });
  return world.source;
}
