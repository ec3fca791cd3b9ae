import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'tableau-personal-access-token',
    title: 'Tableau personal access token',
    severity: 'high',
    keywords: ['==:'],
    // Pulumi's salts have such a part after `v1:`.
    pattern: '(?:^|[^0-9A-Za-z+/:]|(?:^|[^1]):)(?<secret>[0-9A-Za-z+/]{22}==:[0-9A-Za-z]{32})(?:[^0-9A-Za-z]|$)',
    minEntropy: 4,
    sample: { parts: [{ alphabet: 'base64', chars: 22 }, '==:', { alphabet: 'base62', chars: 32 }] },
    matches: [
      'export TABLEAU_PAT_SECRET="{sample}"',
      'curl -H "Authorization: Bearer {sample}" https://api.example.com',
      '"personalAccessTokenSecret": "{sample}"',
    ],
    ignores: [
      'TABLEAU_PAT_SECRET=YOUR_TOKEN_SECRET',
      '"personalAccessTokenSecret": "qlE1g9MMh9vbrjjg==:rZTHhPpP2tUW1kfn"',
    ],
    why: 'Reads and publishes workbooks and data sources as its owner.',
    fix:
      'Revoke it under My Account Settings > Personal Access Tokens, then ' +
      'read the new one from the environment or a secret manager.',
    revoke: 'https://help.tableau.com/current/server/en-us/security_personal_access_tokens.htm',
    references: ['https://help.tableau.com/current/server/en-us/security_personal_access_tokens.htm'],
  },
] satisfies PatternFile;
