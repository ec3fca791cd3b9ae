import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'upcloud-api-token',
    title: 'UpCloud API token',
    severity: 'critical',
    keywords: ['ucat_'],
    pattern: String.raw`\b(?<secret>ucat_[0-9A-Z]{26})\b`,
    publicPrefix: 'ucat_',
    minEntropy: 3.25,
    sample: { prefix: 'ucat_01', alphabet: 'BASE36', chars: 24 },
    matches: ['export UPCLOUD_TOKEN="{sample}"', 'curl -H "Authorization: Bearer {sample}" https://api.example.com'],
    ignores: ['UPCLOUD_TOKEN=ucat_YOUR_TOKEN_HERE', 'UPCLOUD_TOKEN=${UPCLOUD_TOKEN}'],
    why: "Controls the account's servers and storage.",
    fix: 'Revoke it under Account > API tokens, then read the new one from the environment or a secret manager.',
    revoke: 'https://hub.upcloud.com/account/api-tokens',
    references: ['https://upcloud.com/docs/guides/getting-started-upcloud-api/'],
  },
] satisfies PatternFile;
