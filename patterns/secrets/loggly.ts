import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED_PLAINLY } from '../assigned.ts';

export default [
  {
    id: 'loggly-customer-token',
    title: 'Loggly customer token',
    severity: 'medium',
    keywords: ['loggly'],
    pattern:
      String.raw`(?:logs-01\.loggly\.com/(?:inputs|bulk)/|(?i:loggly[_.-]?(?:customer[_.-]?|api[_.-]?)?token)` +
      String.raw`${ASSIGNED_PLAINLY})(?<secret>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})` +
      String.raw`(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 2.75,
    sample: {
      parts: [
        { alphabet: 'base16', chars: 8 },
        '-',
        { alphabet: 'base16', chars: 4 },
        '-',
        { alphabet: 'base16', chars: 4 },
        '-',
        { alphabet: 'base16', chars: 4 },
        '-',
        { alphabet: 'base16', chars: 12 },
      ],
    },
    matches: ['LOGGLY_TOKEN={sample}', 'https://logs-01.loggly.com/inputs/{sample}/tag/http/'],
    ignores: ['LOGGLY_TOKEN=YOUR_CUSTOMER_TOKEN', 'https://logs-01.loggly.com/inputs/TOKEN/tag/http/'],
    why: "Sends log lines in the account's name.",
    fix:
      'Revoke it under Source Setup > Customer Tokens, then read the ' +
      'new one from the environment or a secret manager.',
    revoke: 'https://www.loggly.com/',
    references: [
      'https://documentation.solarwinds.com/en/success_center/loggly/' +
        'content/admin/customer-token-authentication-token.htm',
    ],
  },
] satisfies PatternFile;
