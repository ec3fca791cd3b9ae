import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'alipay-app-private-key',
    title: 'Alipay application private key',
    severity: 'critical',
    keywords: ['alipay', 'ali_pay', 'ali-pay', 'ali.pay'],
    pattern:
      String.raw`(?i:(?:alipay|ali[_.-]?pay)[_.-]?(?:app[_.-]?|merchant[_.-]?|rsa2?[_.-]?)?private[_.-]?key)` +
      String.raw`${ASSIGNED}(?<secret>MII[0-9A-Za-z+/]{200,}={0,2})(?:[^0-9A-Za-z+/=]|$)`,
    longest: 2300,
    publicPrefix: 'MII',
    minEntropy: 5,
    sample: { prefix: 'MII', alphabet: 'base64', chars: 1600 },
    matches: ['ALIPAY_PRIVATE_KEY={sample}', 'alipay_private_key: {sample}'],
    ignores: [
      'ALIPAY_PRIVATE_KEY=MIICHANGE_ME',
      'alipay_private_key = os.environ["ALIPAY_PRIVATE_KEY"]',
      'ALIPAY_PRIVATE_KEY=MIIxxxxxxxx',
    ],
    why: 'Lets the holder sign requests as the merchant: take, refund and pay out money.',
    fix: 'Replace it in the open platform console, then keep the new one out of the repository, in a secret manager.',
    revoke: 'https://open.alipay.com/develop/manage',
    references: ['https://opendocs.alipay.com/common/02kipl'],
  },
] satisfies PatternFile;
