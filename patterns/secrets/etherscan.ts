import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'etherscan-api-key',
    title: 'Etherscan API key',
    severity: 'low',
    keywords: ['etherscan', 'bscscan', 'polygonscan', 'arbiscan', 'snowtrace', 'basescan', 'ftmscan'],
    pattern:
      String.raw`(?i:(?:etherscan|bscscan|polygonscan|arbiscan|snowtrace|basescan|ftmscan)[_.-]?` +
      String.raw`(?:[0-9A-Za-z]{1,10}[_.-])?(?:api[_.-]?)?(?:key|token))${ASSIGNED}(?<secret>[0-9A-Z]{34})` +
      String.raw`(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 3.4,
    sample: { prefix: '', alphabet: 'BASE36', chars: 34 },
    matches: ['ETHERSCAN_API_KEY={sample}', "const etherscanApiKey = '{sample}';", 'ENV ETHERSCAN_API_KEY {sample}'],
    ignores: [
      'ETHERSCAN_API_KEY=REPLACE_ME',
      'const etherscanApiKey = process.env.ETHERSCAN_API_KEY;',
      'ETHERSCAN_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    ],
    why: 'Lets the holder call the explorer at the limits of the account.',
    fix: 'Delete it on the API keys page of the account, then pass the new one in from your secret manager.',
    revoke: 'https://etherscan.io/myapikey',
    references: ['https://docs.etherscan.io/getting-started/viewing-api-usage-statistics'],
  },
] satisfies PatternFile;
