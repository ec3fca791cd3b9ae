import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'workos-live-api-key',
    title: 'WorkOS API key',
    severity: 'critical',
    keywords: ['sk_live_a2V5X', 'sk_test_a2V5X'],
    pattern: String.raw`\b(?<secret>sk_(?:live|test)_a2V5X[0-9A-Za-z+/]{40,120}={0,2})(?:[^0-9A-Za-z+/=]|$)`,
    publicPrefix: 'sk_',
    minEntropy: 4,
    sample: { parts: ['sk_live_a2V5X', { alphabet: 'base62', chars: 75 }] },
    matches: [
      'WORKOS_API_KEY={sample}',
      "const workosApiKey = '{sample}';",
      'workos_api_key = "{sample}"',
      'curl -H "Authorization: Bearer {sample}" https://api.example.com/',
    ],
    ignores: ['WORKOS_API_KEY=sk_live_YOUR_KEY_HERE', 'workosApiKey: "sk_test_a2V5X"'],
    why: 'Lets the holder read and change the directories, connections and users of the environment.',
    fix: 'Revoke it in the Dashboard under API Keys, then pass the new one in from your secret manager.',
    revoke: 'https://dashboard.workos.com/api-keys',
    references: ['https://workos.com/docs/reference/api-keys'],
  },
] satisfies PatternFile;
