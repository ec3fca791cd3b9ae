import type { PatternFile } from '../../src/model/rule.ts';
import { asking, whereLive } from '../live.ts';

export default [
  {
    id: 'linear-api-key',
    title: 'Linear personal API key',
    severity: 'high',
    keywords: ['lin_api_'],
    pattern: String.raw`\b(?<secret>lin_api_[0-9A-Za-z]{40})\b`,
    publicPrefix: 'lin_api_',
    minEntropy: 4,
    sample: { prefix: 'lin_api_', alphabet: 'base62', chars: 40 },
    matches: [
      'LINEAR_API_KEY={sample}',
      "const linearApiKey = '{sample}';",
      'curl -H "Authorization: {sample}" https://api.linear.app/graphql',
    ],
    ignores: [
      'LINEAR_API_KEY=lin_api_YOUR_KEY_HERE',
      'const linearApiKey = process.env.LINEAR_API_KEY;',
      '"linearApiKey": "lin_api_xxxxxx"',
    ],
    why: 'Lets the holder read and change the issues and documents the person can see.',
    fix:
      'Revoke it under Settings > Security & access, then keep the ' +
      'new one in a secret store and read it at run time.',
    revoke: 'https://linear.app/settings/account/security',
    verify: asking(
      'https://api.linear.app/graphql',
      'https://linear.app/developers/graphql',
      { authorization: '{secret}' },
      {
        method: 'POST',
        body: '{"query":"{ viewer { id } }"}',
        answers: whereLive('/data/viewer/id'),
      },
    ),
    references: ['https://linear.app/developers/graphql'],
  },
  {
    id: 'linear-oauth-token',
    title: 'Linear OAuth token',
    severity: 'high',
    keywords: ['lin_oauth_'],
    pattern: String.raw`\b(?<secret>lin_oauth_[0-9a-f]{64})\b`,
    publicPrefix: 'lin_oauth_',
    minEntropy: 3.3,
    sample: { prefix: 'lin_oauth_', alphabet: 'base16', chars: 64 },
    matches: [
      'LINEAR_ACCESS_TOKEN={sample}',
      '"linearAccessToken": "{sample}",',
      'os.environ["LINEAR_ACCESS_TOKEN"] = "{sample}"',
      'curl -H "Authorization: Bearer {sample}" https://api.example.com/',
    ],
    ignores: [
      'LINEAR_ACCESS_TOKEN=lin_oauth_REPLACE_ME',
      'linearAccessToken: ${{ secrets.LINEAR_ACCESS_TOKEN }}',
      '"linearAccessToken": "lin_oauth_xxxxxx"',
    ],
    why: 'Lets the holder read and change the workspace within the scopes given to the application.',
    fix: 'Revoke it under Settings > Applications, then pass the new one in from your secret manager.',
    revoke: 'https://linear.app/settings/account/security',
    verify: asking(
      'https://api.linear.app/graphql',
      'https://linear.app/developers/graphql',
      { authorization: 'Bearer {secret}' },
      {
        method: 'POST',
        body: '{"query":"{ viewer { id } }"}',
        answers: whereLive('/data/viewer/id'),
      },
    ),
    references: ['https://linear.app/developers/oauth-2-0-authentication'],
  },
] satisfies PatternFile;
