/** Generated values of every kind of order. */

import fc from 'fast-check';
import type { ControlRow, OrderKind, OrderSpec } from '../../../../src/model/posture/control.ts';
import { cookieOf } from '../../../../src/detectors/posture/orders/cookie.ts';
import { framingOf } from '../../../../src/detectors/posture/orders/frame.ts';
import { parseCsp } from '../../../../src/detectors/posture/orders/csp/policy.ts';
import type { Control } from '../../../../src/detectors/posture/control.ts';
import type { OrderValues } from '../../../../src/detectors/posture/orders/index.ts';
import { tokenScopes } from '../../../../src/detectors/posture/orders/workflow.ts';
import { corsOf } from '../../../../src/detectors/posture/orders/sets.ts';

const hstsText = fc
  .record({
    age: fc.constantFrom(-1, 0, 60, 86_400, 15_768_000, 31_536_000, 63_072_000),
    sub: fc.boolean(),
    preload: fc.boolean(),
  })
  .map(({ age, sub, preload }) =>
    age === -1 ? null : `max-age=${age}${sub ? '; includeSubDomains' : ''}${preload ? '; preload' : ''}`,
  );

const token = fc.constantFrom(
  "'self'",
  "'none'",
  "'unsafe-inline'",
  "'unsafe-eval'",
  "'strict-dynamic'",
  "'nonce-abc'",
  "'sha256-AAAA'",
  "'unsafe-hashes'",
  'https:',
  'http:',
  'data:',
  '*',
  'a.example',
  '*.example',
  'https://a.example',
  'http://a.example',
  'https://a.example/x/',
  'a.example:8443',
  'b.example',
);
const directive = fc.tuple(
  fc.constantFrom(
    'default-src',
    'script-src',
    'script-src-elem',
    'style-src',
    'img-src',
    'object-src',
    'base-uri',
    'connect-src',
    'worker-src',
    'child-src',
    'form-action',
  ),
  fc.uniqueArray(token, { maxLength: 3 }),
);
const flagDirective = fc.constantFrom(
  'upgrade-insecure-requests',
  'sandbox',
  'sandbox allow-scripts',
  "require-trusted-types-for 'script'",
);
export const policy = fc
  .tuple(fc.uniqueArray(directive, { maxLength: 4, selector: ([name]) => name }), fc.option(flagDirective))
  .map(([list, flag]) =>
    [...list.map(([name, tokens]) => [name, ...tokens].join(' ')), ...(flag === null ? [] : [flag])].join('; '),
  );
const cspText = fc.oneof(
  fc.constant(null),
  policy,
  fc.tuple(policy, policy).map((two) => two.filter((one) => one !== '').join(', ')),
);

const cookie = fc
  .record({
    secure: fc.constantFrom(0, 1, 2),
    httpOnly: fc.boolean(),
    site: fc.constantFrom('strict' as const, 'lax' as const, 'absent' as const, 'none' as const),
    domain: fc.constantFrom('', 'example.org', 'a.example.org'),
  })
  .map((one) => cookieOf('sessionid', one.secure, one.httpOnly, one.site, one.domain));

const framing = fc
  .tuple(
    fc.constantFrom(null, 'DENY', 'SAMEORIGIN', 'ALLOW-FROM https://a.example'),
    fc.constantFrom(null, "'none'", "'self'", "'self' https://a.example", '*', 'https:', '*.example'),
  )
  .map(([options, ancestors]) =>
    framingOf(options, parseCsp(ancestors === null ? null : `frame-ancestors ${ancestors}`)),
  );

const cors = fc
  .tuple(
    fc.uniqueArray(fc.constantFrom('https://a.example', 'https://b.example', '*'), { maxLength: 2 }),
    fc.boolean(),
    fc.boolean(),
  )
  .map(([origins, credentials, reflects]) => corsOf(origins, credentials, reflects));

const ciphers = fc
  .tuple(
    fc.uniqueArray(
      fc.constantFrom(
        'HIGH',
        'ALL',
        'DEFAULT',
        'ECDHE-RSA-AES128-GCM-SHA256',
        'AES128-SHA',
        'RC4-SHA',
        'DES-CBC3-SHA',
        'EECDH+AESGCM',
        '@SECLEVEL=0',
        '@SECLEVEL=2',
      ),
      { maxLength: 4 },
    ),
    fc.uniqueArray(fc.constantFrom('!aNULL', '!MD5', '!RC4', '!3DES', '!kRSA', '-MEDIUM'), { maxLength: 4 }),
  )
  .map(([some, none]) => [...some, ...none].join(':'));

