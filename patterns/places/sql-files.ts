import type { PlaceRow } from '../../src/model/posture/place.ts';

export const place = {
  id: 'sql-files',
  title: 'SQL: grants, roles, row security',
  files: ['**/*.sql'],
  anyCase: true,
  keywords: [
    String.raw`\b(?:grant|revoke)\s`,
    String.raw`\brow\s+level\s+security\b`,
    String.raw`\bcreate\s+(?:role|user|policy)\b`,
    String.raw`\balter\s+(?:role|user)\b`,
    String.raw`\bsecurity\s+definer\b`,
  ],
  reader: 'settings/sql.ts readSql',
  controls: ['iam', 'privilege-limit', 'exposure', 'transit-encryption'],
  references: [
    'https://www.postgresql.org/docs/current/sql-grant.html',
    'https://www.postgresql.org/docs/current/ddl-rowsecurity.html',
    'https://dev.mysql.com/doc/refman/8.4/en/create-user.html',
  ],
} satisfies PlaceRow;
