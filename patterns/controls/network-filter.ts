import type { ControlRow } from '../../src/model/posture/control.ts';

export default {
  id: 'network-filter',
  title: 'Traffic is filtered less',
  noun: 'Traffic filter',
  order: { kind: 'rank', verb: 'reduced' },
  severity: { removal: 'medium', downgrade: 'medium', escalation: 'medium', widening: 'low' },
  absent: { words: 'Depends on the provider and the kind of resource.', value: null },
  what: 'A filter in front of a program: firewall, web application firewall, network policy.',
  why: 'Traffic that the filter blocked before reaches the program behind it.',
  proof: {
    weaker: [
      [1, 0],
      [90, 30],
    ],
    equal: [[1, 1]],
  },
  references: ['https://docs.aws.amazon.com/wellarchitected/latest/security-pillar/protecting-networks.html'],
} satisfies ControlRow<'rank'>;
