import type { ControlRow } from '../../src/model/posture/control.ts';

export default {
  id: 'encrypted-connection',
  title: 'A connection of the program is not encrypted',
  noun: 'TLS',
  order: {
    kind: 'switch',
    on: 'encrypted',
    off: 'plain text',
    verb: 'switched off',
    weakening: 'removal',
    atMost: 'medium',
  },
  severity: { removal: 'high', downgrade: 'high', escalation: 'high', widening: 'low' },
  absent: { words: 'Depends on the library.', value: true },
  what: 'The encryption (TLS) of a connection that the program itself opens or accepts.',
  why: 'Anyone on the network path can read what is sent and change it.',
  proof: {
    weaker: [[true, false]],
    equal: [
      [true, true],
      [false, false],
    ],
  },
  references: ['https://cheatsheetseries.owasp.org/cheatsheets/Transport_Layer_Security_Cheat_Sheet.html'],
} satisfies ControlRow<'switch'>;
