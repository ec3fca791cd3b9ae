/** Program code as its calls with what is known of their arguments: one shape for six languages. */

import { addTo } from '../../../../model/groups.ts';
import type { Stretch } from '../../position.ts';
import type { Value } from '../value.ts';

export type CallValue = Extract<Value, { kind: 'call' }>;

/**
 * One call. Of these shapes too: `new Cookie` for an object made, `http.Cookie{}` for a literal of a type,
 * `cookie.Secure=` for an assignment, `[]=` for one to an index, `@CrossOrigin` for an annotation.
 */
export interface CodeCall {
  readonly value: CallValue;
  /** The last word of the callee. */
  readonly name: string;
  /** Names of the calls around it, outermost first, then those of the chain before it, then its own. */
  readonly path: readonly string[];
  /** No other call is chained to this one. */
  readonly isTop: boolean;
  /** Under a condition that is not known before run time. What never runs in production is not a call at all (R5). */
  readonly isConditional: boolean;
  /** The function around it; empty for none. */
  readonly unit: string;
  /** The variable that its result is given to. */
  readonly to?: string;
  /** From its own name on: in a chain over several lines, its own lines. */
  readonly own: Stretch;
}

export interface Code {
  readonly path: string;
  readonly source: string;
  readonly calls: readonly CodeCall[];
  /** Functions written here. */
  readonly units: ReadonlyMap<string, Stretch>;
  readonly doubts: readonly string[];
  /** Returns the value of a name that is set once in this file. */
  readonly constant: (name: string) => Value | undefined;
  /** Value that the whole file returns: `return [ … ];` of a PHP configuration. */
  readonly returned?: Value;
}

/** Groups calls by the function around them; under an empty name those outside of functions. */
export function callsByUnit<C extends { readonly unit: string }>(
  calls: readonly C[],
): ReadonlyMap<string, readonly C[]> {
  const units = new Map<string, C[]>();
  for (const call of calls) addTo(units, call.unit, call);
  return units;
}
