/** Access that narrows is silent, whatever its spelling; conditions and roles by what they include. */

import { expect, test } from 'vitest';
import type { Clause } from '../../../../src/detectors/posture/orders/conditions.ts';
import { grants, type Grant } from '../../../../src/detectors/posture/orders/grants.ts';
import { includesRole } from '../../../../src/detectors/posture/orders/roles.ts';

const AWS = 'arn:aws:iam::aws:policy';

test.each([
  ['roles/owner', 'roles/editor', true],
  ['roles/editor', 'roles/storage.objectViewer', true],
  ['roles/editor', 'roles/iam.securityAdmin', false],
  ['roles/editor', 'roles/owner', false],
  ['roles/viewer', 'roles/editor', false],
  ['roles/storage.admin', 'roles/storage.objectViewer', true],
  ['roles/storage.objectViewer', 'roles/storage.admin', false],
  ['roles/storage.admin', 'roles/pubsub.viewer', false],
  ['cluster-admin', 'view', true],
  ['admin', 'view', true],
  ['edit', 'admin', false],
  ['Owner', 'Reader', true],
  ['Contributor', 'Owner', false],
  [`${AWS}/AdministratorAccess`, `${AWS}/ReadOnlyAccess`, true],
  [`${AWS}/AdministratorAccess`, `${AWS}/service-role/AWSLambdaBasicExecutionRole`, true],
  [`${AWS}/ReadOnlyAccess`, `${AWS}/AdministratorAccess`, false],
  [`${AWS}/AmazonS3FullAccess`, `${AWS}/AmazonS3ReadOnlyAccess`, true],
  [`${AWS}/AmazonS3ReadOnlyAccess`, `${AWS}/AmazonS3FullAccess`, false],
  [`${AWS}/AdministratorAccess`, 'arn:aws:iam::123456789012:policy/own', false],
])('%s includes %s: %s', (wide, narrow, expected) => {
  expect(includesRole(wide, narrow)).toBe(expected);
});

const sub = (operator: string, ...values: string[]): Clause[] => [
  { operator, key: 'token.actions.githubusercontent.com:sub', values },
];
const grant = (change: Partial<Grant>): Grant => ({
  action: 'sts:AssumeRoleWithWebIdentity',
  resource: '',
  principal: 'Federated github',
  condition: [],
  ...change,
});
const compare = (before: Partial<Grant>, after: Partial<Grant>) => {
  const found = grants.compare(
    { kind: 'grants', allows: [grant(before)], denies: [] },
    { kind: 'grants', allows: [grant(after)], denies: [] },
  );
  return [found.kind, 'atMost' in found ? found.atMost : ''];
};
const EXACT = sub('StringEquals', 'repo:acme/shop:ref:refs/heads/main');
const ROOT = 'arn:aws:iam::123456789012:root';

const KEYS = ['aws:SecureTransport', 'aws:MultiFactorAuthPresent', 'aws:ViaAWSService', 'kms:GrantIsForAWSResource'];
const OPERATORS = ['Bool', 'StringEquals', 'StringEqualsIgnoreCase', 'StringLike'];

test.each(KEYS)('a truth value is the same under each operator and in each case: %s', (key) => {
  const clauses = OPERATORS.flatMap((operator) =>
    ['true', 'True'].map((value) => ({ operator, key, values: [value] })),
  );
  for (const before of clauses)
    for (const after of clauses) {
      expect(compare({ condition: [before] }, { condition: [after] })).toEqual(['equal', '']);
      const opposite = { ...after, values: ['false'] };
      expect(compare({ condition: [before] }, { condition: [opposite] })[0]).not.toBe('equal');
      const orAbsent = { ...after, operator: `${after.operator}IfExists` };
      expect(compare({ condition: [before] }, { condition: [orAbsent] })[0]).not.toBe('equal');
      expect(compare({ condition: [before] }, { condition: [] })[0]).toBe('weaker');
    }
});

test.each([
  [
    'an exact subject is within its pattern',
    { condition: sub('StringLike', 'repo:acme/*') },
    { condition: EXACT },
    'stronger',
    '',
  ],
  [
    'a pattern for an exact subject',
    { condition: EXACT },
    { condition: sub('StringLike', 'repo:acme/*') },
    'weaker',
    'medium',
  ],
  ['a condition added', {}, { condition: EXACT }, 'stronger', ''],
  ['a condition removed', { condition: EXACT }, {}, 'weaker', 'medium'],
  [
    'the other operator for a plain value',
    { condition: sub('StringLike', 'repo:a/b') },
    { condition: sub('StringEquals', 'repo:a/b') },
    'equal',
    '',
  ],
  [
    'one more subject',
    { condition: EXACT },
    { condition: sub('StringEquals', ...EXACT[0]!.values, 'repo:acme/docs') },
    'weaker',
    'low',
  ],
  [
    'a role of the same account',
    { principal: ROOT },
    { principal: 'arn:aws:iam::123456789012:role/ci' },
    'stronger',
    '',
  ],
  [
    'a role of another account',
    { principal: ROOT },
    { principal: 'arn:aws:iam::210987654321:role/ci' },
    'incomparable',
    'low',
  ],
  [
    'one role without the condition of all',
    { principal: '*', condition: EXACT },
    { principal: ROOT },
    'incomparable',
    'low',
  ],
  ['a smaller role', { action: 'roles/editor' }, { action: 'roles/storage.objectViewer' }, 'stronger', ''],
] as const)('%s', (_name, before, after, kind, atMost) => {
  expect(compare(before, after)).toEqual([kind, atMost]);
});
