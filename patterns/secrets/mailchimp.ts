import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'mailchimp-api-key',
    title: 'Mailchimp API key',
    severity: 'high',
    keywords: ['-us1', '-us2', '-us3', '-us4', '-us5', '-us6', '-us7', '-us8', '-us9'],
    pattern: String.raw`\b(?<secret>[0-9a-f]{32}-us[1-9][0-9]?)\b`,
    minEntropy: 3,
    sample: { prefix: '', alphabet: 'base16', chars: 32, suffix: '-us21' },
    matches: [
      'MAILCHIMP_API_KEY={sample}',
      '"mailchimpApiKey": "{sample}",',
      'os.environ["MAILCHIMP_API_KEY"] = "{sample}"',
      'curl -H "Authorization: Bearer {sample}" https://api.example.com/',
    ],
    ignores: ['MAILCHIMP_API_KEY=YOUR_API_KEY-us1', 'server: "us21"'],
    why: 'Lets the holder read and change every audience, with the addresses in it, and send campaigns.',
    fix: 'Revoke it under Account > Extras > API keys, then read the new one from the environment.',
    revoke: 'https://us1.admin.mailchimp.com/account/api/',
    references: ['https://mailchimp.com/developer/marketing/guides/quick-start/'],
  },
] satisfies PatternFile;
