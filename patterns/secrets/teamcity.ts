import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'teamcity-access-token',
    title: 'TeamCity access token',
    severity: 'critical',
    keywords: ['eyj0exaioiaivenwmij9'],
    pattern:
      String.raw`\b` +
      String.raw`(?<secret>eyJ0eXAiOiAiVENWMiJ9\.[0-9A-Za-z_-]{20,80}\.` +
      String.raw`[0-9A-Za-z_-]{40,80})(?:[^0-9A-Za-z_-]|$)`,
    publicPrefix: 'eyJ0eXAiOiAiVENWMiJ9.',
    minEntropy: 4,
    sample: {
      parts: ['eyJ0eXAiOiAiVENWMiJ9.', { alphabet: 'base64url', chars: 38 }, '.', { alphabet: 'base64url', chars: 48 }],
    },
    matches: [
      '  TEAMCITY_TOKEN: {sample}',
      "const client = new Client({ token: '{sample}' });",
      'Authorization: Bearer {sample}',
    ],
    ignores: ['TEAMCITY_TOKEN=eyJ0eXAiOiAiVENWMiJ9.YOUR_TOKEN_HERE', 'TEAMCITY_TOKEN=${TEAMCITY_TOKEN}'],
    why: 'Runs builds and changes the server as its owner.',
    fix: 'Revoke it under Profile > Access Tokens, then read the new one from the environment or a secret manager.',
    revoke: 'https://www.jetbrains.com/help/teamcity/configuring-your-user-profile.html#Managing+Access+Tokens',
    references: ['https://www.jetbrains.com/help/teamcity/configuring-your-user-profile.html#Managing+Access+Tokens'],
  },
] satisfies PatternFile;
