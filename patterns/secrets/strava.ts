import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'strava-client-secret',
    title: 'Strava client secret',
    severity: 'high',
    keywords: ['strava'],
    pattern:
      String.raw`(?i:strava[_.-]?(?:app[_.-]?|api[_.-]?)?(?:client[_.-]?)?secret)${ASSIGNED}(?<secret>[0-9a-f]{40})` +
      String.raw`(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 3,
    sample: { prefix: '', alphabet: 'base16', chars: 40 },
    matches: ['STRAVA_CLIENT_SECRET={sample}', 'strava_client_secret: {sample}'],
    ignores: [
      'STRAVA_CLIENT_SECRET=CHANGE_ME',
      'strava_client_secret = os.environ["STRAVA_CLIENT_SECRET"]',
      'STRAVA_CLIENT_SECRET=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    ],
    why: 'Lets the holder finish the OAuth exchange as the app and read where its users ran.',
    fix: 'Regenerate it on the API settings page, then keep the new one out of the repository, in a secret manager.',
    revoke: 'https://www.strava.com/settings/api',
    references: ['https://developers.strava.com/docs/getting-started/'],
  },
  {
    id: 'strava-token',
    title: 'Strava token',
    severity: 'medium',
    keywords: ['strava'],
    pattern:
      String.raw`(?i:strava[_.-]?(?:access|refresh)[_.-]?token)${ASSIGNED}` +
      String.raw`(?<secret>[0-9a-f]{40})(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 3,
    sample: { prefix: '', alphabet: 'base16', chars: 40 },
    matches: [
      'STRAVA_REFRESH_TOKEN={sample}',
      "const stravaRefreshToken = '{sample}';",
      'ENV STRAVA_REFRESH_TOKEN {sample}',
    ],
    ignores: [
      'STRAVA_REFRESH_TOKEN=YOUR_TOKEN_HERE',
      'const stravaRefreshToken = process.env.STRAVA_REFRESH_TOKEN;',
      'STRAVA_REFRESH_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    ],
    why: 'Lets the holder read, and within its scopes change, the activities of the person.',
    fix: 'Revoke it on the API settings page, then read the new one from the environment.',
    revoke: 'https://www.strava.com/settings/api',
    references: ['https://developers.strava.com/docs/getting-started/'],
  },
] satisfies PatternFile;
