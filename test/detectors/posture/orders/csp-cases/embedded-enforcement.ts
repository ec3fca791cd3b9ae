/** CSPEE: effective directives, effective source lists, similarity. */

import type { CspCase } from './case.ts';

export const EMBEDDED_ENFORCEMENT: readonly CspCase[] = [
  [
    'CSPEE effective directive: connect-src by default-src',
    'default-src a.example',
    'default-src a.example; connect-src a.example',
    'equal',
  ],
  [
    'CSPEE effective directive: nothing speaks for base-uri',
    "default-src 'none'",
    "default-src 'none'; base-uri 'none'",
    'stronger',
  ],
  ['CSPEE effective source list step 1: an empty list', 'script-src', "script-src 'none'", 'equal'],
  [
    'CSPEE effective source list: a star is five schemes',
    'img-src *',
    'img-src ftp: http: https: ws: wss:',
    'stronger',
  ],
  ['CSPEE effective source list: http: brings https:', 'img-src http:', 'img-src http: https:', 'equal'],
  ['CSPEE effective source list: ws: brings wss:', 'connect-src ws:', 'connect-src ws: wss:', 'equal'],
  [
    'CSPEE effective source list: hashes mean nothing for images',
    "img-src 'self'",
    "img-src 'self' 'sha256-AAAA'",
    'equal',
  ],
  [
    'CSPEE effective source list: nonces mean nothing for fonts',
    "font-src 'self'",
    "font-src 'self' 'nonce-a'",
    'equal',
  ],
  [
    "CSPEE effective source list: 'strict-dynamic' means nothing for frames",
    "frame-src 'self'",
    "frame-src 'self' 'strict-dynamic'",
    'equal',
  ],
  [
    "CSPEE effective source list: http: and hashes leave 'unsafe-inline' out",
    "script-src 'unsafe-inline' http: 'sha256-AAAA'",
    "script-src 'unsafe-inline'",
    'escalation',
  ],
  [
    'CSPEE similarity: ports of 80 and 443 are both defaults',
    'img-src http://a.example:80/x',
    'img-src https://a.example:443/x',
    'stronger',
  ],
  [
    'CSPEE similarity: another port is not similar',
    'img-src http://a.example:80',
    'img-src http://a.example:334',
    'widening',
  ],
  [
    'CSPEE similarity: two paths are not similar',
    'img-src a.example/page.html',
    'img-src a.example/index.html',
    'widening',
  ],
  [
    'CSPEE similarity: a wildcard host takes the inner name',
    'img-src http://*.example.com/foo/',
    'img-src https://inner.example.com/foo/bar/',
    'stronger',
  ],
  [
    'CSPEE intersection: what only one side names is gone',
    'img-src http://*.a.example http://*.b.example, img-src https://sub.a.example:* http://*.c.example',
    'img-src https://sub.a.example',
    'equal',
  ],
  [
    'CSPEE step 2.2: default-src counts although the loop passes it over',
    "default-src 'none'; script-src 'self'",
    "script-src 'self'",
    'escalation',
  ],
  [
    'CSPEE step 2.2: reports are no restriction',
    "script-src 'self'; report-uri /a",
    "script-src 'self'; report-uri /b",
    'equal',
  ],
];
