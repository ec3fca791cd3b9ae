import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED_PLAINLY } from '../assigned.ts';

export default [
  {
    id: 'turso-auth-token',
    title: 'Turso auth token',
    severity: 'critical',
    keywords: ['turso', 'libsql'],
    pattern:
      String.raw`(?i:(?:turso|libsql)[_.-]?(?:db[_.-]?|database[_.-]?)?(?:auth[_.-]?|api[_.-]?|platform[_.-]?)?token)` +
      String.raw`${ASSIGNED_PLAINLY}` +
      String.raw`(?<secret>eyJ[0-9A-Za-z_-]{14,400}\.eyJ[0-9A-Za-z_-]{20,900}\.[0-9A-Za-z_-]{40,700})` +
      String.raw`(?:[^0-9A-Za-z_-]|$)`,
    publicPrefix: 'eyJ',
    minEntropy: 4,
    sample: {
      parts: [
        'eyJhbGciOiJFZERTQSIsInR5cCI6IkpXVCJ9.eyJ',
        { alphabet: 'base64url', chars: 120 },
        '.',
        { alphabet: 'base64url', chars: 86 },
      ],
    },
    matches: ["  TURSO_AUTH_TOKEN: '{sample}'", 'os.environ["TURSO_AUTH_TOKEN"] = "{sample}"'],
    ignores: ['TURSO_AUTH_TOKEN=eyJYOUR_TOKEN_HERE', 'TURSO_AUTH_TOKEN=${TURSO_AUTH_TOKEN}'],
    why: 'Reads and changes the database, or with a platform token the organization.',
    fix: 'Run turso db tokens invalidate, then read the new token from the environment or a secret manager.',
    revoke: 'https://docs.turso.tech/cli/db/tokens/invalidate',
    references: ['https://docs.turso.tech/cli/db/tokens/create'],
  },
] satisfies PatternFile;
