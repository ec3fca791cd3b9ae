import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'xata-api-key',
    title: 'Xata API key',
    severity: 'critical',
    keywords: ['xau_'],
    pattern: String.raw`\b(?<secret>xau_[0-9A-Za-z]{36,50})\b`,
    publicPrefix: 'xau_',
    minEntropy: 4,
    sample: { prefix: 'xau_', alphabet: 'base62', chars: 44 },
    matches: ['export XATA_API_KEY="{sample}"', 'curl -H "Authorization: Bearer {sample}" https://api.example.com'],
    ignores: ['XATA_API_KEY=xau_YOUR_TOKEN_HERE', 'XATA_API_KEY=${XATA_API_KEY}'],
    why: "Reads and changes the databases of its owner's workspaces.",
    fix:
      'Revoke it under Account settings > API keys, then read the ' +
      'new one from the environment or a secret manager.',
    revoke: 'https://app.xata.io/settings',
    references: ['https://lite.xata.io/docs/concepts/access-tokens'],
  },
] satisfies PatternFile;
