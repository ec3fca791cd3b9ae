/** Fields of Go's option structs. */

import type { Entry } from '../../languages/value.ts';
import type { CodeCall } from '../../languages/code/call.ts';

export function named(call: CodeCall, key: string): Entry | undefined {
  return call.value.named.findLast((entry) => entry.key === key);
}
