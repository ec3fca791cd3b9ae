import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'finicity-app-key',
    title: 'Finicity app key',
    severity: 'high',
    keywords: ['finicity'],
    pattern: String.raw`(?i:finicity[_.-]?app[_.-]?key)${ASSIGNED}(?<secret>[0-9a-f]{32})(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 2.8,
    sample: { prefix: '', alphabet: 'base16', chars: 32 },
    matches: ['FINICITY_APP_KEY={sample}', '"finicity_app_key": "{sample}",', 'finicity_app_key = "{sample}"'],
    ignores: [
      'FINICITY_APP_KEY=REPLACE_ME',
      'finicityAppKey: ${{ secrets.FINICITY_APP_KEY }}',
      'FINICITY_APP_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    ],
    why: 'Lets the holder, with the partner secret, read the bank data of customers.',
    fix: 'Replace it in the developer portal, then pass the new one in from your secret manager.',
    revoke: 'https://developer.mastercard.com/open-finance-us/documentation/',
    references: ['https://developer.mastercard.com/open-finance-us/documentation/quick-start-guide/'],
  },
  {
    id: 'finicity-partner-secret',
    title: 'Finicity partner secret',
    severity: 'critical',
    keywords: ['finicity'],
    pattern:
      String.raw`(?i:finicity[_.-]?(?:partner[_.-]?)?secret)${ASSIGNED}` +
      String.raw`(?<secret>[0-9A-Za-z]{20})(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 3.1,
    sample: { prefix: '', alphabet: 'base62', chars: 20 },
    matches: ['FINICITY_PARTNER_SECRET={sample}', 'finicity_partner_secret: {sample}'],
    ignores: [
      'FINICITY_PARTNER_SECRET=CHANGE_ME',
      'finicity_partner_secret = os.environ["FINICITY_PARTNER_SECRET"]',
      'FINICITY_PARTNER_SECRET=xxxxxxxx',
    ],
    why: 'Lets the holder, with the app key, read the bank data of customers.',
    fix: 'Replace it in the developer portal, then keep the new one out of the repository, in a secret manager.',
    revoke: 'https://developer.mastercard.com/open-finance-us/documentation/',
    references: ['https://developer.mastercard.com/open-finance-us/documentation/quick-start-guide/'],
  },
] satisfies PatternFile;
