import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED_PLAINLY } from '../assigned.ts';

export default [
  {
    id: 'cypress-record-key',
    title: 'Cypress record key',
    severity: 'medium',
    keywords: ['cypress'],
    pattern:
      String.raw`(?i:cypress[_.-]?record[_.-]?key)${ASSIGNED_PLAINLY}` +
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
    matches: ['CYPRESS_RECORD_KEY={sample}', '"CYPRESS_RECORD_KEY": "{sample}"', 'CYPRESS_RECORD_KEY: "{sample}"'],
    ignores: ['CYPRESS_RECORD_KEY=YOUR_TOKEN_HERE', 'CYPRESS_RECORD_KEY=${CYPRESS_RECORD_KEY}'],
    why: "Records test runs at the project's cost.",
    fix: "Revoke it under Project settings > Record keys, then keep the new one in your CI's secret store.",
    revoke: 'https://cloud.cypress.io/',
    references: ['https://docs.cypress.io/cloud/account-management/projects#Record-key'],
  },
] satisfies PatternFile;
