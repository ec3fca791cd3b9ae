import type { ControlRow } from '../../src/model/posture/control.ts';

export default {
  id: 'password-hash',
  title: 'Hashes of passwords are easier to crack',
  noun: 'Password hashing',
  order: { kind: 'rank', verb: 'weakened' },
  severity: { removal: 'high', downgrade: 'medium', escalation: 'high', widening: 'low' },
  absent: { words: 'Depends on the library.', value: null },
  what: 'The algorithm, and its cost, by which passwords are stored.',
  why: 'Passwords can be recovered from a stolen table of hashes in less time, or at once.',
  proof: {
    weaker: [
      [1, 0],
      [12, 4],
    ],
    equal: [[1, 1]],
  },
  references: ['https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html'],
} satisfies ControlRow<'rank'>;
