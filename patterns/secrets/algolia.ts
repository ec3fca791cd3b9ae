import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED_PLAINLY } from '../assigned.ts';

export default [
  {
    id: 'algolia-application-id',
    title: 'Algolia application id',
    severity: 'low',
    confidence: 'low',
    keywords: ['algolia'],
    pattern:
      String.raw`(?i:algolia[_.-]?app(?:lication)?[_.-]?id)${ASSIGNED_PLAINLY}(?<secret>[0-9A-Z]{10})` +
      String.raw`(?:[^0-9A-Za-z_-]|$)`,
    sample: { prefix: '', alphabet: 'BASE36', chars: 10 },
    matches: ['ALGOLIA_APP_ID={sample}', '"algoliaApplicationId": "{sample}",'],
    ignores: ['ALGOLIA_APP_ID=YOUR_APP_ID', 'ALGOLIA_APP_ID=${ALGOLIA_APP_ID}'],
    why: 'Names the application to which the key beside it belongs.',
    fix: 'Replace the key beside it. The id alone opens nothing.',
    revoke: 'https://dashboard.algolia.com/account/api-keys/',
    references: ['https://www.algolia.com/doc/guides/security/api-keys/'],
  },
  {
    id: 'algolia-admin-key',
    title: 'Algolia admin or write API key',
    severity: 'high',
    keywords: ['algolia'],
    pattern:
      String.raw`(?i:algolia[_.-]?(?:search[_.-]?)?(?:admin|write|master|private|secret)[_.-]?(?:api[_.-]?)?key)` +
      String.raw`${ASSIGNED_PLAINLY}(?<secret>[0-9a-f]{32})\b`,
    minEntropy: 2.75,
    sample: { prefix: '', alphabet: 'base16', chars: 32 },
    matches: ['export ALGOLIA_ADMIN_KEY="{sample}"', 'ALGOLIA_ADMIN_KEY: {sample}'],
    ignores: ['ALGOLIA_ADMIN_KEY=YOUR_TOKEN_HERE', 'ALGOLIA_ADMIN_KEY=${ALGOLIA_ADMIN_KEY}'],
    why: 'Reads, changes and deletes the indexes of the application.',
    fix:
      'Revoke it under Settings > API Keys (regenerate), then keep the new ' +
      'one on the server, out of anything shipped to clients.',
    revoke: 'https://dashboard.algolia.com/account/api-keys/',
    references: ['https://www.algolia.com/doc/guides/security/api-keys/'],
  },
  {
    id: 'algolia-api-key',
    title: 'Algolia API key',
    severity: 'medium',
    confidence: 'medium',
    keywords: ['algolia'],
    pattern: String.raw`(?i:algolia[_.-]?(?:api[_.-]?)?key)${ASSIGNED_PLAINLY}(?<secret>[0-9a-f]{32})\b`,
    minEntropy: 2.75,
    sample: { prefix: '', alphabet: 'base16', chars: 32 },
    matches: ["  ALGOLIA_API_KEY: '{sample}'", 'os.environ["ALGOLIA_API_KEY"] = "{sample}"'],
    ignores: ['ALGOLIA_API_KEY=YOUR_TOKEN_HERE', 'ALGOLIA_API_KEY=${ALGOLIA_API_KEY}'],
    why: "Searches the application's indexes, or changes them if it is an admin key.",
    fix:
      'Revoke it under Settings > API Keys, then keep the new one on ' +
      'the server, out of anything shipped to clients.',
    revoke: 'https://dashboard.algolia.com/account/api-keys/',
    references: ['https://www.algolia.com/doc/guides/security/api-keys/'],
  },
] satisfies PatternFile;
