/** Targets of assignments in C# and Kotlin. */

import type { Value } from '../value.ts';

/** Returns the name that a target assigns to: `cookie.Secure`, `headers[]`; null for what is no place to assign to. */
export function assignedName(target: Value): string | null {
  if (target.kind === 'unknown') return target.text;
  return target.kind === 'call' && target.name.endsWith('[]') ? target.name : null;
}
