import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'sparkpost-api-key',
    title: 'SparkPost API key',
    severity: 'high',
    keywords: ['sparkpost'],
    pattern:
      String.raw`(?i:sparkpost[_.-]?(?:api[_.-]?)?(?:key|secret))${ASSIGNED}(?<secret>[0-9a-f]{40})` +
      String.raw`(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 3,
    sample: { prefix: '', alphabet: 'base16', chars: 40 },
    matches: ['SPARKPOST_API_KEY={sample}', 'sparkpost_api_key: {sample}', 'sparkpost_api_key = "{sample}"'],
    ignores: [
      'SPARKPOST_API_KEY=YOUR_TOKEN_HERE',
      'sparkpost_api_key = os.environ["SPARKPOST_API_KEY"]',
      'SPARKPOST_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    ],
    why: 'Lets the holder send mail as the account and read its recipients.',
    fix: 'Revoke it under Configuration > API Keys, then read the new one from the environment.',
    revoke: 'https://app.sparkpost.com/account/api-keys',
    references: ['https://developers.sparkpost.com/api/#header-authentication'],
  },
] satisfies PatternFile;
