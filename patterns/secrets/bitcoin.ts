import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'bitcoin-extended-private-key',
    title: 'Bitcoin extended private key',
    severity: 'critical',
    keywords: ['xprv', 'tprv', 'yprv', 'zprv'],
    pattern: String.raw`\b(?<secret>[xtyz]prv[1-9A-HJ-NP-Za-km-z]{107})\b`,
    minEntropy: 4.5,
    oftenMadeUp: true,
    sample: { prefix: 'xprv', alphabet: 'base58', chars: 107 },
    matches: ['WALLET_KEY={sample}', "const walletKey = '{sample}';"],
    ignores: [
      'WALLET_KEY=xprv...',
      'key: xpub6D4BDPcP2GT577Vvch3R8wDkScZWzQzMMUm3PWbmWvVJrZwQY4VUNgqFJ' +
        'PMM3No2dFDFGTsxxpG5uJh7n7epu4trkrX7x7DogT5Uv6fcLW5',
    ],
    why: 'Lets the holder spend from every address derived from it.',
    fix: 'Move the funds to a wallet with a new seed at once; a key that was published cannot be revoked.',
    revoke: 'https://github.com/bitcoin/bips/blob/master/bip-0032.mediawiki',
    references: ['https://github.com/bitcoin/bips/blob/master/bip-0032.mediawiki'],
  },
  {
    id: 'bitcoin-wif-key',
    title: 'Bitcoin private key in import format',
    severity: 'critical',
    confidence: 'medium',
    keywords: ['wif', 'bitcoin', 'btc_', 'btc-', 'btckey', 'btcpriv'],
    pattern:
      String.raw`(?:^|[^0-9A-Za-z])(?i:(?:wif|(?:bitcoin|btc)[_.-]?(?:wif[_.-]?)?(?:priv(?:ate)?[_.-]?)?key))` +
      String.raw`${ASSIGNED}(?<secret>(?:5[1-9A-HJ-NP-Za-km-z]{50}|[KL][1-9A-HJ-NP-Za-km-z]{51}))(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 4.2,
    oftenMadeUp: true,
    sample: { prefix: 'K', alphabet: 'base58', chars: 51 },
    matches: ['BTC_PRIVATE_KEY={sample}', '"btc_private_key": "{sample}",', 'export BTC_PRIVATE_KEY="{sample}"'],
    ignores: [
      'BTC_PRIVATE_KEY=REPLACE_ME',
      'btcPrivateKey: ${{ secrets.BTC_PRIVATE_KEY }}',
      'BTC_PRIVATE_KEY=xxxxxxxx',
    ],
    why: 'Lets the holder spend from the address.',
    fix: 'Move the funds to a new address at once; a key that was published cannot be revoked.',
    revoke: 'https://en.bitcoin.it/wiki/Private_key',
    references: ['https://en.bitcoin.it/wiki/Wallet_import_format'],
  },
] satisfies PatternFile;
