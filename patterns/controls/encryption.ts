import type { ControlRow } from '../../src/model/posture/control.ts';

export default {
  id: 'encryption',
  title: 'Stored data is no longer encrypted',
  noun: 'Encryption at rest',
  order: { kind: 'rank', verb: 'switched off' },
  severity: { removal: 'high', downgrade: 'high', escalation: 'high', widening: 'low' },
  absent: { words: 'Depends on the provider and the kind of resource.', value: null },
  what: 'The encryption of data on disks, in databases, buckets, queues and backups.',
  why: 'Anyone who gets a disk, snapshot or backup can read it.',
  proof: {
    weaker: [
      [1, 0],
      [90, 30],
    ],
    equal: [[1, 1]],
  },
  references: [
    'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Overview.Encryption.html',
    'https://docs.aws.amazon.com/ebs/latest/userguide/ebs-encryption.html',
  ],
} satisfies ControlRow<'rank'>;
