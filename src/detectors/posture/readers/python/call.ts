/** Calls of a Python module. */

import type { Origin, Stretch } from '../../position.ts';
import type { Value } from '../../languages/value.ts';

export interface Call {
  readonly value: Value;
  readonly at: Stretch;
}

export type Call_ = Extract<Value, { kind: 'call' }>;

export type At = (stretch: Stretch) => Origin;

/** Returns the entries whose value is a call. */
export function callsOf(calls: readonly Call[]): readonly { value: Call_; at: Stretch }[] {
  return calls.filter((call): call is { value: Call_; at: Stretch } => call.value.kind === 'call');
}

/** Returns the argument given by the name `key`. */
export function argumentOf(call: Call_, key: string): Value | undefined {
  return call.named.find((entry) => entry.key === key)?.value;
}
