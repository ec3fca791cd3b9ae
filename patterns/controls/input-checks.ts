import type { ControlRow } from '../../src/model/posture/control.ts';

export default {
  id: 'input-checks',
  title: 'Input of requests is checked less',
  noun: 'Input validation',
  order: { kind: 'rank', verb: 'loosened' },
  severity: { removal: 'medium', downgrade: 'medium', escalation: 'medium', widening: 'low' },
  absent: { words: 'Depends on the framework.', value: null },
  what: 'Limits on what a request may contain: validation, allowed fields, sizes and types of files.',
  why: 'Fields, files or sizes that were refused reach the program, which may store, run or choke on them.',
  proof: {
    weaker: [
      [1, 0],
      [90, 30],
    ],
    equal: [[1, 1]],
  },
  references: ['https://cheatsheetseries.owasp.org/cheatsheets/Input_Validation_Cheat_Sheet.html'],
} satisfies ControlRow<'rank'>;
