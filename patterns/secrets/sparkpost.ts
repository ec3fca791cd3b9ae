import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'sparkpost-api-key',
    title: 'SparkPost API key',
    severity: 'high',
    keywords: ['sparkpost'],
    pattern: String.raw`(?i:sparkpost[_.-]?(?:api[_.-]?)?(?:key|secret))["'\])\\]{0,4}(?::[ \t]{0,2}[A-Za-z]{2,10})?(?:[ \t]{0,12}(?:=>|:=|\?=|\|\||\?\?|[=:,(>])[ \t]{0,12}|,?\s{1,30}["']?value["']?[ \t]{0,2}[:=][ \t]{0,2}|[ \t]{1,4})["'\\]{0,3}(?<secret>[0-9a-f]{40})(?:[^0-9A-Za-z_-]|$)`,
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
