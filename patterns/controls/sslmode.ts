import type { ControlRow } from '../../src/model/posture/control.ts';

export default {
  id: 'sslmode',
  title: 'A database connection is protected less',
  noun: 'Database sslmode',
  order: {
    kind: 'scale',
    name: 'sslmode',
    words: ['disable', 'allow', 'prefer', 'require', 'verify-ca', 'verify-full'],
    absent: 'prefer',
    grave: 'prefer',
    verb: 'loosened',
  },
  severity: { removal: 'high', downgrade: 'high', escalation: 'high', widening: 'low' },
  absent: { words: 'The client library prefers encryption and takes none where it is refused.', value: null },
  what: 'How a client of a database protects its connection: not at all, encrypted, or with a verified server.',
  why: 'Anyone between the program and its database can read the connection, or answer in place of the database.',
  proof: {
    weaker: [
      ['verify-full', 'require'],
      ['require', 'disable'],
    ],
    equal: [['verify-full', 'VERIFY_FULL']],
  },
  references: ['https://www.postgresql.org/docs/current/libpq-ssl.html'],
} satisfies ControlRow<'scale'>;
