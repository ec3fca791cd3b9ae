/** Fields of Go's option structs. */

import type { Entry } from '../../languages/value.ts';
import type { CodeCall } from '../../languages/code/call.ts';

/** Returns the last field `key` of a struct literal. */
export function fieldOf(call: CodeCall, key: string): Entry | undefined {
  return call.value.named.findLast((entry) => entry.key === key);
}
