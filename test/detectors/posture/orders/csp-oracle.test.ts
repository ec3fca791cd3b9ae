/** Content-Security-Policy: reported exactly where the new policy allows something that the old one did not. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { policy as csp, parseCsp } from '../../../../src/detectors/posture/orders/csp/policy.ts';
import { allows, REQUESTS, type Request } from './csp-oracle.ts';
import { runs } from '../../../helpers/runs.ts';

const PLACES = [
  ...["'self'", '*', 'http:', 'https:', 'wss:', 'data:', 'a.test', '*.test', '*.a.test', 'https://a.test'],
  ...['http://a.test', 'ws://a.test', 'wss://a.test', 'a.test:8443', 'a.test:*', 'https://a.test:443', '*:8443'],
  ...['http://a.test:80', 'http://a.test:443', 'https://*', 'http://*:*', 'a.test/js/', 'a.test/js/app.js'],
  ...['https://a.test/js/', 'https://x.a.test'],
];
const KEYWORDS = [
  ...["'none'", "'unsafe-inline'", "'unsafe-eval'", "'wasm-unsafe-eval'", "'unsafe-hashes'", "'strict-dynamic'"],
  ...["'nonce-n'", "'sha256-AAAA'", "'sha256-BBBB'"],
];
const NAMES = ['default-src', 'script-src', 'style-src', 'img-src', 'connect-src', 'base-uri'];

type Directive = readonly [string, readonly string[]];

const token = fc.constantFrom(...PLACES, ...KEYWORDS);
const list = fc.uniqueArray(token, { maxLength: 4 });
const name = fc.constantFrom(...NAMES);
const directives = fc.uniqueArray(fc.tuple(name, list), { minLength: 1, maxLength: 3, selector: ([one]) => one });

const write = (all: readonly Directive[]) => all.map(([one, tokens]) => [one, ...tokens].join(' ')).join('; ');

/** Two lists of one directive, one more token, or two policies of which either may be two. */
const changes = fc.oneof(
  fc.tuple(name, list, list).map(([one, before, after]) => [write([[one, before]]), write([[one, after]])] as const),
  fc.tuple(name, list, token).map(([one, old, more]) => [write([[one, old]]), write([[one, [...old, more]]])] as const),
  fc.tuple(directives, directives).map(([before, after]) => [write(before), write(after)] as const),
  fc
    .tuple(directives, directives, directives)
    .map(([one, other, after]) => [`${write(one)}, ${write(other)}`, write(after)] as const),
);

function gained(before: string, after: string): readonly Request[] {
  return REQUESTS.filter((request) => allows(after, request) && !allows(before, request));
}

function isReported(before: string, after: string): boolean {
  return ['weaker', 'incomparable'].includes(csp.compare(parseCsp(before), parseCsp(after)).kind);
}

test('what is reported allows something new', () => {
  fc.assert(
    fc.property(changes, ([before, after]) => {
      fc.pre(isReported(before, after));
      expect([before, after, gained(before, after).length > 0]).toEqual([before, after, true]);
    }),
    { numRuns: runs(300) },
  );
});

/** Named one by one in place of whole classes, they are a hardening. */
const isNamed = ({ nonce, hash, kind }: Request) => nonce !== undefined || hash !== undefined || kind === 'child';

const ANY_INLINE = REQUESTS.filter((request) => request.kind === 'inline' && !isNamed(request));

test('what allows something new is reported, but for elements named one by one or in place of any inline one', () => {
  fc.assert(
    fc.property(changes, ([before, after]) => {
      fc.pre(!gained(before, after).every(isNamed));
      fc.pre(!ANY_INLINE.some((request) => allows(before, request) && !allows(after, request)));
      expect([before, after, isReported(before, after)]).toEqual([before, after, true]);
    }),
    { numRuns: runs(300) },
  );
});

test.each(["'nonce-n'", "'sha256-AAAA'", "'unsafe-hashes'"])('%s beside what there was', (more) => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.constantFrom(...PLACES), { maxLength: 4 }), (old) => {
      const [before, after] = [
        write([['script-src', ["'nonce-m'", ...old]]]),
        write([['script-src', ["'nonce-m'", ...old, more]]]),
      ];
      expect([before, isReported(before, after)]).toEqual([before, more !== "'nonce-n'"]);
    }),
    { numRuns: runs(30) },
  );
});

test.each(['*', 'https:', 'https://*', 'http://*:*'])(
  "%s in place of 'unsafe-inline' and a host is reported",
  (more) => {
    expect(isReported("script-src 'self' 'unsafe-inline'", `script-src 'self' ${more}`)).toBe(true);
    expect(isReported("script-src 'self' 'unsafe-inline'", "script-src 'self' https://a.test")).toBe(false);
  },
);

test.each(["'self'", "'strict-dynamic' https: 'unsafe-inline'"])(
  'one nonce for all answers is weaker, beside %s',
  (rest) => {
    const verdict = (before: string, after: string) => csp.compare(parseCsp(before), parseCsp(after)).kind;
    const write = (nonce: string) => `script-src 'nonce-${nonce}' ${rest}`;
    for (const fresh of ['\u0001nonce\u0002', '', 'CSP_NONCE', '$request_id', '{{nonce}}'])
      for (const fixed of ['r4nd0m', 'abc123==', 'app']) {
        expect([fresh, fixed, verdict(write(fresh), write(fixed))]).toEqual([fresh, fixed, 'weaker']);
        expect([fresh, fixed, verdict(write(fixed), write(fresh))]).toEqual([fresh, fixed, 'stronger']);
      }
    expect(verdict(write('abc'), write('def'))).toBe('equal');
  },
);
