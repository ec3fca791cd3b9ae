import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'coinmarketcap-api-key',
    title: 'CoinMarketCap API key',
    severity: 'low',
    keywords: ['cmc', 'market'],
    pattern:
      String.raw`(?:^|[^0-9A-Za-z])(?i:(?:x-cmc_pro_api_key|(?:coin[_.-]?market[_.-]?cap|cmc)(?:[_.-]?pro)?[_.-]?` +
      String.raw`(?:api[_.-]?)?key))${ASSIGNED}` +
      String.raw`(?<secret>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 3,
    sample: {
      parts: [
        { alphabet: 'base16', chars: 8 },
        '-',
        { alphabet: 'base16', chars: 4 },
        '-',
        { alphabet: 'base16', chars: 4 },
        '-',
        { alphabet: 'base16', chars: 4 },
        '-',
        { alphabet: 'base16', chars: 12 },
      ],
    },
    matches: [
      'CMC_PRO_API_KEY={sample}',
      '"cmc_pro_api_key": "{sample}",',
      '<add key="CMC_PRO_API_KEY" value="{sample}" />',
      'curl -H "X-CMC_PRO_API_KEY: {sample}" https://pro-api.coinmarketcap.com/v1/key/info',
    ],
    ignores: [
      'CMC_PRO_API_KEY=YOUR_TOKEN_HERE',
      'cmcProApiKey: ${{ secrets.CMC_PRO_API_KEY }}',
      'CMC_PRO_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    ],
    why: 'Lets the holder call the API at the limits and cost of the account.',
    fix: 'Regenerate it in the developer portal, then read the new one from the environment.',
    revoke: 'https://pro.coinmarketcap.com/account',
    references: ['https://coinmarketcap.com/api/documentation/v1/#section/Authentication'],
  },
] satisfies PatternFile;
