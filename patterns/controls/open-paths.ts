import type { ControlRow } from '../../src/model/posture/control.ts';

export default {
  id: 'open-paths',
  title: 'More paths need no sign-in',
  noun: 'Paths without a sign-in',
  order: {
    kind: 'names',
    noun: 'paths',
    grave: ['/', '/admin', 'admin', '/api', 'api', '/internal', '/account', '/users', '/api/admin', '/settings'],
  },
  severity: { removal: 'high', downgrade: 'medium', escalation: 'high', widening: 'medium' },
  absent: { words: 'Every path needs what the program asks of it.', value: null },
  what: 'The list of paths that a framework serves without a sign-in.',
  why: 'Anyone can call a path that only users who signed in could call before.',
  namesSubject: 'for',
  proof: {
    weaker: [
      [['/login'], ['/login', '/orders']],
      [['/login'], ['/login', '/admin']],
      [['/login'], ['*']],
    ],
    equal: [
      [
        ['/login', '/health'],
        ['/health', '/login'],
      ],
    ],
    incomparable: [[['/login'], ['/health']]],
  },
  references: ['https://cheatsheetseries.owasp.org/cheatsheets/Authorization_Cheat_Sheet.html#deny-by-default'],
} satisfies ControlRow<'names'>;
