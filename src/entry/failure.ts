/** An error → what a person reads and the exit code: one sentence, the next step, never a stack trace. */

import { isTidegateError } from '../model/errors.ts';
import { visible } from '../reporters/safe-text.ts';

export interface Failure {
  readonly text: string;
  readonly exitCode: 2 | 3;
}

export function failureOf(error: unknown): Failure {
  if (isTidegateError(error)) {
    const next = error.next === undefined ? '' : `\n  ${visible(error.next)}`;
    const notClean =
      error.exitCode === 3 && error.code !== 'not-delivered'
        ? '\n  This is not a pass: nothing can be said about what was not read.'
        : '';
    return { text: `tidegate: ${visible(error.message)}${next}${notClean}\n`, exitCode: error.exitCode };
  }
  // Our own mistake. Its message may quote anything, so only its kind and place are shown.
  const where = error instanceof Error ? (/\(?([\w.-]+\.[jt]s:\d+:\d+)\)?/.exec(error.stack ?? '')?.[1] ?? '') : '';
  const kind = error instanceof Error ? error.name : typeof error;
  return {
    text: `tidegate: failed on a mistake of its own (${kind}${where === '' ? '' : ` at ${where}`}). This is not a pass.\n  Please report it: https://github.com/tidegate/tidegate/issues\n`,
    exitCode: 3,
  };
}
