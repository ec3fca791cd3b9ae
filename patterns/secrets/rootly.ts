import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'rootly-api-key',
    title: 'Rootly API key',
    severity: 'high',
    keywords: ['rootly_'],
    pattern: String.raw`\b(?<secret>rootly_[0-9a-f]{64})\b`,
    publicPrefix: 'rootly_',
    minEntropy: 3.25,
    sample: { prefix: 'rootly_', alphabet: 'base16', chars: 64 },
    matches: ['ROOTLY_API_TOKEN={sample}', '{ "token": "{sample}" }'],
    ignores: ['ROOTLY_API_TOKEN=rootly_YOUR_TOKEN_HERE', 'ROOTLY_API_TOKEN=${ROOTLY_API_TOKEN}'],
    why: 'Reads and changes incidents of the team.',
    fix: 'Revoke it under Account > Manage API keys, then read the new one from the environment or a secret manager.',
    revoke: 'https://rootly.com/account/api_keys',
    references: ['https://docs.rootly.com/api-reference/overview'],
  },
] satisfies PatternFile;
