import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'runpod-api-key',
    title: 'RunPod API key',
    severity: 'high',
    keywords: ['rpa_'],
    pattern: String.raw`\b(?<secret>rpa_[0-9A-Z]{40,46}(?:[0-9a-z]{6})?)\b`,
    publicPrefix: 'rpa_',
    minEntropy: 4,
    sample: { parts: ['rpa_', { alphabet: 'BASE36', chars: 40 }, { alphabet: 'base36', chars: 6 }] },
    matches: [
      'RUNPOD_API_KEY={sample}',
      '"runpodApiKey": "{sample}",',
      'os.environ["RUNPOD_API_KEY"] = "{sample}"',
      'curl -H "Authorization: Bearer {sample}" https://api.example.com/',
    ],
    ignores: [
      'RUNPOD_API_KEY=rpa_YOUR_TOKEN_HERE',
      'runpodApiKey: ${{ secrets.RUNPOD_API_KEY }}',
      '"runpodApiKey": "rpa_xxxxxx"',
    ],
    why: 'Lets the holder start machines and run code at the cost of the account.',
    fix: 'Revoke it under Settings > API Keys, then read the new one from the environment.',
    revoke: 'https://www.console.runpod.io/user/settings',
    references: ['https://docs.runpod.io/get-started/api-keys'],
  },
] satisfies PatternFile;
