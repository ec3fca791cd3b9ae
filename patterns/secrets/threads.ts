import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'threads-access-token',
    title: 'Threads access token',
    severity: 'high',
    keywords: ['THAA', 'THQW', 'THQV'],
    pattern: String.raw`\b(?<secret>TH(?:AA|QW|QV)[0-9A-Za-z_-]{100,400})(?:[^0-9A-Za-z_-]|$)`,
    publicPrefix: 'TH',
    minEntropy: 4.3,
    sample: { prefix: 'THAA', alphabet: 'base62', chars: 150 },
    matches: [
      'THREADS_ACCESS_TOKEN={sample}',
      '"threadsAccessToken": "{sample}",',
      'curl -H "Authorization: Bearer {sample}" https://api.example.com/',
    ],
    ignores: [
      'THREADS_ACCESS_TOKEN=THYOUR_KEY_HERE',
      'threadsAccessToken: ${{ secrets.THREADS_ACCESS_TOKEN }}',
      '"threadsAccessToken": "THxxxxxx"',
    ],
    why: 'Lets the holder read and post to the account.',
    fix:
      'Revoke it by removing the app from the account, then keep the ' +
      'new one in a secret store and read it at run time.',
    revoke: 'https://www.threads.net/settings/account',
    references: ['https://developers.facebook.com/docs/threads/get-started/get-access-tokens-and-permissions'],
  },
] satisfies PatternFile;
