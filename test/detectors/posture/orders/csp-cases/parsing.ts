/** CSP3 2.2: parsing. */

import type { CspCase } from './case.ts';

export const PARSING: readonly CspCase[] = [
  [
    'CSP3 2.2.1 step 2: empty pieces between semicolons say nothing',
    "default-src 'self'",
    ";;default-src 'self' ; ;",
    'equal',
  ],
  [
    'CSP3 2.2.1 step 2.1: white space around a directive says nothing',
    "default-src 'self'",
    "\t default-src   'self'  ",
    'equal',
  ],
  ['CSP3 2.2.1 step 2.4: a name in capitals is the same name', "IMG-SRC 'self'", "img-src 'self'", 'equal'],
  [
    'CSP3 2.2.1 step 2.5: a later default-src of the same policy is ignored',
    "default-src 'none'",
    "default-src 'none'; default-src *",
    'equal',
  ],
  [
    'CSP3 2.2.1 step 2.5: putting a wider one first is what counts',
    "script-src 'self'",
    "script-src *; script-src 'self'",
    'escalation',
  ],
  ['CSP3 2.2.1 step 2.5: putting a stricter one first', 'img-src *', "img-src 'self'; img-src *", 'stronger'],
  [
    'CSP3 2.2.2 step 3: policies in one header are parted by commas',
    "default-src 'self', img-src 'none'",
    "img-src 'none', default-src 'self'",
    'equal',
  ],
  ['CSP3 2.2.2 step 3: an empty policy in the list is none', "default-src 'self'", "default-src 'self',,", 'equal'],
  [
    'CSP3 2.2.2: twice the same policy is the policy',
    "script-src 'self' a.example",
    "script-src 'self' a.example, script-src 'self' a.example",
    'equal',
  ],
  [
    'CSP3 2.3: the order of directives says nothing',
    "script-src 'self'; img-src *",
    "img-src *; script-src 'self'",
    'equal',
  ],
  [
    'CSP3 2.3: a directive that is not known does nothing',
    "default-src 'self'; frobnicate-src *",
    "default-src 'self'",
    'equal',
  ],
  [
    'CSP3 2.3.1: the order of sources says nothing',
    "img-src a.example b.example 'self'",
    "img-src 'self' b.example a.example",
    'equal',
  ],
  ['CSP3 2.3.1: the same source twice is once', 'img-src a.example a.example', 'img-src a.example', 'equal'],
  ['CSP3 2.3.1: keywords have no case', "script-src 'SELF'", "script-src 'self'", 'equal'],
  ['CSP3 2.3.1: schemes and hosts have no case', 'img-src HTTPS://A.Example', 'img-src https://a.example', 'equal'],
  [
    'CSP3 2.3.1: a keyword without quotes is a host',
    "script-src 'self'",
    "script-src 'self' unsafe-inline",
    'widening',
  ],
  ["CSP3 2.3.1: 'none' in capitals", "object-src 'NONE'", "object-src 'none'", 'equal'],
];
