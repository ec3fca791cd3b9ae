/** The small orders, by hand: what admits what, and what counts as a loss. */

import { expect, test } from 'vitest';
import { compareValues, showValue } from '../../../../src/detectors/posture/control.ts';
import { controls } from '../../../../src/detectors/posture/controls.ts';
import type { Grant, Grants } from '../../../../src/detectors/posture/orders/grants.ts';
import { coversPattern } from '../../../../src/detectors/posture/orders/patterns.ts';

const weak = (list: string | null) => showValue(controls.ciphers, controls.ciphers.order.parse(list));

test.each<[string, string | null, string]>([
  [
    'suites with forward secrecy and authenticated encryption',
    'ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-RSA-CHACHA20-POLY1305:DHE-RSA-AES256-GCM-SHA384',
    'no weak ones',
  ],
  ['suites of TLS 1.3', 'TLS_AES_128_GCM_SHA256:TLS_CHACHA20_POLY1305_SHA256', 'no weak ones'],
  ['groups joined', 'EECDH+AESGCM:EDH+AESGCM', 'no weak ones'],
  ['the default of nginx', 'HIGH:!aNULL:!MD5', 'no forward secrecy, CBC with SHA-1'],
  ["the library's default", null, 'no forward secrecy, CBC with SHA-1'],
  ['the group HIGH has suites without authentication', 'HIGH', 'no authentication, no forward secrecy, CBC with SHA-1'],
  ['a suite with RSA key exchange', 'AES128-GCM-SHA256', 'no forward secrecy'],
  ['a CBC suite with SHA-1', 'ECDHE-RSA-AES128-SHA', 'CBC with SHA-1'],
  ['a CBC suite with SHA-256', 'ECDHE-RSA-AES128-SHA256', 'no weak ones'],
  ['IANA names', 'TLS_RSA_WITH_3DES_EDE_CBC_SHA', '3DES, no forward secrecy, CBC with SHA-1'],
  ['RC4', 'ECDHE-RSA-RC4-SHA', 'RC4'],
  ['what is excluded for good stays out', '!RC4:ALL:!aNULL:!3DES:!MD5:!kRSA:!SHA1:RC4-SHA', 'no weak ones'],
  ['what is taken out may come back', 'ALL:-RC4:!aNULL:!3DES:!MD5:!kRSA:!SHA1:ECDHE-RSA-RC4-SHA', 'RC4'],
  ['the level', 'ECDHE-RSA-AES128-GCM-SHA256:@SECLEVEL=0', 'no weak ones, SECLEVEL 0'],
])('ciphers: %s', (_name, list, expected) => {
  expect(weak(list)).toBe(expected);
});

test('ciphers: reordering says nothing, a broken class is an escalation', () => {
  const order = controls.ciphers.order;
  expect(
    order.compare(
      order.parse('ECDHE-RSA-AES128-GCM-SHA256:ECDHE-RSA-AES256-GCM-SHA384'),
      order.parse('ECDHE-RSA-AES256-GCM-SHA384:ECDHE-RSA-AES128-GCM-SHA256'),
    ),
  ).toEqual({ kind: 'equal' });
  expect(order.compare(order.parse('HIGH:!aNULL'), order.parse('HIGH:!aNULL:RC4-SHA'))).toMatchObject({
    kind: 'weaker',
    weakening: 'escalation',
    components: ['accepted now: RC4'],
    atMost: 'high',
  });
});

test.each<[string, string, boolean]>([
  ['*', 's3:GetObject', true],
  ['s3:*', 's3:Get*', true],
  ['s3:Get*', 's3:*', false],
  ['s3:Get*', 's3:GetObject', true],
  ['s3:?etObject', 's3:GetObject', true],
  ['s3:GetObject', 's3:?etObject', false],
  ['arn:aws:s3:::*/x', 'arn:aws:s3:::a*b/x', true],
  ['a*c', 'a*b', false],
  ['!s3:*', 's3:GetObject', false],
  ['*', '!s3:*', true],
])('access policies: %s covers %s: %s', (wide, narrow, covered) => {
  expect(coversPattern(wide, narrow)).toBe(covered);
});

const grant = (action: string, more: Partial<Grant> = {}): Grant => ({
  action,
  resource: 'arn:aws:s3:::shop/*',
  principal: '',
  condition: [],
  ...more,
});
const policy = (allows: readonly Grant[], denies: readonly Grant[] = []): Grants => ({
  kind: 'grants',
  allows,
  denies,
});

test.each<[string, Grants, Grants, unknown]>([
  [
    'one more action is a widening',
    policy([grant('s3:GetObject')]),
    policy([grant('s3:GetObject'), grant('s3:PutObject')]),
    { kind: 'weaker', weakening: 'widening', atMost: 'low' },
  ],
  [
    'a whole service is an escalation',
    policy([grant('s3:GetObject')]),
    policy([grant('s3:*')]),
    { kind: 'weaker', weakening: 'escalation', atMost: 'medium' },
  ],
  [
    'everything on everything may block',
    policy([grant('s3:GetObject')]),
    policy([grant('*', { resource: '*' })]),
    { kind: 'weaker', weakening: 'escalation', atMost: 'high' },
  ],
  [
    'anyone',
    policy([grant('s3:GetObject', { principal: 'arn:aws:iam::1:root' })]),
    policy([grant('s3:GetObject', { principal: '*' })]),
    { kind: 'weaker', weakening: 'escalation', atMost: 'high' },
  ],
  [
    'a condition lost',
    policy([
      grant('s3:GetObject', { condition: [{ operator: 'StringEquals', key: 'aws:PrincipalOrgID', values: ['o-1'] }] }),
    ]),
    policy([grant('s3:GetObject')]),
    { kind: 'weaker', weakening: 'escalation', verb: 'lost a condition' },
  ],
  [
    'a denial lost',
    policy([grant('s3:*')], [grant('s3:DeleteObject')]),
    policy([grant('s3:*')]),
    { kind: 'weaker', weakening: 'escalation', verb: 'no longer denies' },
  ],
  [
    'spelling out what a wildcard said',
    policy([grant('s3:*')]),
    policy([grant('s3:*'), grant('s3:GetObject')]),
    { kind: 'equal' },
  ],
  ['narrowing', policy([grant('s3:*')]), policy([grant('s3:Get*')]), { kind: 'stronger' }],
  [
    'one for another',
    policy([grant('s3:GetObject')]),
    policy([grant('s3:PutObject')]),
    { kind: 'incomparable', weakening: 'widening' },
  ],
])('access policies: %s', (_name, before, after, expected) => {
  expect(compareValues(controls.iam, before, after)).toMatchObject(expected as object);
});

test.each<[string, string | null, string | null, string]>([
  ['private to public', 'private, max-age=60', 'public, max-age=60', 'weaker'],
  ['no-store to nothing', 'no-store', null, 'weaker'],
  ['no-store beside others is what counts', 'no-store', 'no-store, private, max-age=0', 'equal'],
  ['how long an asset is kept', 'public, max-age=60', 'public, max-age=31536000, immutable', 'equal'],
  ['no-cache alone is kept by shared caches too', 'no-cache', 'max-age=60', 'equal'],
])('caching: %s', (_name, before, after, kind) => {
  const order = controls.cache.order;
  expect(order.compare(order.parse(before), order.parse(after)).kind).toBe(kind);
});
