import type { PatternFile } from '../../src/model/rule.ts';
import { bearer } from '../live.ts';

export default [
  {
    id: 'sendgrid-api-key',
    title: 'SendGrid API key',
    severity: 'high',
    keywords: ['SG.'],
    pattern: String.raw`\b(?<secret>SG\.[0-9A-Za-z_-]{22}\.[0-9A-Za-z_-]{43})(?:[^0-9A-Za-z_-]|$)`,
    publicPrefix: 'SG.',
    minEntropy: 4.5,
    sample: { parts: ['SG.', { alphabet: 'base64url', chars: 22 }, '.', { alphabet: 'base64url', chars: 43 }] },
    matches: [
      'SENDGRID_API_KEY={sample}',
      'sendgrid_api_key: {sample}',
      'curl -H "Authorization: Bearer {sample}" https://api.example.com/',
    ],
    ignores: [
      'SENDGRID_API_KEY=SG.CHANGE_ME',
      'sendgrid_api_key = os.environ["SENDGRID_API_KEY"]',
      '"sendgridApiKey": "SG.xxxxxx"',
    ],
    why: 'Lets the holder send mail as the account and, with full access, read its contacts and settings.',
    fix: 'Revoke it under Settings > API Keys, then keep the new one out of the repository, in a secret manager.',
    revoke: 'https://app.sendgrid.com/settings/api_keys',
    verify: bearer(
      'https://api.sendgrid.com/v3/scopes',
      'https://www.twilio.com/docs/sendgrid/api-reference/api-key-permissions',
    ),
    references: ['https://www.twilio.com/docs/sendgrid/ui/account-and-settings/api-keys'],
  },
] satisfies PatternFile;
