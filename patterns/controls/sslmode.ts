import type { ControlRow } from '../../src/model/posture.ts';

export default {
  id: 'sslmode',
  title: 'A database connection is protected less',
  noun: 'Database sslmode',
  severity: { removal: 'high', downgrade: 'high', escalation: 'high', widening: 'low' },
  absent: 'The client library prefers encryption and takes none where it is refused.',
  why: 'Whoever sits between the program and its database can read the connection, or answer in the name of the database.',
  references: ['https://www.postgresql.org/docs/current/libpq-ssl.html'],
} satisfies ControlRow;
