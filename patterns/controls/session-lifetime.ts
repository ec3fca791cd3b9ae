import type { ControlRow } from '../../src/model/posture/control.ts';

export default {
  id: 'session-lifetime',
  title: 'Sessions and tokens are valid longer',
  noun: 'Session lifetime',
  order: { kind: 'rank', verb: 'lengthened' },
  severity: { removal: 'medium', downgrade: 'low', escalation: 'medium', widening: 'low' },
  absent: { words: 'Depends on the framework.', value: null },
  what: 'The time for which a session, a token or a sign-in stays valid.',
  why: 'A stolen session or token can be used for longer, and signing out everywhere takes longer to have an effect.',
  proof: {
    weaker: [
      [1, 0],
      [-900, -86_400],
    ],
    equal: [[1, 1]],
  },
  references: ['https://cheatsheetseries.owasp.org/cheatsheets/Session_Management_Cheat_Sheet.html#session-expiration'],
} satisfies ControlRow<'rank'>;
