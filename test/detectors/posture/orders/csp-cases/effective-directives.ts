/** CSP3 6.8: which directive speaks. */

import type { CspCase } from './case.ts';

export const EFFECTIVE_DIRECTIVES: readonly CspCase[] = [
  [
    'CSP3 6.8.3: style-src-attr falls to style-src',
    "style-src 'self'; style-src-attr 'self'",
    "style-src 'self'",
    'equal',
  ],
  [
    'CSP3 6.8.3: frame-src falls to child-src before default-src',
    "default-src 'none'; child-src a.example",
    "default-src 'none'; child-src a.example; frame-src a.example",
    'equal',
  ],
  [
    'CSP3 6.8.3: worker-src falls to script-src after child-src',
    "script-src 'self'",
    "script-src 'self'; child-src 'none'",
    'stronger',
  ],
  [
    'CSP3 6.8.3: a first child-src may widen workers',
    "script-src 'none'",
    "script-src 'none'; child-src *",
    'widening',
  ],
  [
    'CSP3 6.8.3: script-src-elem falls to script-src, not around it',
    "default-src *; script-src 'self'",
    "default-src *; script-src 'self'; script-src-elem 'self'",
    'equal',
  ],
  [
    'CSP3 6.8.3: script-src goes and default-src takes over',
    "default-src 'self'; script-src 'self' cdn.example",
    "default-src 'self'",
    'stronger',
  ],
  [
    'CSP3 6.8.3: script-src goes and default-src is wider',
    "default-src *; script-src 'self'",
    'default-src *',
    'escalation',
  ],
  [
    'CSP3 6.7.2.8 step 1: a star is less than no form-action at all',
    "default-src 'none'",
    "default-src 'none'; form-action *",
    'stronger',
  ],
];
