import type { ControlRow } from '../../src/model/posture/control.ts';

export default {
  id: 'audit',
  title: 'Less is logged',
  noun: 'Audit log',
  order: { kind: 'rank', verb: 'reduced' },
  severity: { removal: 'medium', downgrade: 'medium', escalation: 'medium', widening: 'low' },
  absent: { words: 'Nothing is kept beyond what the provider keeps by itself.', value: null },
  what: 'The record of who did what: access logs, audit trails and how long they are kept.',
  why: 'An attack leaves no trace to find it by, or the trace can be changed or is gone too soon.',
  proof: {
    weaker: [
      [1, 0],
      [90, 30],
    ],
    equal: [[1, 1]],
  },
  references: ['https://docs.aws.amazon.com/awscloudtrail/latest/userguide/best-practices-security.html'],
} satisfies ControlRow<'rank'>;
