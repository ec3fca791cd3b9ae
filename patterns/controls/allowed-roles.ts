import type { ControlRow } from '../../src/model/posture/control.ts';

export default {
  id: 'allowed-roles',
  title: 'More roles may call what was restricted',
  noun: 'Allowed roles',
  order: {
    kind: 'names',
    noun: 'roles',
    grave: ['user', 'users', 'role_user', 'guest', 'role_guest', 'anonymous', 'everyone', 'anyone', 'public', 'member'],
  },
  severity: { removal: 'high', downgrade: 'medium', escalation: 'high', widening: 'low' },
  absent: { words: 'Nothing is restricted that no rule restricts.', value: null },
  what: 'The roles or groups whose accounts may call a route or use a resource.',
  why: 'Accounts with less trust can use what only some could use before.',
  namesSubject: 'for',
  proof: {
    weaker: [
      [['admin'], ['admin', 'analyst']],
      [['admin'], ['admin', 'user']],
      [['admin'], ['*']],
    ],
    equal: [
      [
        ['admin', 'owner'],
        ['owner', 'admin'],
      ],
    ],
    incomparable: [[['admin'], ['analyst']]],
  },
  references: ['https://cheatsheetseries.owasp.org/cheatsheets/Authorization_Cheat_Sheet.html'],
} satisfies ControlRow<'names'>;
