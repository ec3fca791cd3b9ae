import type { ControlRow } from '../../src/model/posture/control.ts';

export default {
  id: 'customer-key',
  title: 'Data is no longer encrypted with a key of your own',
  noun: 'Customer-managed key',
  order: { kind: 'rank', verb: 'dropped' },
  severity: { removal: 'medium', downgrade: 'medium', escalation: 'medium', widening: 'low' },
  absent: { words: 'Depends on the provider and the kind of resource.', value: null },
  what: 'An encryption key that you manage yourself, in place of one that the cloud provider manages.',
  why: 'Access to the data cannot be revoked or audited by the key any more.',
  proof: {
    weaker: [
      [1, 0],
      [90, 30],
    ],
    equal: [[1, 1]],
  },
  references: ['https://docs.aws.amazon.com/kms/latest/developerguide/concepts.html#customer-cmk'],
} satisfies ControlRow<'rank'>;
