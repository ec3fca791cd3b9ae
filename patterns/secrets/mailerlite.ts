import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'mailerlite-api-token',
    title: 'MailerLite API token',
    severity: 'high',
    keywords: ['mailerlite'],
    pattern:
      String.raw`(?i:mailerlite)[^\n]{0,60}?[^0-9A-Za-z_.-]` +
      String.raw`(?<secret>eyJ[0-9A-Za-z_-]{10,500}\.eyJ[0-9A-Za-z_-]{10,1000}\.[0-9A-Za-z_-]{20,700})` +
      String.raw`(?:[^0-9A-Za-z_-]|$)`,
    publicPrefix: 'eyJ',
    check: 'jwt',
    sample: { maker: 'jwt' },
    matches: ['MAILERLITE_API_KEY={sample}', '"mailerliteToken": "{sample}"'],
    ignores: ['MAILERLITE_API_KEY=eyJ...', 'mailerlite_api_key: "YOUR_TOKEN_HERE"'],
    why: 'Lets the holder read and change subscribers and send campaigns.',
    fix: 'Revoke it under Integrations > API, then keep the new one out of the repository, in a secret manager.',
    revoke: 'https://dashboard.mailerlite.com/integrations/api',
    references: ['https://developers.mailerlite.com/docs/#authentication'],
  },
] satisfies PatternFile;
