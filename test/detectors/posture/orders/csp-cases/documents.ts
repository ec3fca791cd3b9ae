/** CSP3 6.3 and 6.4: documents and navigation. */

import type { CspCase } from './case.ts';

export const DOCUMENTS: readonly CspCase[] = [
  ['CSP3 6.3.1: base-uri to any', "base-uri 'none'", 'base-uri *', 'escalation'],
  ["CSP3 6.3.1: base-uri 'none' to 'self'", "base-uri 'none'", "base-uri 'self'", 'widening'],
  ['CSP3 6.3.1: a first base-uri', "script-src 'self'", "script-src 'self'; base-uri 'self'", 'stronger'],
  [
    "CSP3 6.3.1: 'unsafe-inline' means nothing for base-uri",
    "base-uri 'self'",
    "base-uri 'self' 'unsafe-inline'",
    'equal',
  ],
  [
    'CSP3 6.3.2: one sandbox token taken away',
    "script-src 'self'; sandbox allow-forms allow-scripts",
    "script-src 'self'; sandbox allow-scripts",
    'stronger',
  ],
  [
    'CSP3 6.3.2: one sandbox token for another',
    "script-src 'self'; sandbox allow-forms",
    "script-src 'self'; sandbox allow-popups",
    'widening',
  ],
  ['CSP3 6.3.2: a first sandbox', "script-src 'self'", "script-src 'self'; sandbox", 'stronger'],
  [
    'HTML: sandbox tokens have no case',
    "script-src 'self'; sandbox ALLOW-FORMS",
    "script-src 'self'; sandbox allow-forms",
    'equal',
  ],
  [
    'HTML: allow-same-origin together with allow-scripts',
    "script-src 'self'; sandbox allow-scripts",
    "script-src 'self'; sandbox allow-scripts allow-same-origin",
    'widening',
  ],
  ['CSP3 6.4.1: form-action to another host', "form-action 'self'", "form-action 'self' pay.example", 'widening'],
  ['CSP3 6.4.1: form-action to any https', "form-action 'self'", "form-action 'self' https:", 'escalation'],
  ['CSP3 6.4.1: form-action narrowed', "form-action 'self' pay.example", "form-action 'self'", 'stronger'],
  ['CSP3 6.4.2: frame-ancestors is another control', "frame-ancestors 'none'", null, 'equal'],
  [
    'CSP3 6.5: report-to beside report-uri',
    "default-src 'self'; report-uri /csp",
    "default-src 'self'; report-uri /csp; report-to group",
    'equal',
  ],
  [
    'CSP3 6.6: navigate-to is gone from the specification',
    "default-src 'self'; navigate-to 'self'",
    "default-src 'self'",
    'equal',
  ],
];
