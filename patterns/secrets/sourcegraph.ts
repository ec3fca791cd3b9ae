import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'sourcegraph-access-token',
    title: 'Sourcegraph access token',
    severity: 'high',
    keywords: ['sgp_'],
    pattern: String.raw`\b(?<secret>sgp_(?:(?:[0-9a-f]{16}|ws[0-9a-f]{32}|local)_)?[0-9a-f]{40})\b`,
    publicPrefix: 'sgp_',
    minEntropy: 3.25,
    sample: { parts: ['sgp_', { alphabet: 'base16', chars: 16 }, '_', { alphabet: 'base16', chars: 40 }] },
    matches: ['  SRC_ACCESS_TOKEN: {sample}', "const client = new Client({ token: '{sample}' });"],
    ignores: ['SRC_ACCESS_TOKEN=sgp_YOUR_TOKEN_HERE', 'SRC_ACCESS_TOKEN=${SRC_ACCESS_TOKEN}'],
    why: 'Searches and reads the code its owner can see.',
    fix: 'Revoke it under Settings > Access tokens, then read the new one from the environment or a secret manager.',
    revoke: 'https://sourcegraph.com/user/settings/tokens',
    references: ['https://sourcegraph.com/docs/cli/how-tos/creating_an_access_token'],
  },
  {
    id: 'sourcegraph-license-key-token',
    title: 'Sourcegraph license key token',
    severity: 'medium',
    keywords: ['slk_'],
    pattern: String.raw`\b(?<secret>slk_[0-9a-f]{64})\b`,
    publicPrefix: 'slk_',
    minEntropy: 3,
    sample: { prefix: 'slk_', alphabet: 'base16', chars: 64 },
    matches: ['client = Client("{sample}")', 'ENV SOURCEGRAPH_LICENSE_TOKEN={sample}'],
    ignores: [
      'SOURCEGRAPH_LICENSE_TOKEN=slk_YOUR_TOKEN_HERE',
      'SOURCEGRAPH_LICENSE_TOKEN=${SOURCEGRAPH_LICENSE_TOKEN}',
    ],
    why: 'Uses the services that the subscription pays for.',
    fix: 'Ask Sourcegraph support for a new license key, then keep it in a secret manager.',
    revoke: 'https://sourcegraph.com/user/settings/tokens',
    references: ['https://sourcegraph.com/docs/cli/how-tos/creating_an_access_token'],
  },
] satisfies PatternFile;
