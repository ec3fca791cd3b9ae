import type { ControlRow } from '../../src/model/posture.ts';

export default {
  id: 'exposure',
  title: 'A resource is open to more',
  noun: 'Exposure',
  severity: { removal: 'high', downgrade: 'high', escalation: 'high', widening: 'low' },
  absent: 'Depends on the provider and the kind of resource.',
  why: 'Anyone on the internet can reach what was kept to a few before.',
  references: [
    'https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html',
    'https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html',
  ],
} satisfies ControlRow;
