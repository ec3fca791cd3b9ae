import type { PatternFile } from '../../src/model/rule.ts';
import { bearer, ONLY_LIVE } from '../live.ts';

export default [
  {
    id: 'intercom-access-token',
    title: 'Intercom access token',
    severity: 'high',
    keywords: ['dG9rO'],
    pattern: String.raw`\b(?<secret>dG9rO[g-v][0-9A-Za-z+/]{53}=)(?:[^0-9A-Za-z+/=]|$)`,
    publicPrefix: 'dG9rO',
    minEntropy: 4.3,
    sample: { parts: ['dG9rOj', { alphabet: 'base64', chars: 53 }, '='] },
    matches: [
      'INTERCOM_ACCESS_TOKEN={sample}',
      '"intercomAccessToken": "{sample}",',
      'curl -H "Authorization: Bearer {sample}" https://api.example.com/',
    ],
    ignores: [
      'INTERCOM_ACCESS_TOKEN=dG9rOYOUR_KEY_HERE',
      'intercomAccessToken: ${{ secrets.INTERCOM_ACCESS_TOKEN }}',
      '"intercomAccessToken": "dG9rOxxxxxx"',
    ],
    why: 'Lets the holder read and change the conversations and contacts of the workspace.',
    fix:
      'Regenerate it in the Developer Hub on the app page under Authentication, ' +
      'then keep the new one in a secret store and read it at run time.',
    revoke: 'https://app.intercom.com/a/apps/_/developer-hub',
    verify: bearer(
      'https://api.intercom.io/me',
      'https://developers.intercom.com/docs/references/rest-api/api.intercom.io/admins/identifyadmin',
      { answers: ONLY_LIVE },
    ),
    references: ['https://developers.intercom.com/docs/build-an-integration/learn-more/authentication'],
  },
] satisfies PatternFile;
