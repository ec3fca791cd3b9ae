import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'imgix-api-key',
    title: 'imgix API key',
    severity: 'high',
    keywords: ['ak_'],
    pattern: String.raw`\b(?<secret>ak_[0-9a-f]{64})\b`,
    publicPrefix: 'ak_',
    minEntropy: 3.3,
    sample: { prefix: 'ak_', alphabet: 'base16', chars: 64 },
    matches: [
      'IMGIX_API_KEY={sample}',
      "const imgixApiKey = '{sample}';",
      'curl -H "Authorization: Bearer {sample}" https://api.example.com/',
    ],
    ignores: [
      'IMGIX_API_KEY=ak_CHANGE_ME',
      'const imgixApiKey = process.env.IMGIX_API_KEY;',
      '"imgixApiKey": "ak_xxxxxx"',
    ],
    why: 'Lets the holder upload and purge the images of the account.',
    fix: 'Delete it in the dashboard under API Keys, then keep the new one out of the repository, in a secret manager.',
    revoke: 'https://dashboard.imgix.com/api-keys',
    references: ['https://docs.imgix.com/apis/management'],
  },
] satisfies PatternFile;
