import type { ControlRow } from '../../src/model/posture/control.ts';

export default {
  id: 'password-policy',
  title: 'Passwords may be weaker',
  noun: 'Password policy',
  order: { kind: 'rank', verb: 'loosened' },
  severity: { removal: 'medium', downgrade: 'medium', escalation: 'medium', widening: 'low' },
  absent: { words: 'Depends on the provider and the kind of resource.', value: null },
  what: 'Rules for passwords: length, characters, age, lock-out and a second factor.',
  why: 'Passwords can be guessed, or stay in use after they leaked.',
  proof: {
    weaker: [
      [1, 0],
      [90, 30],
    ],
    equal: [[1, 1]],
  },
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_passwords_account-policy.html'],
} satisfies ControlRow<'rank'>;
