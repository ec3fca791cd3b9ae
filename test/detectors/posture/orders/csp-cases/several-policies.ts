/** CSP3 8.1: several policies. */

import type { CspCase } from './case.ts';

export const SEVERAL_POLICIES: readonly CspCase[] = [
  [
    'CSP3 8.1: both must agree on a host',
    'img-src a.example b.example, img-src b.example c.example',
    'img-src b.example',
    'equal',
  ],
  ['CSP3 8.1: two that have no host in common', 'img-src a.example, img-src b.example', "img-src 'none'", 'equal'],
  [
    'CSP3 8.1: one of two that had no host in common goes',
    'img-src a.example, img-src b.example',
    'img-src a.example',
    'widening',
  ],
  [
    'CSP3 8.1: the part that a wildcard and a name share',
    'img-src *.a.example, img-src https://b.a.example',
    'img-src https://b.a.example',
    'equal',
  ],
  [
    'CSP3 8.1: the part that https: and http hosts share',
    'img-src https:, img-src http://a.example',
    'img-src https://a.example',
    'equal',
  ],
  [
    'CSP3 8.1: inline in one, not in the other',
    "script-src 'self' 'unsafe-inline', script-src 'self'",
    "script-src 'self'",
    'equal',
  ],
  [
    'CSP3 8.1: a nonce against inline leaves the nonce',
    "script-src 'unsafe-inline', script-src 'nonce-a'",
    "script-src 'nonce-a'",
    'widening',
  ],
  [
    'CSP3 8.1: a directive in one policy and another in the next',
    "img-src 'self', script-src 'self'",
    "img-src 'self'; script-src 'self'",
    'equal',
  ],
  ['CSP3 8.1: the second of two goes', "img-src 'self', script-src 'self'", "img-src 'self'", 'escalation'],
  [
    'CSP3 8.1: eval in both',
    "script-src 'unsafe-eval', script-src 'self' 'unsafe-eval'",
    "script-src 'self'",
    'widening',
  ],
  [
    'CSP3 8.1: a second sandbox',
    "script-src 'self'; sandbox allow-forms allow-scripts",
    "script-src 'self'; sandbox allow-forms allow-scripts, sandbox allow-scripts",
    'stronger',
  ],
];
