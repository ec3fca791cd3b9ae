import type { ControlRow } from '../../src/model/posture/control.ts';

export default {
  id: 'request-rate',
  title: 'More requests are allowed in the same time',
  noun: 'Rate limit',
  order: { kind: 'rank', verb: 'raised' },
  severity: { removal: 'medium', downgrade: 'low', escalation: 'medium', widening: 'low' },
  absent: { words: 'Nothing is limited that no rule limits.', value: null },
  what: 'The number of requests that a limit allows in its time.',
  why: 'A client can try more passwords and codes before the limit stops it.',
  proof: {
    weaker: [
      [1, 0],
      [-5, -500],
    ],
    equal: [[-5, -5]],
  },
  references: [
    'https://cheatsheetseries.owasp.org/cheatsheets/Authentication_Cheat_Sheet.html#login-throttling',
    'https://owasp.org/API-Security/editions/2023/en/0xa4-unrestricted-resource-consumption/',
  ],
} satisfies ControlRow<'rank'>;
