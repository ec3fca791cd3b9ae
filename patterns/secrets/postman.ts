import type { PatternFile } from '../../src/model/rule.ts';
import { asking, ONLY_LIVE } from '../live.ts';

export default [
  {
    id: 'postman-api-key',
    title: 'Postman API key',
    severity: 'high',
    keywords: ['PMAK-'],
    pattern: String.raw`\b(?<secret>PMAK-[0-9a-f]{24}-[0-9a-f]{34})(?:[^0-9A-Za-z_-]|$)`,
    publicPrefix: 'PMAK-',
    minEntropy: 3.2,
    sample: { parts: ['PMAK-', { alphabet: 'base16', chars: 24 }, '-', { alphabet: 'base16', chars: 34 }] },
    matches: [
      'POSTMAN_API_KEY={sample}',
      'postman_api_key: {sample}',
      'curl -H "X-API-Key: {sample}" https://api.getpostman.com/me',
    ],
    ignores: [
      'POSTMAN_API_KEY=PMAK-YOUR_KEY_HERE',
      'postman_api_key = os.environ["POSTMAN_API_KEY"]',
      '"postmanApiKey": "PMAK-xxxxxx"',
    ],
    why: 'Lets the holder read and change collections and environments, which often hold further credentials.',
    fix: 'Revoke it under Settings > API keys, then keep the new one in a secret store and read it at run time.',
    revoke: 'https://go.postman.co/settings/me/api-keys',
    verify: asking(
      'https://api.getpostman.com/me',
      'https://learning.postman.com/docs/developer/postman-api/authentication/',
      { 'x-api-key': '{secret}' },
      { answers: ONLY_LIVE },
    ),
    references: ['https://learning.postman.com/docs/developer/postman-api/authentication/'],
  },
  {
    id: 'postman-collection-access-key',
    title: 'Postman collection access key',
    severity: 'medium',
    keywords: ['PMAT-'],
    pattern: String.raw`\b(?<secret>PMAT-[0-9A-Z]{26})\b`,
    publicPrefix: 'PMAT-',
    minEntropy: 3.2,
    sample: { prefix: 'PMAT-', alphabet: 'BASE36', chars: 26 },
    matches: [
      'POSTMAN_COLLECTION_KEY={sample}',
      "const postmanCollectionKey = '{sample}';",
      'postman_collection_key = "{sample}"',
      'url: https://api.postman.com/collections/1-2?access_key={sample}',
    ],
    ignores: [
      'POSTMAN_COLLECTION_KEY=PMAT-REPLACE_ME',
      'const postmanCollectionKey = process.env.POSTMAN_COLLECTION_KEY;',
      '"postmanCollectionKey": "PMAT-xxxxxx"',
    ],
    why: 'Lets the holder read the collection, with whatever credentials are saved in it.',
    fix: 'Revoke it under Settings > Collection access keys, then pass the new one in from your secret manager.',
    revoke: 'https://go.postman.co/settings/me/api-keys',
    references: ['https://learning.postman.com/docs/developer/postman-api/authentication/'],
  },
] satisfies PatternFile;
