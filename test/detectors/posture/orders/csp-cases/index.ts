/** Pairs of policies with the weaker one. */

import type { CspCase } from './case.ts';
import { DOCUMENTS } from './documents.ts';
import { EFFECTIVE_DIRECTIVES } from './effective-directives.ts';
import { EMBEDDED_ENFORCEMENT } from './embedded-enforcement.ts';
import { FETCH_DIRECTIVES } from './fetch-directives.ts';
import { FURTHER_DIRECTIVES } from './further-directives.ts';
import { GENERAL } from './general.ts';
import { HOLES } from './holes.ts';
import { MATCHING } from './matching.ts';
import { PARSING } from './parsing.ts';
import { SCRIPTS } from './scripts.ts';
import { SEVERAL_POLICIES } from './several-policies.ts';

export const CSP_CASES: readonly CspCase[] = [
  ...GENERAL,
  ...PARSING,
  ...FETCH_DIRECTIVES,
  ...DOCUMENTS,
  ...SCRIPTS,
  ...MATCHING,
  ...EFFECTIVE_DIRECTIVES,
  ...SEVERAL_POLICIES,
  ...EMBEDDED_ENFORCEMENT,
  ...FURTHER_DIRECTIVES,
  ...HOLES,
];
