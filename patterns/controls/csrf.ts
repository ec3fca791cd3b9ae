import type { ControlRow } from '../../src/model/posture/control.ts';

export default {
  id: 'csrf',
  title: 'Protection against forged requests is off',
  noun: 'CSRF protection',
  order: {
    kind: 'switch',
    on: 'CSRF protection on',
    off: 'CSRF protection off',
    verb: 'switched off',
    weakening: 'removal',
    atMost: 'high',
  },
  severity: { removal: 'high', downgrade: 'medium', escalation: 'high', widening: 'low' },
  absent: { words: 'Depends on the framework.', value: false },
  what: 'A token or check that proves that a request was sent from a page of the application itself.',
  why: 'Another site can make a signed-in visitor change things without noticing.',
  proof: {
    weaker: [[true, false]],
    equal: [
      [true, true],
      [false, false],
    ],
  },
  references: ['https://cheatsheetseries.owasp.org/cheatsheets/Cross-Site_Request_Forgery_Prevention_Cheat_Sheet.html'],
} satisfies ControlRow<'switch'>;
