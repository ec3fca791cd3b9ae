import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED_PLAINLY } from '../assigned.ts';

export default [
  {
    id: 'fauna-secret',
    title: 'Fauna key secret',
    severity: 'high',
    confidence: 'medium',
    keywords: ['fauna'],
    pattern:
      String.raw`(?i:fauna(?:db)?[_.-]?(?:admin[_.-]?|server[_.-]?)?(?:secret|key)(?:[_.-]?key)?)${ASSIGNED_PLAINLY}` +
      String.raw`(?<secret>fn[0-9A-Za-z_-]{38})(?:[^0-9A-Za-z_-]|$)`,
    publicPrefix: 'fn',
    minEntropy: 4,
    sample: { prefix: 'fnA', alphabet: 'base64url', chars: 37 },
    matches: ['export FAUNA_SECRET="{sample}"', 'FAUNA_SECRET: {sample}'],
    ignores: ['FAUNA_SECRET=fnYOUR_TOKEN_HERE', 'FAUNA_SECRET=${FAUNA_SECRET}'],
    why: "Reads and changes the database within the key's role.",
    fix: 'Revoke it under the database > Keys, then read the new one from the environment or a secret manager.',
    revoke: 'https://docs.fauna.com/fauna/current/learn/security/keys/',
    references: ['https://docs.fauna.com/fauna/current/learn/security/keys/'],
  },
] satisfies PatternFile;
