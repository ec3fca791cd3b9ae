import type { ControlRow } from '../../src/model/posture/control.ts';

export default {
  id: 'transit-encryption',
  title: 'Connections are no longer encrypted',
  noun: 'Encryption in transit',
  order: { kind: 'rank', verb: 'switched off' },
  severity: { removal: 'high', downgrade: 'high', escalation: 'high', widening: 'low' },
  absent: { words: 'Depends on the provider and the kind of resource.', value: null },
  what: 'The requirement that clients reach a service or resource over an encrypted connection only.',
  why: 'Anyone on the network path can read what is sent and change it.',
  proof: {
    weaker: [
      [1, 0],
      [90, 30],
    ],
    equal: [[1, 1]],
  },
  references: ['https://docs.aws.amazon.com/wellarchitected/latest/security-pillar/protecting-data-in-transit.html'],
} satisfies ControlRow<'rank'>;
