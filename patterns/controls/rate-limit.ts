import type { ControlRow } from '../../src/model/posture/control.ts';

export default {
  id: 'rate-limit',
  title: 'Requests are no longer limited',
  noun: 'Rate limit',
  order: {
    kind: 'switch',
    on: 'limited',
    off: 'not limited',
    verb: 'removed',
    weakening: 'removal',
    atMost: 'medium',
  },
  severity: { removal: 'medium', downgrade: 'medium', escalation: 'medium', widening: 'low' },
  absent: { words: 'Nothing is limited that no rule limits.', value: false },
  what: 'A limit on how many requests a client may send in a given time.',
  why: 'A client can try passwords and codes, or take the service down, as fast as it can send requests.',
  proof: {
    weaker: [[true, false]],
    equal: [
      [true, true],
      [false, false],
    ],
  },
  references: [
    'https://cheatsheetseries.owasp.org/cheatsheets/Authentication_Cheat_Sheet.html#login-throttling',
    'https://owasp.org/API-Security/editions/2023/en/0xa4-unrestricted-resource-consumption/',
  ],
} satisfies ControlRow<'switch'>;
