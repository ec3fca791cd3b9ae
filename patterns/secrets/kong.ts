import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'kong-konnect-token',
    title: 'Kong Konnect access token',
    severity: 'critical',
    keywords: ['kpat_', 'spat_'],
    pattern: String.raw`\b(?<secret>[ks]pat_[0-9A-Za-z]{40,64})\b`,
    minEntropy: 4,
    sample: { prefix: 'kpat_', alphabet: 'base62', chars: 49 },
    matches: ['KONNECT_TOKEN={sample}', '{ "token": "{sample}" }'],
    ignores: ['KONNECT_TOKEN=kpat_YOUR_TOKEN', 'KONNECT_TOKEN=spat_xxx'],
    why: 'Changes the gateways, services and plugins that its owner or system account can.',
    fix:
      'Revoke it under Personal access tokens, or Organization > System Accounts, ' +
      'then read the new one from the environment or a secret manager.',
    revoke: 'https://cloud.konghq.com/global/account/tokens',
    references: ['https://developer.konghq.com/konnect-api/'],
  },
] satisfies PatternFile;
