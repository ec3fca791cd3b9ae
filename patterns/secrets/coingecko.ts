import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'coingecko-api-key',
    title: 'CoinGecko API key',
    severity: 'low',
    keywords: ['CG-'],
    pattern: String.raw`(?:^|[^0-9A-Za-z_-])(?<secret>CG-[0-9A-Za-z]{24})\b`,
    publicPrefix: 'CG-',
    minEntropy: 3.4,
    sample: { prefix: 'CG-', alphabet: 'base62', chars: 24 },
    matches: ['COINGECKO_API_KEY={sample}', 'coingecko_api_key: {sample}'],
    ignores: [
      'COINGECKO_API_KEY=CG-YOUR_KEY_HERE',
      'coingecko_api_key = os.environ["COINGECKO_API_KEY"]',
      '"coingeckoApiKey": "CG-xxxxxx"',
    ],
    why: 'Lets the holder call the API at the limits and cost of the account.',
    fix: 'Delete it in the developer dashboard, then keep the new one in a secret store and read it at run time.',
    revoke: 'https://www.coingecko.com/en/developers/dashboard',
    references: ['https://docs.coingecko.com/reference/authentication'],
  },
] satisfies PatternFile;
