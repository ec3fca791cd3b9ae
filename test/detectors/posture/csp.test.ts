/** Content-Security-Policy: what is weaker than what, each line derived by hand from the clause it names. */

import { expect, test } from 'vitest';
import { csp, parseCsp } from '../../../src/detectors/posture/orders/csp.ts';

type Verdict = 'equal' | 'stronger' | 'widening' | 'downgrade' | 'escalation' | 'removal' | 'unknown';

function verdict(before: string | null, after: string | null): Verdict {
  const found = csp.compare(parseCsp(before), parseCsp(after));
  return found.kind === 'weaker' || found.kind === 'incomparable' ? found.weakening : found.kind;
}

const HOLE = '\u0001host\u0002';

const CASES: readonly (readonly [string, string | null, string | null, Verdict])[] = [
  ['no policy is no policy', null, '', 'equal'],
  ['CSP3 2.2.1: the first of two directives counts', "img-src 'self'", "img-src 'self'; img-src *", 'equal'],
  ['CSP3 2.2.1: names have no case', "Script-Src 'self'", "script-src 'self'", 'equal'],
  ["CSP3 6.7.2.4: an empty list is 'none'", "script-src 'none'", 'script-src', 'equal'],
  ["CSP3 6.7.2.4: 'none' beside others is ignored", "script-src 'none' a.example", 'script-src a.example', 'equal'],
  ['a policy that goes is a removal', "default-src 'self'", null, 'removal'],
  ['CSP3 6.8.3: default-src stands for each fetch directive', "default-src 'self'; object-src 'none'", "script-src 'self'; object-src 'none'", 'widening'],
  ['CSP3 6.8.3: plug-ins were held by default-src alone', "default-src 'self'", "script-src 'self'", 'escalation'],
  ['CSP3 6.8.3: losing default-src opens scripts', "default-src 'self'; img-src 'self'", "img-src 'self'", 'escalation'],
  ['CSP3 6.8.3: spelling out what default-src said', "default-src 'self'", "default-src 'self'; script-src 'self'", 'equal'],
  ['CSP3 6.8.3: script-src-elem is what counts for elements', "script-src 'self'", "script-src 'self'; script-src-elem 'self' 'unsafe-inline'", 'escalation'],
  ['CSP3 6.8.3: worker-src falls to child-src first', "default-src 'self'; child-src 'none'", "default-src 'self'", 'widening'],
  ["CSP3 6.3: base-uri does not fall back to default-src", "default-src 'self'; base-uri 'none'", "default-src 'self'", 'escalation'],
  ['CSP3 6.4: form-action does not fall back', "default-src 'none'; form-action 'self'", "default-src 'none'", 'escalation'],
  ["CSP3 6.7.3.2: 'unsafe-inline' runs what is injected", "script-src 'self'", "script-src 'self' 'unsafe-inline'", 'escalation'],
  ["CSP3 6.7.3.2: a nonce makes 'unsafe-inline' inert", "script-src 'nonce-a'", "script-src 'nonce-a' 'unsafe-inline'", 'equal'],
  ["CSP3 6.7.3.2: a hash makes 'unsafe-inline' inert", "script-src 'sha256-AAAA'", "script-src 'sha256-AAAA' 'unsafe-inline'", 'equal'],
  ["taking the nonce away arms 'unsafe-inline' again", "script-src 'nonce-a' 'unsafe-inline'", "script-src 'unsafe-inline'", 'escalation'],
  ['moving from inline to nonces is hardening', "script-src 'self' 'unsafe-inline'", "script-src 'nonce-a' 'strict-dynamic'", 'stronger'],
  ['another nonce is the same nonce', "script-src 'nonce-a'", "script-src 'nonce-b'", 'equal'],
  ["CSP3 6.7.1.1: hosts are inert beside 'strict-dynamic'", "script-src 'nonce-a' 'strict-dynamic'", "script-src 'nonce-a' 'strict-dynamic' https: a.example", 'equal'],
  ["losing 'strict-dynamic' arms the hosts", "script-src 'nonce-a' 'strict-dynamic' https:", "script-src 'nonce-a' https:", 'escalation'],
  ["'strict-dynamic' means nothing for styles", "style-src 'self'", "style-src 'self' 'strict-dynamic'", 'equal'],
  ['inline styles are a widening', "style-src 'self'", "style-src 'self' 'unsafe-inline'", 'widening'],
  ['eval is an escalation', "script-src 'self'", "script-src 'self' 'unsafe-eval'", 'escalation'],
  ["'wasm-unsafe-eval' is less than 'unsafe-eval'", "script-src 'unsafe-eval'", "script-src 'wasm-unsafe-eval'", 'stronger'],
  ["'unsafe-eval' means nothing for images", "img-src 'self'", "img-src 'self' 'unsafe-eval'", 'equal'],
  ["'unsafe-hashes' without a hash means nothing", "script-src 'self'", "script-src 'self' 'unsafe-hashes'", 'equal'],
  ['a new hash is a widening', "script-src 'sha256-AAAA'", "script-src 'sha256-AAAA' 'sha256-BBBB'", 'widening'],
  ['hashes in base64url are the same hashes', "script-src 'sha256-a+b/'", "script-src 'sha256-a-b_'", 'equal'],
  ["'report-sample' allows nothing", "script-src 'self'", "script-src 'self' 'report-sample'", 'equal'],
  ['CSP3 6.7.2.10: a wildcard does not cover its own name', 'img-src a.example', 'img-src *.a.example', 'widening'],
  ['CSP3 6.7.2.10: a wildcard covers names below it', 'img-src *.a.example', 'img-src b.a.example', 'stronger'],
  ['CSP3 6.7.2.9: http also covers https', 'img-src http://a.example', 'img-src https://a.example', 'stronger'],
  ['CSP3 6.7.2.9: https to http is wider', 'img-src https://a.example', 'img-src http://a.example', 'widening'],
  ['CSP3 6.7.2.11: 443 is the default of https', 'img-src https://a.example', 'img-src https://a.example:443', 'equal'],
  ['CSP3 6.7.2.11: any port is wider', 'img-src a.example', 'img-src a.example:*', 'widening'],
  ['CSP3 6.7.2.12: a path narrows', 'img-src a.example', 'img-src a.example/i/', 'stronger'],
  ['CSP3 6.7.2.12: a lone slash is no path', 'img-src a.example', 'img-src a.example/', 'equal'],
  ['CSP3 6.7.2.12: a folder covers what lies in it', 'img-src a.example/i/', 'img-src a.example/i/x.png', 'stronger'],
  ['CSP3 6.7.2.8: a star does not cover data', 'img-src *', 'img-src * data:', 'widening'],
  ['CSP3 6.7.2.8: a star covers https', 'img-src *', 'img-src https:', 'stronger'],
  ['CSP3 6.7.2.8: https to a star is wider', 'img-src https:', 'img-src *', 'widening'],
  ['https: for scripts brings any host', "script-src 'self'", "script-src 'self' https:", 'escalation'],
  ['data: for scripts is inline by another name', "script-src 'self'", "script-src 'self' data:", 'escalation'],
  ['a star for objects', "object-src 'none'", 'object-src *', 'escalation'],
  ['one more script host is a widening', "script-src 'self'", "script-src 'self' cdn.example", 'widening'],
  ['one host for another is a widening', 'script-src a.example', 'script-src b.example', 'widening'],
  ['CSP3 8.1: a second policy only narrows', "default-src 'self'", "default-src 'self', script-src 'none'", 'stronger'],
  ['CSP3 8.1: losing the narrower of two', "script-src *, script-src 'self'", 'script-src *', 'escalation'],
  ['CSP3 8.1: the wider of two did nothing', "script-src *, script-src 'self'", "script-src 'self'", 'equal'],
  ["'self' lies within https:", 'img-src https:', "img-src 'self'", 'stronger'],
  ['HTML: a sandbox token is an allowance', "default-src 'self'; sandbox", "default-src 'self'; sandbox allow-scripts", 'widening'],
  ['HTML: a stricter sandbox', "default-src 'self'; sandbox allow-scripts", "default-src 'self'; sandbox", 'stronger'],
  ['losing the sandbox', "default-src 'self'; sandbox", "default-src 'self'", 'downgrade'],
  ['losing upgrade-insecure-requests', "default-src 'self'; upgrade-insecure-requests", "default-src 'self'", 'downgrade'],
  ['losing trusted types', "default-src 'self'; require-trusted-types-for 'script'", "default-src 'self'", 'downgrade'],
  ['obsolete directives never count', "default-src 'self'; block-all-mixed-content; plugin-types a/b; reflected-xss block", "default-src 'self'", 'equal'],
  ['reporting allows nothing', "default-src 'self'; report-uri /r; report-to g", "default-src 'self'", 'equal'],
  ['frame-ancestors is judged with framing', "default-src 'self'; frame-ancestors 'none'", "default-src 'self'", 'equal'],
  ['what is not known is equal to itself', `img-src ${HOLE}`, `img-src  ${HOLE}`, 'equal'],
  ['a new part that is not known widens', "img-src 'self'", `img-src 'self' ${HOLE}`, 'widening'],
];

test.each(CASES)('%s', (_name, before, after, expected) => {
  expect(verdict(before, after)).toBe(expected);
});

test('the words name what is newly allowed, by the directive that says it', () => {
  expect(csp.compare(parseCsp("default-src 'self'"), parseCsp("default-src 'self'; script-src 'self' 'unsafe-inline' *.cdn.example"))).toEqual({
    kind: 'weaker',
    weakening: 'escalation',
    components: ["script-src allows 'unsafe-inline' *.cdn.example"],
    atMost: 'high',
    verb: 'allows inline scripts',
  });
});
