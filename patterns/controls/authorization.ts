import type { ControlRow } from '../../src/model/posture/control.ts';

export default {
  id: 'authorization',
  title: 'Anyone may call what was restricted',
  noun: 'Access control',
  order: {
    kind: 'switch',
    on: 'only those with permission',
    off: 'anyone',
    verb: 'switched off',
    weakening: 'removal',
    atMost: 'high',
  },
  severity: { removal: 'high', downgrade: 'high', escalation: 'high', widening: 'low' },
  absent: { words: 'Nothing is restricted that no rule restricts.', value: false },
  what: 'The check of what a caller may do, once it is known who it is.',
  why: 'Callers without an account or permission can use what only some could use before.',
  namesSubject: 'for',
  proof: {
    weaker: [[true, false]],
    equal: [
      [true, true],
      [false, false],
    ],
  },
  references: ['https://cheatsheetseries.owasp.org/cheatsheets/Authorization_Cheat_Sheet.html'],
} satisfies ControlRow<'switch'>;
