import type { PatternFile } from '../../src/model/rule.ts';
import { bearer } from '../live.ts';

export default [
  {
    id: 'resend-api-key',
    title: 'Resend API key',
    severity: 'high',
    keywords: ['re_'],
    pattern: String.raw`\b(?<secret>re_[0-9A-Za-z]{8}_[0-9A-Za-z]{24})\b`,
    publicPrefix: 're_',
    minEntropy: 3.7,
    sample: { parts: ['re_', { alphabet: 'base58', chars: 8 }, '_', { alphabet: 'base58', chars: 24 }] },
    matches: [
      'RESEND_API_KEY={sample}',
      'resend_api_key: {sample}',
      'export RESEND_API_KEY="{sample}"',
      'curl -H "Authorization: Bearer {sample}" https://api.example.com/',
      "const resend = new Resend('{sample}');",
    ],
    ignores: [
      'RESEND_API_KEY=re_YOUR_TOKEN_HERE',
      'resend_api_key = os.environ["RESEND_API_KEY"]',
      '"resendApiKey": "re_xxxxxx"',
    ],
    why: 'Lets the holder send mail from the domains of the account.',
    fix: 'Revoke it on the API Keys page, then read the new one from the environment.',
    revoke: 'https://resend.com/api-keys',
    verify: bearer('https://api.resend.com/domains', 'https://resend.com/docs/api-reference/errors', {
      answers: [
        { means: 'live', status: 200 },
        { means: 'live', status: 401, field: '/name', values: ['restricted_api_key'] },
      ],
    }),
    references: ['https://resend.com/docs/api-reference/introduction'],
  },
] satisfies PatternFile;
