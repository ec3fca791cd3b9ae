import type { PatternFile } from '../../src/model/rule.ts';
import { bearer } from '../live.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'asana-personal-access-token',
    title: 'Asana personal access token',
    severity: 'high',
    keywords: ['asana'],
    pattern:
      String.raw`(?i:asana)[^\n]{0,60}?[^0-9/](?<secret>(?:1/[0-9]{14,18}|2/[0-9]{14,18}/[0-9]{14,18}):[0-9a-f]{32})` +
      String.raw`(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 3.2,
    sample: {
      parts: [
        '2/',
        { alphabet: 'digits', chars: 16 },
        '/',
        { alphabet: 'digits', chars: 16 },
        ':',
        { alphabet: 'base16', chars: 32 },
      ],
    },
    matches: [
      'ASANA_ACCESS_TOKEN={sample}',
      '"asanaToken": "{sample}",',
      'client = asana.Client.access_token("{sample}")',
    ],
    ignores: ['ASANA_ACCESS_TOKEN=YOUR_TOKEN_HERE', 'asana_token: "1/123:abc"'],
    why: 'Lets the holder read and change every task and project the person can see.',
    fix: 'Revoke it in the developer console under Personal access tokens, then read the new one from the environment.',
    revoke: 'https://app.asana.com/0/my-apps',
    verify: bearer('https://app.asana.com/api/1.0/users/me', 'https://developers.asana.com/reference/getuser'),
    references: ['https://developers.asana.com/docs/personal-access-token'],
  },
  {
    id: 'asana-client-secret',
    title: 'Asana client secret',
    severity: 'high',
    confidence: 'medium',
    keywords: ['asana'],
    pattern:
      String.raw`(?i:asana[_.-]?(?:oauth[_.-]?)?client[_.-]?secret)${ASSIGNED}(?<secret>[0-9a-f]{32})` +
      String.raw`(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 2.8,
    sample: { prefix: '', alphabet: 'base16', chars: 32 },
    matches: ['ASANA_CLIENT_SECRET={sample}', "const asanaClientSecret = '{sample}';"],
    ignores: [
      'ASANA_CLIENT_SECRET=YOUR_KEY_HERE',
      'const asanaClientSecret = process.env.ASANA_CLIENT_SECRET;',
      'ASANA_CLIENT_SECRET=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    ],
    why: 'Lets the holder finish the OAuth exchange as the app and act for those who authorized it.',
    fix:
      'Reset it in the developer console under OAuth, then keep the ' +
      'new one in a secret store and read it at run time.',
    revoke: 'https://app.asana.com/0/my-apps',
    references: ['https://developers.asana.com/docs/oauth'],
  },
] satisfies PatternFile;
