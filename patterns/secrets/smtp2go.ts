import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'smtp2go-api-key',
    title: 'SMTP2GO API key',
    severity: 'high',
    keywords: ['api-'],
    pattern: String.raw`(?:^|[^0-9A-Za-z_-])(?<secret>api-[0-9A-F]{32})\b`,
    publicPrefix: 'api-',
    minEntropy: 2.8,
    sample: { prefix: 'api-', alphabet: 'BASE16', chars: 32 },
    matches: [
      'SMTP2GO_API_KEY={sample}',
      'smtp2go_api_key: {sample}',
      'export SMTP2GO_API_KEY="{sample}"',
      '"api_key": "{sample}"',
    ],
    ignores: [
      'SMTP2GO_API_KEY=api-YOUR_TOKEN_HERE',
      'smtp2go_api_key = os.environ["SMTP2GO_API_KEY"]',
      '"smtp2goApiKey": "api-xxxxxx"',
    ],
    why: 'Lets the holder send mail as the account.',
    fix: 'Delete it under Sending > API Keys, then read the new one from the environment.',
    revoke: 'https://app.smtp2go.com/sending/apikeys/',
    references: ['https://developers.smtp2go.com/docs/getting-started'],
  },
] satisfies PatternFile;
