/** Names that libraries give to the keywords of a content security policy. */

import { known, type Value } from '../value.ts';

/** Names that libraries give to CSP keywords (django-csp 4, Django 6 `CSP.SELF`). */
export const CONSTANTS: Readonly<Record<string, (at: Value['at']) => Value>> = Object.fromEntries(
  Object.entries({
    SELF: "'self'",
    NONE: "'none'",
    UNSAFE_INLINE: "'unsafe-inline'",
    UNSAFE_EVAL: "'unsafe-eval'",
    STRICT_DYNAMIC: "'strict-dynamic'",
    UNSAFE_HASHES: "'unsafe-hashes'",
    WASM_UNSAFE_EVAL: "'wasm-unsafe-eval'",
    REPORT_SAMPLE: "'report-sample'",
    NONCE: "'nonce-'",
  }).map(([name, text]) => [name, (at: Value['at']) => known(text, at)]),
);

/** Returns the keyword that a library's constant stands for: `SELF` → `'self'`. Undefined for other names. */
export function cspConstant(name: string, at: Value['at']): Value | undefined {
  return CONSTANTS[name]?.(at);
}
