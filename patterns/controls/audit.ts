import type { ControlRow } from '../../src/model/posture.ts';

export default {
  id: 'audit',
  title: 'Less is logged',
  noun: 'Audit log',
  severity: { removal: 'medium', downgrade: 'medium', escalation: 'medium', widening: 'low' },
  absent: 'Nothing is kept beyond what the provider keeps by itself.',
  why: 'An attack leaves no trace to find it by, or the trace can be changed or is gone too soon.',
  references: ['https://docs.aws.amazon.com/awscloudtrail/latest/userguide/best-practices-security.html'],
} satisfies ControlRow;
