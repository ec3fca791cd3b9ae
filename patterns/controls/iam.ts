import type { ControlRow } from '../../src/model/posture/control.ts';

export default {
  id: 'iam',
  title: 'An access policy allows more',
  noun: 'Access policy',
  order: { kind: 'grants' },
  severity: { removal: 'high', downgrade: 'medium', escalation: 'high', widening: 'low' },
  absent: { words: 'Nothing is allowed that no policy allows.', value: null },
  what: 'A policy that says which identity may do what with which resources (IAM, RBAC).',
  why: 'Anyone who takes over the workload or account of the policy can do everything that it allows.',
  proof: {
    weaker: [
      [[['s3:GetObject', 'arn:aws:s3:::a/*']], [['*', '*']]],
      [[['s3:GetObject', 'arn:aws:s3:::a/*']], [['s3:*', 'arn:aws:s3:::a/*']]],
    ],
    equal: [
      [
        [
          ['s3:GetObject', '*'],
          ['s3:PutObject', '*'],
        ],
        [
          ['s3:PutObject', '*'],
          ['s3:GetObject', '*'],
        ],
      ],
    ],
    incomparable: [[[['s3:GetObject', '*']], [['s3:PutObject', '*']]]],
  },
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#grant-least-privilege',
  ],
} satisfies ControlRow<'grants'>;
