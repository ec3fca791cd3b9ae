/** Values that are not known before run time. */

import type { CspCase } from './case.ts';

const HOLE = '\u0001host\u0002';

export const HOLES: readonly CspCase[] = [
  ['a policy that is not known goes', HOLE, null, 'removal'],
  ['a known policy becomes one that is not known', "default-src 'self'", HOLE, 'unknown'],
  ['a nonce of a template is a nonce', "script-src 'nonce-\u0001a\u0002'", "script-src 'nonce-\u0001b\u0002'", 'equal'],
  [
    'beside a part that is not known, inline is still inline',
    `script-src 'self' ${HOLE}`,
    `script-src 'self' 'unsafe-inline' ${HOLE}`,
    'escalation',
  ],
];
