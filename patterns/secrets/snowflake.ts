import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED_PLAINLY } from '../assigned.ts';

export default [
  {
    id: 'snowflake-programmatic-access-token',
    title: 'Snowflake programmatic access token',
    severity: 'critical',
    keywords: ['snowflake'],
    pattern:
      String.raw`(?i:snowflake[_.-]?(?:programmatic[_.-]?access[_.-]?|pat[_.-]?|access[_.-]?|auth[_.-]?|oauth[_.-]?` +
      String.raw`|api[_.-]?)?(?:token|pat))${ASSIGNED_PLAINLY}` +
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
    matches: ['SNOWFLAKE_TOKEN={sample}', '"SNOWFLAKE_TOKEN": "{sample}"'],
    ignores: ['SNOWFLAKE_TOKEN=eyJYOUR_TOKEN_HERE', 'SNOWFLAKE_TOKEN=${SNOWFLAKE_TOKEN}'],
    why: 'Reads and changes the data that its user and role may.',
    fix:
      'Revoke it under the user > Programmatic access tokens, then read ' +
      'the new one from the environment or a secret manager.',
    revoke: 'https://app.snowflake.com/',
    references: ['https://docs.snowflake.com/en/user-guide/programmatic-access-tokens'],
  },
] satisfies PatternFile;
