import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'adyen-hmac-key',
    title: 'Adyen webhook HMAC key',
    severity: 'medium',
    keywords: ['adyen'],
    pattern:
      String.raw`(?i:adyen[_.-]?(?:webhook[_.-]?|notification[_.-]?)?hmac[_.-]?(?:key|secret)?)${ASSIGNED}` +
      String.raw`(?<secret>[0-9A-F]{64})(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 3.3,
    sample: { prefix: '', alphabet: 'BASE16', chars: 64 },
    matches: [
      'ADYEN_HMAC_KEY={sample}',
      '"adyen_hmac_key": "{sample}",',
      '<add key="ADYEN_HMAC_KEY" value="{sample}" />',
    ],
    ignores: [
      'ADYEN_HMAC_KEY=REPLACE_ME',
      'adyenHmacKey: ${{ secrets.ADYEN_HMAC_KEY }}',
      'ADYEN_HMAC_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    ],
    why: 'Lets the holder forge payment notifications that the shop takes for real.',
    fix:
      'Regenerate it in the Customer Area under Developers > Webhooks, ' +
      'then pass the new one in from your secret manager.',
    revoke: 'https://ca-live.adyen.com/',
    references: ['https://docs.adyen.com/development-resources/webhooks/verify-hmac-signatures/'],
  },
] satisfies PatternFile;
