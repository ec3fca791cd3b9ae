import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'descope-management-key',
    title: 'Descope management key',
    severity: 'critical',
    confidence: 'medium',
    keywords: ['descope'],
    pattern:
      String.raw`(?i:descope[_.-]?(?:management[_.-]?|mgmt[_.-]?)key)${ASSIGNED}(?<secret>K[0-9A-Za-z]{50,110})` +
      String.raw`(?:[^0-9A-Za-z_-]|$)`,
    publicPrefix: 'K',
    minEntropy: 4.6,
    sample: { prefix: 'K', alphabet: 'base62', chars: 80 },
    matches: [
      'DESCOPE_MANAGEMENT_KEY={sample}',
      'descope_management_key: {sample}',
      'export DESCOPE_MANAGEMENT_KEY="{sample}"',
    ],
    ignores: [
      'DESCOPE_MANAGEMENT_KEY=KYOUR_TOKEN_HERE',
      'descope_management_key = os.environ["DESCOPE_MANAGEMENT_KEY"]',
      'DESCOPE_MANAGEMENT_KEY=Kxxxxxxxx',
    ],
    why: 'Lets the holder read and change every user and tenant of the project.',
    fix: 'Revoke it in the console under Company > Management Keys, then read the new one from the environment.',
    revoke: 'https://app.descope.com/settings/company/managementkeys',
    references: ['https://docs.descope.com/management/management-keys'],
  },
] satisfies PatternFile;
