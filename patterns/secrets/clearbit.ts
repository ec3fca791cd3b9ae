import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'clearbit-secret-key',
    title: 'Clearbit secret key',
    severity: 'medium',
    keywords: ['clearbit'],
    pattern:
      String.raw`(?i:clearbit[_.-]?(?:api[_.-]?|secret[_.-]?)?(?:api[_.-]?)?(?:key|token))${ASSIGNED}` +
      String.raw`(?<secret>(?:sk_)?[0-9a-f]{32})(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 3.1,
    sample: { prefix: 'sk_', alphabet: 'base16', chars: 32 },
    matches: ['CLEARBIT_KEY={sample}', "const clearbitKey = '{sample}';", 'ENV CLEARBIT_KEY {sample}'],
    ignores: [
      'CLEARBIT_KEY=REPLACE_ME',
      'const clearbitKey = process.env.CLEARBIT_KEY;',
      'CLEARBIT_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    ],
    why: 'Lets the holder look up people and companies at the cost of the account.',
    fix: 'Revoke it in the dashboard under API keys, then pass the new one in from your secret manager.',
    revoke: 'https://dashboard.clearbit.com/api',
    references: ['https://dashboard.clearbit.com/docs#authentication'],
  },
] satisfies PatternFile;
