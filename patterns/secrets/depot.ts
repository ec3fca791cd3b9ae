import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'depot-token',
    title: 'Depot token',
    severity: 'high',
    keywords: ['depot_project_', 'depot_org_', 'depot_user_'],
    pattern: String.raw`\b(?<secret>depot_(?:project|org|user)_[0-9a-f]{64})\b`,
    publicPrefix: 'depot_',
    minEntropy: 3.5,
    sample: { prefix: 'depot_project_', alphabet: 'base16', chars: 64 },
    matches: ['export DEPOT_TOKEN="{sample}"', 'curl -H "Authorization: Bearer {sample}" https://api.example.com'],
    ignores: ['DEPOT_TOKEN=depot_YOUR_TOKEN_HERE', 'DEPOT_TOKEN=${DEPOT_TOKEN}'],
    why: 'Builds images and reads the build cache of the project or organization.',
    fix: "Revoke it under Settings > API tokens, then keep the new one in your CI's secret store.",
    revoke: 'https://depot.dev/settings',
    references: ['https://depot.dev/docs/cli/authentication'],
  },
] satisfies PatternFile;
