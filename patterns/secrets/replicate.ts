import type { PatternFile } from '../../src/model/rule.ts';
import { bearer } from '../live.ts';

export default [
  {
    id: 'replicate-api-token',
    title: 'Replicate API token',
    severity: 'high',
    keywords: ['r8_'],
    pattern: String.raw`\b(?<secret>r8_[0-9A-Za-z]{37})\b`,
    publicPrefix: 'r8_',
    minEntropy: 3.9,
    sample: { prefix: 'r8_', alphabet: 'base62', chars: 37 },
    matches: [
      'REPLICATE_API_TOKEN={sample}',
      'replicate_api_token: {sample}',
      'export REPLICATE_API_TOKEN="{sample}"',
      'curl -H "Authorization: Bearer {sample}" https://api.example.com/',
    ],
    ignores: [
      'REPLICATE_API_TOKEN=r8_YOUR_TOKEN_HERE',
      'replicate_api_token = os.environ["REPLICATE_API_TOKEN"]',
      '"replicateApiToken": "r8_xxxxxx"',
    ],
    why: 'Lets the holder run models and read private ones at the cost of the account.',
    fix: 'Revoke it under Account > API tokens, then read the new one from the environment.',
    revoke: 'https://replicate.com/account/api-tokens',
    verify: bearer('https://api.replicate.com/v1/account', 'https://replicate.com/docs/reference/http#account.get'),
    references: ['https://replicate.com/docs/reference/http#authentication'],
  },
] satisfies PatternFile;
