import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'dfuse-api-key',
    title: 'dfuse API key',
    severity: 'low',
    keywords: ['dfuse'],
    pattern: String.raw`(?i:dfuse)[^\n]{0,120}?\b(?<secret>server_[0-9a-f]{32})\b`,
    publicPrefix: 'server_',
    minEntropy: 3,
    sample: { prefix: 'server_', alphabet: 'base16', chars: 32 },
    matches: ['DFUSE_API_KEY={sample}', 'dfuse: { apiKey: "{sample}" }'],
    ignores: ['DFUSE_API_KEY=server_your_key'],
    why: 'Streams blockchain data at the limits of the account.',
    fix: 'Delete it on the page of the API keys, then keep the new one in a secret store and read it at run time.',
    revoke: 'https://app.dfuse.io/',
    references: ['https://docs.dfuse.eosnation.io/platform/dfuse-cloud/authentication/'],
  },
] satisfies PatternFile;
