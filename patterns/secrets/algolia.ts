import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED_PLAINLY } from '../assigned.ts';

export default [
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
