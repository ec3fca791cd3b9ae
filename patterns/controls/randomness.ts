import type { ControlRow } from '../../src/model/posture/control.ts';

export default {
  id: 'randomness',
  title: 'Tokens are made from predictable numbers',
  noun: 'Token randomness',
  order: { kind: 'rank', verb: 'weakened' },
  severity: { removal: 'high', downgrade: 'high', escalation: 'high', widening: 'low' },
  absent: { words: 'Depends on the program.', value: null },
  what: 'The source of random numbers from which tokens, passwords and codes are made.',
  why: 'Who knows a few values or the time can compute the next ones: tokens, passwords, codes and session ids.',
  proof: {
    weaker: [
      [1, 0],
      [32, 8],
    ],
    equal: [[1, 1]],
  },
  references: [
    'https://cheatsheetseries.owasp.org/cheatsheets/Cryptographic_Storage_Cheat_Sheet.html',
    'https://docs.python.org/3/library/secrets.html',
  ],
} satisfies ControlRow<'rank'>;
