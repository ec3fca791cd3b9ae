import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'coinbase-cdp-key-secret',
    title: 'Coinbase Developer Platform API key secret',
    severity: 'critical',
    keywords: ['cdp_', 'cdp-', 'cdpapi', 'cdpkey', 'cdpsecret', 'coinbase'],
    pattern:
      String.raw`(?:^|[^0-9A-Za-z])(?i:(?:cdp[_-]?(?:api[_.-]?)?(?:key[_.-]?)?secret|coinbase[_.-]?(?:cdp[_.-]?)?` +
      String.raw`(?:api[_.-]?)?(?:key[_.-]?)?secret))${ASSIGNED}(?<secret>[0-9A-Za-z+/]{86}==)(?:[^0-9A-Za-z_=-]|$)`,
    minEntropy: 4.7,
    companion: {
      name: 'key id',
      pattern:
        '(?<secret>(?:organizations/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/' +
        'apiKeys/)?[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})',
      withinLines: 5,
      required: false,
    },
    sample: { prefix: '', alphabet: 'base64', chars: 86, suffix: '==' },
    matches: ['CDP_API_KEY_SECRET={sample}', 'cdp_api_key_secret: {sample}', 'ENV CDP_API_KEY_SECRET {sample}'],
    ignores: [
      'CDP_API_KEY_SECRET=YOUR_TOKEN_HERE',
      'cdp_api_key_secret = os.environ["CDP_API_KEY_SECRET"]',
      'CDP_API_KEY_SECRET=xxxxxxxx',
    ],
    why: 'Lets the holder sign requests as the key: read balances and, with the right scope, move funds.',
    fix: 'Revoke it in the Developer Platform under API keys, then read the new one from the environment.',
    revoke: 'https://portal.cdp.coinbase.com/access/api',
    references: ['https://docs.cdp.coinbase.com/get-started/docs/cdp-api-keys'],
  },
  {
    id: 'coinbase-api-secret',
    title: 'Coinbase API secret (older form)',
    severity: 'critical',
    confidence: 'medium',
    keywords: ['coinbase'],
    pattern:
      String.raw`(?i:coinbase[_.-]?(?:pro[_.-]?|exchange[_.-]?)?api[_.-]?secret)${ASSIGNED}(?<secret>[0-9A-Za-z]{32})` +
      String.raw`(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 3.7,
    sample: { prefix: '', alphabet: 'base62', chars: 32 },
    matches: ['COINBASE_API_SECRET={sample}', "const coinbaseApiSecret = '{sample}';"],
    ignores: [
      'COINBASE_API_SECRET=YOUR_KEY_HERE',
      'const coinbaseApiSecret = process.env.COINBASE_API_SECRET;',
      'COINBASE_API_SECRET=xxxxxxxx',
    ],
    why: 'Lets the holder read balances and, with the right permission, move funds.',
    fix:
      'Revoke it in the Developer Platform under API keys, then keep the ' +
      'new one in a secret store and read it at run time.',
    revoke: 'https://portal.cdp.coinbase.com/access/api',
    references: ['https://docs.cdp.coinbase.com/get-started/docs/cdp-api-keys'],
  },
] satisfies PatternFile;
