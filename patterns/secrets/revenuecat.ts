import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'revenuecat-secret-key',
    title: 'RevenueCat secret key',
    severity: 'high',
    confidence: 'medium',
    keywords: ['revenuecat', 'revenue_cat', 'revenue-cat'],
    pattern:
      String.raw`(?i:revenue[_.-]?cat[_.-]?(?:secret[_.-]?|api[_.-]?|v[12][_.-]?){1,3}key)${ASSIGNED}` +
      String.raw`(?<secret>sk_[A-Za-z]{28})(?:[^0-9A-Za-z_-]|$)`,
    publicPrefix: 'sk_',
    minEntropy: 3.5,
    sample: { prefix: 'sk_', alphabet: 'alpha', chars: 28 },
    matches: [
      'REVENUECAT_SECRET_KEY={sample}',
      '"revenuecat_secret_key": "{sample}",',
      'revenuecat_secret_key = "{sample}"',
    ],
    ignores: [
      'REVENUECAT_SECRET_KEY=sk_YOUR_TOKEN_HERE',
      'revenuecatSecretKey: ${{ secrets.REVENUECAT_SECRET_KEY }}',
      'REVENUECAT_SECRET_KEY=sk_xxxxxxxx',
    ],
    why: 'Lets the holder read and change the purchases and entitlements of customers.',
    fix: 'Revoke it in the project settings under API keys, then read the new one from the environment.',
    revoke: 'https://app.revenuecat.com/',
    references: ['https://www.revenuecat.com/docs/projects/authentication'],
  },
] satisfies PatternFile;
