import type { ControlRow } from '../../src/model/posture/control.ts';

export default {
  id: 'rotation',
  title: 'Keys are changed less often',
  noun: 'Key rotation',
  order: { kind: 'rank', verb: 'made rarer' },
  severity: { removal: 'medium', downgrade: 'medium', escalation: 'medium', widening: 'low' },
  absent: { words: 'Keys are never changed.', value: null },
  what: 'The time after which a key or secret is replaced by a new one.',
  why: 'A key or secret that leaked unseen stays useful for longer.',
  proof: {
    weaker: [
      [1, 0],
      [90, 30],
    ],
    equal: [[1, 1]],
  },
  references: [
    'https://docs.aws.amazon.com/kms/latest/developerguide/rotate-keys.html',
    'https://docs.aws.amazon.com/secretsmanager/latest/userguide/rotating-secrets.html',
  ],
} satisfies ControlRow<'rank'>;