const grant = fc.record({
  action: fc.constantFrom('*', 's3:*', 's3:Get*', 's3:GetObject', 'iam:PassRole', '!s3:*'),
  resource: fc.constantFrom('*', 'arn:aws:s3:::a', 'arn:aws:s3:::a/*', 'arn:aws:s3:::*'),
  principal: fc.constantFrom('', '*', 'arn:aws:iam::1:root'),
  condition: fc.constantFrom([], [{ operator: 'Bool', key: 'aws:SecureTransport', values: ['true'] }]),
});
const grants = fc
  .record({ allows: fc.array(grant, { maxLength: 3 }), denies: fc.array(grant, { maxLength: 1 }) })
  .map((one): OrderValues['grants'] => ({ kind: 'grants', ...one }));
const tokenScopesValue = fc
  .oneof(
    fc.constantFrom('read-all', 'write-all', ''),
    fc.dictionary(fc.constantFrom('contents', 'packages', 'checks'), fc.constantFrom('none', 'read', 'write')),
  )
  .map(tokenScopes);

const maybe = (words: readonly string[]) => fc.option(fc.constantFrom(...words));

/** Values of each kind of order, for the control at hand; a new kind does not compile without them. */
export const VALUES: { readonly [K in OrderKind]: (control: Control<K>) => fc.Arbitrary<OrderValues[K]> } = {
  transport: ({ order }) => hstsText.map((text) => order.parse(text)),
  policy: ({ order }) => cspText.map((text) => order.parse(text)),
  cookie: () => cookie,
  frame: () => framing,
  origins: () => cors,
  referrer: ({ order }) =>
    maybe([
      'no-referrer',
      'same-origin',
      'strict-origin',
      'origin',
      'unsafe-url',
      'no-referrer-when-downgrade',
      'origin-when-cross-origin',
    ]).map((text) => order.parse(text)),
  ladder: ({ order, row }) => maybe([...Object.keys(specOf(row).words), 'other']).map((text) => order.parse(text)),
  scale: ({ order, row }) => maybe(specOf(row).words).map((text) => order.parse(text)),
  switch: ({ order }) => fc.boolean().map((on) => order.write(on)),
  rank: ({ order }) => fc.constantFrom(0, 1, 2, 90).map((rank) => order.write(rank)),
  features: ({ order, row }) =>
    fc
      .uniqueArray(
        fc.tuple(fc.constantFrom(...specOf(row).powerful), fc.constantFrom('()', '(self)', '*', '(self "https://a")')),
        { maxLength: 3, selector: ([name]) => name },
      )
      .map((list) => order.parse(list.map(([name, allowed]) => `${name}=${allowed}`).join(', '))),
  networks: ({ order }) =>
    fc
      .uniqueArray(
        fc.constantFrom(
          'tcp 22 0.0.0.0/0',
          'tcp 22 10.0.0.0/8',
          'tcp 20-30 10.0.0.0/8',
          '* * 0.0.0.0/1',
          'tcp 22 sg-1',
        ),
        { maxLength: 3 },
      )
      .map((texts) => order.write(texts as `${string} ${string} ${string}`[])),
  caching: ({ order }) =>
    maybe(['no-store', 'private', 'private, no-cache', 'public, max-age=60', 'no-cache', 'max-age=3600']).map((text) =>
      order.parse(text),
    ),
  suites: ({ order }) => ciphers.map((text) => order.parse(text)),
  naming: ({ order }) => maybe(['hidden', 'named', 'shown', 'nginx', 'nginx/1.2']).map((text) => order.parse(text)),
  grants: () => grants,
  token: () => tokenScopesValue,
  names: ({ order, row }) =>
    fc
      .uniqueArray(fc.constantFrom('health', 'info', '*', ...specOf(row).grave.slice(0, 2)))
      .map((names) => order.write(names)),
  switches: ({ order, row }) =>
    fc
      .dictionary(fc.constantFrom(...specOf(row).switches.map((one) => one.name)), fc.boolean())
      .map((switches) => order.write(switches)),
  hosts: ({ order }) => maybe(['a.example', 'a.example b.example', '*', '.example']).map((text) => order.parse(text)),
  none: ({ order }) => fc.constantFrom('a', 'b').map((text) => order.parse(text)),
};

function specOf<K extends OrderKind>(row: ControlRow<K>): OrderSpec<K> {
  return row.order;
}
