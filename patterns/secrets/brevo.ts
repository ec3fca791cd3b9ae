import type { PatternFile } from '../../src/model/rule.ts';
import { asking, ONLY_LIVE } from '../live.ts';

export default [
  {
    id: 'brevo-api-key',
    title: 'Brevo (Sendinblue) API key',
    severity: 'high',
    keywords: ['xkeysib-'],
    pattern: String.raw`\b(?<secret>xkeysib-[0-9a-f]{64}-[0-9A-Za-z]{16})(?:[^0-9A-Za-z_-]|$)`,
    publicPrefix: 'xkeysib-',
    minEntropy: 3.7,
    sample: { parts: ['xkeysib-', { alphabet: 'base16', chars: 64 }, '-', { alphabet: 'base62', chars: 16 }] },
    matches: [
      'BREVO_API_KEY={sample}',
      "const brevoApiKey = '{sample}';",
      'brevo_api_key = "{sample}"',
      'curl -H "api-key: {sample}" https://api.brevo.com/v3/account',
    ],
    ignores: [
      'BREVO_API_KEY=xkeysib-YOUR_TOKEN_HERE',
      'const brevoApiKey = process.env.BREVO_API_KEY;',
      '"brevoApiKey": "xkeysib-xxxxxx"',
    ],
    why: 'Lets the holder send mail and messages and read every contact of the account.',
    fix: 'Revoke it under SMTP & API, then read the new one from the environment.',
    revoke: 'https://app.brevo.com/settings/keys/api',
    verify: asking(
      'https://api.brevo.com/v3/account',
      'https://developers.brevo.com/docs/api-key-authentication',
      { 'api-key': '{secret}' },
      { answers: ONLY_LIVE },
    ),
    references: ['https://developers.brevo.com/docs/getting-started'],
  },
  {
    id: 'brevo-smtp-key',
    title: 'Brevo (Sendinblue) SMTP key',
    severity: 'high',
    keywords: ['xsmtpsib-'],
    pattern: String.raw`\b(?<secret>xsmtpsib-[0-9a-f]{64}-[0-9A-Za-z]{16})(?:[^0-9A-Za-z_-]|$)`,
    publicPrefix: 'xsmtpsib-',
    minEntropy: 3.7,
    sample: { parts: ['xsmtpsib-', { alphabet: 'base16', chars: 64 }, '-', { alphabet: 'base62', chars: 16 }] },
    matches: ['SMTP_PASSWORD={sample}', '"smtpPassword": "{sample}",'],
    ignores: [
      'SMTP_PASSWORD=xsmtpsib-YOUR_KEY_HERE',
      'smtpPassword: ${{ secrets.SMTP_PASSWORD }}',
      '"smtpPassword": "xsmtpsib-xxxxxx"',
    ],
    why: 'Lets the holder send mail as the account.',
    fix: 'Revoke it under SMTP & API, then keep the new one in a secret store and read it at run time.',
    revoke: 'https://app.brevo.com/settings/keys/smtp',
    references: ['https://developers.brevo.com/docs/getting-started'],
  },
] satisfies PatternFile;
