import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'besttime-private-key',
    title: 'BestTime private key',
    severity: 'low',
    keywords: ['pri_'],
    pattern: String.raw`(?:^|[^0-9A-Za-z_])(?<secret>pri_[0-9a-f]{32})\b`,
    publicPrefix: 'pri_',
    minEntropy: 3,
    sample: { prefix: 'pri_', alphabet: 'base16', chars: 32 },
    matches: ['api_key_private={sample}', "'api_key_private': '{sample}'"],
    ignores: ['api_key_private=pri_your_key'],
    why: 'Makes forecasts at the cost of the account.',
    fix: 'Replace it on the page of the API keys, then keep the new one in a secret store and read it at run time.',
    revoke: 'https://besttime.app/api/v1/radar',
    references: ['https://documentation.besttime.app/'],
  },
] satisfies PatternFile;
