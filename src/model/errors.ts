/** Our own failures. A finding is a value; these are what kept us from looking, and never read as clean. */

/** Wrong use or configuration: exit 2. */
export type UsageCode =
  | 'bad-arguments'
  | 'bad-configuration'
  | 'bad-event'
  | 'bad-hook-input'
  | 'bad-rule'
  | 'no-repository'
  | 'no-such-revision'
  | 'no-such-file'
  | 'no-such-rule'
  | 'bad-import';

/** Could not look: exit 3. */
export type RepositoryCode =
  | 'deadline'
  | 'git-failed'
  | 'git-missing'
  | 'interrupted'
  | 'not-delivered'
  | 'object-missing'
  | 'object-corrupt'
  | 'shallow'
  | 'unsupported-repository';

export abstract class TidegateError extends Error {
  abstract readonly exitCode: 2 | 3;
  /** Next step for the user if it is known: one sentence. */
  readonly next: string | undefined;

  constructor(
    readonly code: UsageCode | RepositoryCode,
    message: string,
    options: { next?: string; cause?: unknown } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = new.target.name;
    this.next = options.next;
  }
}

export class UsageError extends TidegateError {
  readonly exitCode = 2;
}

export class RepositoryError extends TidegateError {
  readonly exitCode = 3;
}

/**
 * Reports whether an error is one of ours, by its form and not by its class: a part that the bundle loads on demand has
 * a class of its own.
 */
export function isTidegateError(error: unknown): error is TidegateError {
  return (
    error instanceof Error && 'exitCode' in error && 'code' in error && (error.exitCode === 2 || error.exitCode === 3)
  );
}

/**
 * Runs `work` without stack traces, which are most of the cost of an error: a text from outside may have one for each
 * character.
 */
export function withoutTraces<T>(work: () => T): T {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return work();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}
