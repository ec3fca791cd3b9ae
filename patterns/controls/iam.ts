import type { ControlRow } from '../../src/model/posture.ts';

export default {
  id: 'iam',
  title: 'An access policy allows more',
  noun: 'Access policy',
  severity: { removal: 'high', downgrade: 'medium', escalation: 'high', widening: 'low' },
  absent: 'Nothing is allowed that no policy allows.',
  why: 'Whoever takes over the workload or account that the policy is for can do all that it allows.',
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#grant-least-privilege',
  ],
} satisfies ControlRow;
