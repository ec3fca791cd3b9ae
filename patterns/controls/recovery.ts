import type { ControlRow } from '../../src/model/posture/control.ts';

export default {
  id: 'recovery',
  title: 'Data or a service is harder to recover',
  noun: 'Recovery',
  order: { kind: 'rank', verb: 'reduced' },
  severity: { removal: 'medium', downgrade: 'medium', escalation: 'medium', widening: 'low' },
  absent: { words: 'Depends on the provider and the kind of resource.', value: null },
  what: 'What brings data or a service back: backups, versions, protection against deletion, replicas.',
  why: 'Data that a mistake, an attacker or ransomware deletes cannot be restored.',
  proof: {
    weaker: [
      [1, 0],
      [90, 30],
    ],
    equal: [[1, 1]],
  },
  references: ['https://docs.aws.amazon.com/wellarchitected/latest/reliability-pillar/back-up-data.html'],
} satisfies ControlRow<'rank'>;
