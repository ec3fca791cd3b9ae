import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'toss-payments-live-secret-key',
    title: 'Toss Payments live secret key',
    severity: 'critical',
    keywords: ['live_sk_', 'live_gsk_'],
    pattern: String.raw`\b(?<secret>live_g?sk_[0-9A-Za-z]{26,50})\b`,
    publicPrefix: 'live_',
    minEntropy: 3.4,
    sample: { prefix: 'live_sk_', alphabet: 'base62', chars: 32 },
    matches: ['TOSS_SECRET_KEY={sample}', '"tossSecretKey": "{sample}",', 'os.environ["TOSS_SECRET_KEY"] = "{sample}"'],
    ignores: [
      'TOSS_SECRET_KEY=live_REPLACE_ME',
      'tossSecretKey: ${{ secrets.TOSS_SECRET_KEY }}',
      '"tossSecretKey": "live_xxxxxx"',
    ],
    why: 'Lets the holder confirm, cancel and read payments of the shop.',
    fix: 'Reissue it in the developer centre under API keys, then pass the new one in from your secret manager.',
    revoke: 'https://developers.tosspayments.com/my/api-keys',
    references: ['https://docs.tosspayments.com/reference/using-api/api-keys'],
  },
] satisfies PatternFile;
