import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'e2b-api-key',
    title: 'E2B API key',
    severity: 'high',
    keywords: ['e2b_'],
    pattern: String.raw`\b(?<secret>e2b_[0-9a-f]{40})\b`,
    publicPrefix: 'e2b_',
    minEntropy: 3,
    sample: { prefix: 'e2b_', alphabet: 'base16', chars: 40 },
    matches: [
      'E2B_API_KEY={sample}',
      "const e2bApiKey = '{sample}';",
      'curl -H "Authorization: Bearer {sample}" https://api.example.com/',
    ],
    ignores: ['E2B_API_KEY=e2b_CHANGE_ME', 'const e2bApiKey = process.env.E2B_API_KEY;', '"e2bApiKey": "e2b_xxxxxx"'],
    why: 'Lets the holder run and read sandboxes of the team at its cost.',
    fix: 'Revoke it in the dashboard under Keys, then keep the new one out of the repository, in a secret manager.',
    revoke: 'https://e2b.dev/dashboard?tab=keys',
    references: ['https://e2b.dev/docs/api-key'],
  },
  {
    id: 'e2b-access-token',
    title: 'E2B access token',
    severity: 'high',
    keywords: ['sk_e2b_'],
    pattern: String.raw`\b(?<secret>sk_e2b_[0-9a-f]{40})\b`,
    publicPrefix: 'sk_e2b_',
    minEntropy: 3,
    sample: { prefix: 'sk_e2b_', alphabet: 'base16', chars: 40 },
    matches: [
      'E2B_ACCESS_TOKEN={sample}',
      '"e2bAccessToken": "{sample}",',
      'os.environ["E2B_ACCESS_TOKEN"] = "{sample}"',
      'curl -H "Authorization: Bearer {sample}" https://api.example.com/',
    ],
    ignores: [
      'E2B_ACCESS_TOKEN=sk_e2b_YOUR_TOKEN_HERE',
      'e2bAccessToken: ${{ secrets.E2B_ACCESS_TOKEN }}',
      '"e2bAccessToken": "sk_e2b_xxxxxx"',
    ],
    why: 'Lets the holder act as the person with the command line, and manage the keys of the team.',
    fix: 'Revoke it in the dashboard under Keys, then read the new one from the environment.',
    revoke: 'https://e2b.dev/dashboard?tab=keys',
    references: ['https://e2b.dev/docs/api-key'],
  },
] satisfies PatternFile;
