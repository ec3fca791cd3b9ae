import type { ControlRow } from '../../src/model/posture.ts';

export default {
  id: 'rotation',
  title: 'Keys are changed less often',
  noun: 'Key rotation',
  severity: { removal: 'medium', downgrade: 'medium', escalation: 'medium', widening: 'low' },
  absent: 'Keys are never changed.',
  why: 'A key or secret that leaked unseen stays useful for longer.',
  references: [
    'https://docs.aws.amazon.com/kms/latest/developerguide/rotate-keys.html',
    'https://docs.aws.amazon.com/secretsmanager/latest/userguide/rotating-secrets.html',
  ],
} satisfies ControlRow;
