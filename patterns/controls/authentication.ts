import type { ControlRow } from '../../src/model/posture/control.ts';

export default {
  id: 'authentication',
  title: 'Callers are no longer authenticated',
  noun: 'Authentication',
  order: { kind: 'rank', verb: 'loosened' },
  severity: { removal: 'high', downgrade: 'high', escalation: 'high', widening: 'low' },
  absent: { words: 'Depends on the provider and the kind of resource.', value: null },
  what: 'The step at which a service asks a caller to prove who it is.',
  why: 'Anyone who can reach the service can use it without authentication.',
  proof: {
    weaker: [
      [1, 0],
      [90, 30],
    ],
    equal: [[1, 1]],
  },
  references: ['https://docs.aws.amazon.com/wellarchitected/latest/security-pillar/identity-management.html'],
} satisfies ControlRow<'rank'>;
