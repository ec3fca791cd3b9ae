import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'youtrack-permanent-token',
    title: 'YouTrack permanent token',
    severity: 'high',
    keywords: ['perm:', 'perm-'],
    pattern:
      String.raw`(?:^|[^0-9A-Za-z_-])` +
      String.raw`(?<secret>perm[:-][0-9A-Za-z+/_-]{4,80}={0,2}\.[0-9A-Za-z+/_-]{4,120}={0,2}\.[0-9A-Za-z]{30})\b`,
    publicPrefix: 'perm',
    minEntropy: 3.9,
    sample: {
      parts: [
        'perm:',
        { alphabet: 'base62', chars: 8 },
        '.',
        { alphabet: 'base62', chars: 12 },
        '.',
        { alphabet: 'base62', chars: 30 },
      ],
    },
    matches: [
      'YOUTRACK_TOKEN={sample}',
      '"youtrackToken": "{sample}",',
      'curl -H "Authorization: Bearer {sample}" https://api.example.com/',
    ],
    ignores: [
      'YOUTRACK_TOKEN=permYOUR_KEY_HERE',
      'youtrackToken: ${{ secrets.YOUTRACK_TOKEN }}',
      '"youtrackToken": "permxxxxxx"',
    ],
    why: 'Lets the holder act as the person in YouTrack or Hub.',
    fix:
      'Revoke it in the profile under Account Security, then keep the ' +
      'new one in a secret store and read it at run time.',
    revoke: 'https://www.jetbrains.com/help/youtrack/server/manage-permanent-token.html',
    references: ['https://www.jetbrains.com/help/youtrack/devportal/Manage-Permanent-Token.html'],
  },
] satisfies PatternFile;
