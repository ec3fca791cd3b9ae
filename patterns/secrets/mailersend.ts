import type { PatternFile } from '../../src/model/rule.ts';
import { bearer } from '../live.ts';

export default [
  {
    id: 'mailersend-api-token',
    title: 'MailerSend API token',
    severity: 'high',
    keywords: ['mlsn.'],
    pattern: String.raw`\b(?<secret>mlsn\.[0-9a-f]{64})\b`,
    publicPrefix: 'mlsn.',
    minEntropy: 3.3,
    sample: { prefix: 'mlsn.', alphabet: 'base16', chars: 64 },
    matches: [
      'MAILERSEND_API_KEY={sample}',
      "const mailersendApiKey = '{sample}';",
      'curl -H "Authorization: Bearer {sample}" https://api.example.com/',
    ],
    ignores: [
      'MAILERSEND_API_KEY=mlsn.YOUR_KEY_HERE',
      'const mailersendApiKey = process.env.MAILERSEND_API_KEY;',
      '"mailersendApiKey": "mlsn.xxxxxx"',
    ],
    why: 'Lets the holder send mail from the domain and read its activity.',
    fix:
      'Revoke it on the domain page under API tokens, then keep the ' +
      'new one in a secret store and read it at run time.',
    revoke: 'https://app.mailersend.com/api-tokens',
    verify: bearer(
      'https://api.mailersend.com/v1/api-quota',
      'https://developers.mailersend.com/guides/checking-api-quota',
    ),
    references: ['https://developers.mailersend.com/general.html#authentication'],
  },
] satisfies PatternFile;
