/** One thing that a repository can carry a secret in: what is planted, and what must become of it. */

import type { Files, TestRepository } from '../../helpers/repository.ts';

export const COMMANDS = ['diff', 'history', 'files', 'push'] as const;
export type Command = (typeof COMMANDS)[number];

/**
 * `moved` and `known`: nothing new, and so no leak of this change. `–`: the situation does not exist there.
 * `refused`: exit 3 with the reason.
 */
export type Outcome =
  | 'found'
  | 'moved'
  | 'known'
  | 'missed'
  | '–'
  | `skipped: ${string}`
  | `incomplete: ${string}`
  | `refused: ${string}`;

export interface Situation {
  readonly name: string;
  readonly group: string;
  /** Files that stood there before. */
  readonly before?: (token: string) => Files;
  /** Files of the one commit that brings all situations of this plain kind. */
  readonly files?: (token: string) => Files | null;
  /** Commits of its own, on the branch `work` that is checked out, or beside it. */
  readonly plant?: (repository: TestRepository, token: string) => void;
  /** Refs that are pushed besides `work`. */
  readonly refs?: readonly string[] | ((token: string) => readonly string[]);
  /** Found by every command, where nothing else is said. */
  readonly expected?: Partial<Record<Command, Outcome>>;
  /** Built by itself: until any of its kind is found, all of it may be missed. */
  readonly awaits?: string;
  /** Path under which it is listed if it is not read. */
  readonly path?: string;
  /** Not yet built, or not ours to find: the table says so, and a test fails once it is found after all. */
  readonly open?: string;
}
