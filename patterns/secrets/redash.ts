import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED_PLAINLY } from '../assigned.ts';

export default [
  {
    id: 'redash-api-key',
    title: 'Redash API key',
    severity: 'high',
    confidence: 'medium',
    keywords: ['redash'],
    pattern:
      String.raw`(?i:redash[_.-]?(?:user[_.-]?|query[_.-]?)?(?:api[_.-]?)?key)${ASSIGNED_PLAINLY}` +
      String.raw`(?<secret>[0-9A-Za-z]{40})\b`,
    minEntropy: 4,
    sample: { prefix: '', alphabet: 'base62', chars: 40 },
    matches: ['- name: REDASH_API_KEY\n  value: "{sample}"', "process.env.REDASH_API_KEY = '{sample}';"],
    ignores: ['REDASH_API_KEY=YOUR_TOKEN_HERE', 'REDASH_API_KEY=${REDASH_API_KEY}'],
    why: 'Runs queries on the data sources as its owner.',
    fix:
      'Revoke it under the user profile (regenerate the API key), then read ' +
      'the new one from the environment or a secret manager.',
    revoke: 'https://redash.io/help/user-guide/integrations-and-api/api',
    references: ['https://redash.io/help/user-guide/integrations-and-api/api'],
  },
] satisfies PatternFile;
