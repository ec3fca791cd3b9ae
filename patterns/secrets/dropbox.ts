import type { LiveAnswer, PatternFile } from '../../src/model/rule.ts';
import { bearer, whereRevoked } from '../live.ts';
import { ASSIGNED } from '../assigned.ts';

const DROPBOX: readonly LiveAnswer[] = [
  ...whereRevoked('/error/.tag', ['invalid_access_token', 'expired_access_token']),
  { means: 'live', status: 401, field: '/error/.tag', values: ['missing_scope'] },
];

export default [
  {
    id: 'dropbox-short-lived-token',
    title: 'Dropbox short-lived access token',
    severity: 'high',
    keywords: ['sl.'],
    pattern: String.raw`\b(?<secret>sl\.(?:u\.)?[0-9A-Za-z_-]{130,1000})(?:[^0-9A-Za-z_-]|$)`,
    publicPrefix: 'sl.',
    minEntropy: 4.4,
    sample: { prefix: 'sl.u.', alphabet: 'base64url', chars: 160 },
    matches: [
      'DROPBOX_ACCESS_TOKEN={sample}',
      'dropbox_access_token: {sample}',
      'curl -H "Authorization: Bearer {sample}" https://api.example.com/',
    ],
    ignores: [
      'DROPBOX_ACCESS_TOKEN=sl.YOUR_KEY_HERE',
      'dropbox_access_token = os.environ["DROPBOX_ACCESS_TOKEN"]',
      '"dropboxAccessToken": "sl.xxxxxx"',
    ],
    why: 'Lets the holder read and change the files of the person for a few hours.',
    fix: 'Revoke it in the App Console, then keep the new one in a secret store and read it at run time.',
    revoke: 'https://www.dropbox.com/developers/apps',
    verify: bearer(
      'https://api.dropboxapi.com/2/users/get_current_account',
      'https://www.dropbox.com/developers/documentation/http/documentation#users-get_current_account',
      { method: 'POST', body: 'null', answers: DROPBOX },
    ),
    references: ['https://developers.dropbox.com/oauth-guide'],
  },
  {
    id: 'dropbox-long-lived-token',
    title: 'Dropbox long-lived access token',
    severity: 'critical',
    confidence: 'medium',
    keywords: ['AAAAAAAAAA'],
    pattern: String.raw`\b(?<secret>[0-9A-Za-z_-]{11}AAAAAAAAAA[0-9A-Za-z_-]{43})(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 3.4,
    sample: { parts: [{ alphabet: 'base62', chars: 11 }, 'AAAAAAAAAA', { alphabet: 'base62', chars: 43 }] },
    matches: [
      'DROPBOX_ACCESS_TOKEN={sample}',
      "const dropboxAccessToken = '{sample}';",
      'dropbox_access_token = "{sample}"',
      'curl -H "Authorization: Bearer {sample}" https://api.example.com/',
    ],
    ignores: ['DROPBOX_ACCESS_TOKEN=YOUR_TOKEN_HERE', 'data: AAAAAAAAAAAAAAAAAAAA'],
    why: 'Lets the holder read, change and delete the files of the person; it never expires.',
    fix: 'Revoke it in the App Console, then pass the new one in from your secret manager.',
    revoke: 'https://www.dropbox.com/developers/apps',
    verify: bearer(
      'https://api.dropboxapi.com/2/users/get_current_account',
      'https://www.dropbox.com/developers/documentation/http/documentation#users-get_current_account',
      { method: 'POST', body: 'null', answers: DROPBOX },
    ),
    references: ['https://developers.dropbox.com/oauth-guide'],
  },
  {
    id: 'dropbox-app-secret',
    title: 'Dropbox app secret',
    severity: 'high',
    keywords: ['dropbox'],
    pattern:
      String.raw`(?i:dropbox[_.-]?(?:app[_.-]?|client[_.-]?|api[_.-]?)?secret)${ASSIGNED}(?<secret>[0-9a-z]{15})` +
      String.raw`(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 2.6,
    sample: { prefix: '', alphabet: 'base36', chars: 15 },
    matches: ['DROPBOX_APP_SECRET={sample}', '"dropbox_app_secret": "{sample}",'],
    ignores: [
      'DROPBOX_APP_SECRET=CHANGE_ME',
      'dropboxAppSecret: ${{ secrets.DROPBOX_APP_SECRET }}',
      'DROPBOX_APP_SECRET=xxxxxxxx',
    ],
    why: 'Lets the holder finish the OAuth exchange as the app and act for those who authorized it.',
    fix: 'Reset it in the App Console, then keep the new one out of the repository, in a secret manager.',
    revoke: 'https://www.dropbox.com/developers/apps',
    references: ['https://developers.dropbox.com/oauth-guide'],
  },
] satisfies PatternFile;
