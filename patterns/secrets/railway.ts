import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED_PLAINLY } from '../assigned.ts';

export default [
  {
    id: 'railway-token',
    title: 'Railway token',
    severity: 'critical',
    keywords: ['railway'],
    pattern:
      String.raw`(?i:railway[_.-]?(?:api[_.-]?|project[_.-]?|access[_.-]?)?token)${ASSIGNED_PLAINLY}` +
      String.raw`(?<secret>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?:[^0-9A-Za-z_-]|$)`,
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
    matches: [
      '- name: RAILWAY_TOKEN\n  value: "{sample}"',
      "process.env.RAILWAY_TOKEN = '{sample}';",
      'Project-Access-Token: old\nRAILWAY_API_TOKEN={sample}',
    ],
    ignores: ['RAILWAY_TOKEN=YOUR_TOKEN_HERE', 'RAILWAY_TOKEN=${RAILWAY_TOKEN}'],
    why: 'Deploys the project, or the whole account, and reads its variables.',
    fix: "Revoke it under Account settings > Tokens, then keep the new one in your CI's secret store.",
    revoke: 'https://railway.com/account/tokens',
    references: ['https://docs.railway.com/guides/public-api'],
  },
] satisfies PatternFile;
