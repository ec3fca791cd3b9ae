import type { PatternFile } from '../../src/model/rule.ts';
import { bearer, LIVE, REVOKED } from '../live.ts';

export default [
  {
    id: 'miro-access-token',
    title: 'Miro access token',
    severity: 'medium',
    keywords: ['eyJtaXJvLm9yaWdpbiI6'],
    pattern: String.raw`\b(?<secret>eyJtaXJvLm9yaWdpbiI6[0-9A-Za-z]{6,16}_[0-9A-Za-z_-]{27})(?:[^0-9A-Za-z_-]|$)`,
    publicPrefix: 'eyJtaXJvLm9yaWdpbiI6',
    minEntropy: 3.9,
    sample: {
      parts: ['eyJtaXJvLm9yaWdpbiI6', { alphabet: 'base62', chars: 11 }, '_', { alphabet: 'base64url', chars: 27 }],
    },
    matches: [
      'MIRO_ACCESS_TOKEN={sample}',
      'miro_access_token: {sample}',
      'curl -H "Authorization: Bearer {sample}" https://api.example.com/',
    ],
    ignores: [
      'MIRO_ACCESS_TOKEN=eyJtaXJvLm9yaWdpbiI6CHANGE_ME',
      'miro_access_token = os.environ["MIRO_ACCESS_TOKEN"]',
      '"miroAccessToken": "eyJtaXJvLm9yaWdpbiI6xxxxxx"',
    ],
    why: 'Lets the holder read and change the boards the app was installed for.',
    fix: 'Remove the app from the team to revoke it, then keep the new token in a secret store.',
    revoke: 'https://miro.com/app/settings/user-profile/apps',
    verify: bearer(
      'https://api.miro.com/v1/oauth-token',
      'https://developers.miro.com/reference/ne-use-access-token-for-rest-api-requests',
      { answers: [LIVE, REVOKED, { ...REVOKED, status: 400 }] },
    ),
    references: ['https://developers.miro.com/docs/getting-started-with-oauth'],
  },
] satisfies PatternFile;
