/** An error → what a person reads and the exit code: one sentence, the next step, never a stack trace. */

import { isTidegateError, RepositoryError, type TidegateError } from '../model/errors.ts';
import { visible } from '../reporters/safe-text.ts';
import { redacted } from './redact.ts';

export interface Failure {
  readonly text: string;
  readonly exitCode: 2 | 3;
}

/**
 * Returns the text for a person, and the exit code. Of an error that is not ours, only its kind and place are shown:
 * its message may quote anything.
 */
export async function failureOf(thrown: unknown): Promise<Failure> {
  const error = isTidegateError(thrown) ? thrown : (diskFailure('Cannot write', thrown) ?? thrown);
  if (isTidegateError(error)) {
    const { message, next } = await wordsOf(error);
    const notClean =
      error.exitCode === 3 && error.code !== 'not-delivered'
        ? '\n  This is not a pass: nothing can be said about what was not read.'
        : '';
    const step = next === undefined ? '' : `\n  ${visible(next)}`;
    return { text: `tidegate: ${visible(message)}${step}${notClean}\n`, exitCode: error.exitCode };
  }
  // Our own mistake. Its message may quote anything, so only its kind and place are shown.
  const where = error instanceof Error ? (/\(?([\w.-]+\.[jt]s:\d+:\d+)\)?/.exec(error.stack ?? '')?.[1] ?? '') : '';
  const kind = error instanceof Error ? error.name : typeof error;
  return {
    text:
      `tidegate: failed on a mistake of its own (${kind}${where === '' ? '' : ` at ${where}`}). This ` +
      `is not a pass.\n  Please report it: https://github.com/tidegate/tidegate/issues\n`,
    exitCode: 3,
  };
}

type Words = Pick<TidegateError, 'message' | 'next'>;

/**
 * Returns message and next step, redacted: they quote arguments, names and values of others. If that is not possible,
 * they are withheld.
 */
async function wordsOf({ code, message, next }: TidegateError): Promise<Words> {
  if (code === 'deadline') return { message, next }; // no time is left, and it quotes nothing
  try {
    return await redacted({ message, next });
  } catch {
    return { message: `failed (${code}), and its rules could not be loaded to redact why.`, next: undefined };
  }
}

/** A disk that takes nothing more is exit code 3, whatever was being written; a place that is wrong is wrong use. */
const DISK: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the quota of the disk is used up',
  EFBIG: 'the file would be larger than the disk allows',
  EIO: 'the disk failed',
};

/** Returns the error for a disk that failed; null for any other cause. `what`: start of a sentence. */
export function diskFailure(what: string, cause: unknown): RepositoryError | null {
  const { code = '' } = (cause ?? {}) as NodeJS.ErrnoException;
  const reason = DISK[code];
  return reason === undefined
    ? null
    : new RepositoryError('not-delivered', `${what}: ${reason} (${code}).`, {
        next: 'Free some space, or write to another place.',
        cause,
      });
}
