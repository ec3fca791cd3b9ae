import type { ControlRow } from '../../src/model/posture.ts';

export default {
  id: 'encryption',
  title: 'Stored data is no longer encrypted',
  noun: 'Encryption at rest',
  severity: { removal: 'high', downgrade: 'high', escalation: 'high', widening: 'low' },
  absent: 'Depends on the provider and the kind of resource.',
  why: 'Whoever gets at a disk, snapshot or backup can read it.',
  references: [
    'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Overview.Encryption.html',
    'https://docs.aws.amazon.com/ebs/latest/userguide/ebs-encryption.html',
  ],
} satisfies ControlRow;
