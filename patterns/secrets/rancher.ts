import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'rancher-api-token',
    title: 'Rancher API token',
    severity: 'critical',
    keywords: ['token-', 'kubeconfig-u'],
    pattern: String.raw`\b(?<secret>(?:token-[0-9a-z]{5}|kubeconfig-u(?:ser)?-[0-9a-z]{5,16}):[0-9a-z]{54})\b`,
    minEntropy: 4,
    sample: { parts: ['token-', { alphabet: 'base36', chars: 5 }, ':', { alphabet: 'base36', chars: 54 }] },
    matches: ['RANCHER_TOKEN={sample}', '{ "token": "{sample}" }', 'Authorization: Bearer {sample}'],
    ignores: ['RANCHER_TOKEN=token-xxxxx:yyyy', 'RANCHER_TOKEN=${RANCHER_TOKEN}'],
    why: 'Acts as its owner in every cluster that Rancher manages.',
    fix: 'Revoke it under Account & API Keys, then read the new one from the environment or a secret manager.',
    revoke: 'https://ranchermanager.docs.rancher.com/reference-guides/user-settings/api-keys',
    references: ['https://ranchermanager.docs.rancher.com/reference-guides/user-settings/api-keys'],
  },
] satisfies PatternFile;
