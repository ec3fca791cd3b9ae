import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED_PLAINLY } from '../assigned.ts';

export default [
  {
    id: 'appsignal-push-api-key',
    title: 'AppSignal push API key',
    severity: 'medium',
    keywords: ['appsignal'],
    pattern:
      String.raw`(?i:appsignal[_.-]?(?:push[_.-]?)?api[_.-]?key)${ASSIGNED_PLAINLY}` +
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
      '- name: APPSIGNAL_PUSH_API_KEY\n  value: "{sample}"',
      "process.env.APPSIGNAL_PUSH_API_KEY = '{sample}';",
    ],
    ignores: ['APPSIGNAL_PUSH_API_KEY=YOUR_TOKEN_HERE', 'APPSIGNAL_PUSH_API_KEY=${APPSIGNAL_PUSH_API_KEY}'],
    why: "Sends data in the organization's name and at its cost.",
    fix:
      'Revoke it under Organization settings > Push & deploy, then read ' +
      'the new one from the environment or a secret manager.',
    revoke: 'https://appsignal.com/redirect-to/organization?to=admin/api_keys',
    references: ['https://docs.appsignal.com/appsignal/terminology.html'],
  },
] satisfies PatternFile;
