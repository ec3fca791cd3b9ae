import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'outline-api-key',
    title: 'Outline API key',
    severity: 'high',
    keywords: ['ol_api_'],
    pattern: String.raw`\b(?<secret>ol_api_[0-9A-Za-z]{38})\b`,
    publicPrefix: 'ol_api_',
    minEntropy: 3.9,
    sample: { prefix: 'ol_api_', alphabet: 'base62', chars: 38 },
    matches: [
      'OUTLINE_API_KEY={sample}',
      "const outlineApiKey = '{sample}';",
      'curl -H "Authorization: Bearer {sample}" https://api.example.com/',
    ],
    ignores: [
      'OUTLINE_API_KEY=ol_api_CHANGE_ME',
      'const outlineApiKey = process.env.OUTLINE_API_KEY;',
      '"outlineApiKey": "ol_api_xxxxxx"',
    ],
    why: 'Lets the holder read and change the documents the person can see.',
    fix: 'Revoke it under Settings > API & Apps, then keep the new one out of the repository, in a secret manager.',
    revoke: 'https://app.getoutline.com/settings/api-and-apps',
    references: ['https://www.getoutline.com/developers'],
  },
] satisfies PatternFile;
