import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED_PLAINLY } from '../assigned.ts';

export default [
  {
    id: 'chocolatey-api-key',
    title: 'Chocolatey API key',
    severity: 'high',
    keywords: ['choco'],
    pattern:
      String.raw`(?i:choco(?:latey)?[_.-]?(?:api[_.-]?)?key)${ASSIGNED_PLAINLY}` +
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
    matches: ['- name: CHOCO_API_KEY\n  value: "{sample}"', "process.env.CHOCO_API_KEY = '{sample}';"],
    ignores: ['CHOCO_API_KEY=YOUR_TOKEN_HERE', 'CHOCO_API_KEY=${CHOCO_API_KEY}'],
    why: 'Publishes versions of the packages its owner maintains.',
    fix: "Revoke it under Account > API Keys, then keep the new one in your CI's secret store.",
    revoke: 'https://community.chocolatey.org/account',
    references: ['https://docs.chocolatey.org/en-us/create/commands/api-key/'],
  },
] satisfies PatternFile;
