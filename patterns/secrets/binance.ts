import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'binance-api-secret',
    title: 'Binance API secret',
    severity: 'critical',
    keywords: ['binance'],
    pattern:
      String.raw`(?i:binance[_.-]?(?:us[_.-]?|futures[_.-]?|spot[_.-]?|testnet[_.-]?)?(?:api[_.-]?)?secret` +
      String.raw`(?:[_.-]?key)?)${ASSIGNED}(?<secret>[0-9A-Za-z]{64})(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 4.4,
    companion: {
      name: 'API key',
      pattern: String.raw`(?i:api[_-]?key)["']?[ \t]{0,3}[:=][ \t]{0,3}["']?(?<secret>[0-9A-Za-z]{64})\b`,
      withinLines: 5,
      required: false,
    },
    sample: { prefix: '', alphabet: 'base62', chars: 64 },
    matches: ['BINANCE_API_SECRET={sample}', 'binance_api_secret: {sample}'],
    ignores: [
      'BINANCE_API_SECRET=YOUR_KEY_HERE',
      'binance_api_secret = os.environ["BINANCE_API_SECRET"]',
      'BINANCE_API_SECRET=xxxxxxxx',
    ],
    why: 'Lets the holder, with the API key, trade and, where allowed, withdraw.',
    fix:
      'Delete it in the account under API Management, then keep the ' +
      'new one in a secret store and read it at run time.',
    revoke: 'https://www.binance.com/en/my/settings/api-management',
    references: ['https://developers.binance.com/docs/binance-spot-api-docs/rest-api/request-security'],
  },
] satisfies PatternFile;
