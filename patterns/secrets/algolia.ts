import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED_PLAINLY } from '../assigned.ts';

/** Clients of all languages, to their first argument, the id of the application. */
const CLIENT =
  String.raw`(?:algoliasearch|search_?client(?:\.create(?:_sync)?|::create)?|algolia::client\.new` +
  String.raw`|search\.newclient)\(\s{0,20}["']`;

export default [
  {
    id: 'algolia-application-id',
    title: 'Algolia application id',
    severity: 'low',
    confidence: 'low',
    keywords: ['algolia', 'searchclient', 'search_client', 'search.newclient'],
    pattern:
      String.raw`(?i:algolia[_.-]?app(?:lication)?[_.-]?id${ASSIGNED_PLAINLY}|${CLIENT})(?<secret>[0-9A-Z]{10})` +
      String.raw`(?:[^0-9A-Za-z_-]|$)`,
    sample: { prefix: '', alphabet: 'BASE36', chars: 10 },
    matches: ['ALGOLIA_APP_ID={sample}', "algoliasearch('{sample}', key)", '"algoliaApplicationId": "{sample}",'],
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
    keywords: ['algolia', 'searchclient', 'search_client', 'search.newclient'],
    pattern:
      String.raw`(?i:algolia[_.-]?(?:api[_.-]?)?key${ASSIGNED_PLAINLY}|${CLIENT}[0-9A-Z]{10}["'],\s{0,20}["'])` +
      String.raw`(?<secret>[0-9a-f]{32})\b`,
    minEntropy: 2.75,
    sample: { prefix: '', alphabet: 'base16', chars: 32 },
    matches: [
      'client = SearchClient.create("B1G2GM9NG0", "{sample}")',
      "  ALGOLIA_API_KEY: '{sample}'",
      'os.environ["ALGOLIA_API_KEY"] = "{sample}"',
    ],
    ignores: ['ALGOLIA_API_KEY=YOUR_TOKEN_HERE', 'ALGOLIA_API_KEY=${ALGOLIA_API_KEY}'],
    why: "Searches the application's indexes, or changes them if it is an admin key.",
    fix:
      'Revoke it under Settings > API Keys, then keep the new one on ' +
      'the server, out of anything shipped to clients.',
    revoke: 'https://dashboard.algolia.com/account/api-keys/',
    references: ['https://www.algolia.com/doc/guides/security/api-keys/'],
  },
] satisfies PatternFile;
