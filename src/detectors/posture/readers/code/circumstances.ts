/** Place of a call, and the certainty that it runs. */

import type { Certainty } from '../../../../model/match.ts';
import type { CodeCall } from '../../languages/code/call.ts';
import type { Origin, Stretch } from '../../position.ts';

export type At = (stretch: Stretch) => Origin;

/**
 * Returns the certainty of a fact that a call makes: `unknown` for a call that may not run, `literal` for a value that
 * is not known, else that of the value.
 */
export function doubtful(call: CodeCall, certainty: Certainty): Certainty {
  if (certainty === 'unknown') return 'literal';
  return call.isConditional && certainty !== 'env' ? 'unknown' : certainty;
}
