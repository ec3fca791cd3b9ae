/** Directives of other specifications. */

import type { CspCase } from './case.ts';

export const FURTHER_DIRECTIVES: readonly CspCase[] = [
  [
    'Upgrade Insecure Requests: added',
    "default-src 'self'",
    "default-src 'self'; upgrade-insecure-requests",
    'stronger',
  ],
  [
    'Trusted Types: trusted-types with one more policy name',
    "script-src 'self'; trusted-types one",
    "script-src 'self'; trusted-types one two",
    'widening',
  ],
  [
    "Trusted Types: 'allow-duplicates'",
    "script-src 'self'; trusted-types one",
    "script-src 'self'; trusted-types one 'allow-duplicates'",
    'widening',
  ],
  ['Trusted Types: trusted-types dropped', "script-src 'self'; trusted-types one", "script-src 'self'", 'downgrade'],
  [
    'Trusted Types: require-trusted-types-for added',
    "script-src 'self'",
    "script-src 'self'; require-trusted-types-for 'script'",
    'stronger',
  ],
  [
    'Mixed Content: block-all-mixed-content is obsolete',
    "default-src 'self'",
    "default-src 'self'; block-all-mixed-content",
    'equal',
  ],
];
