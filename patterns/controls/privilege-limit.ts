import type { ControlRow } from '../../src/model/posture/control.ts';

export default {
  id: 'privilege-limit',
  title: 'Nothing limits what an identity can be granted',
  noun: 'Privilege limit',
  order: { kind: 'rank', verb: 'reduced' },
  severity: { removal: 'medium', downgrade: 'medium', escalation: 'medium', widening: 'low' },
  absent: { words: 'Depends on the provider and the kind of resource.', value: null },
  what: 'An upper bound on what an identity can be granted, such as a permissions boundary.',
  why: 'A grant that is too wide has no second line of defence any more.',
  proof: {
    weaker: [
      [1, 0],
      [90, 30],
    ],
    equal: [[1, 1]],
  },
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html'],
} satisfies ControlRow<'rank'>;
