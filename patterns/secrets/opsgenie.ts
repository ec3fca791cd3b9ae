import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED_PLAINLY } from '../assigned.ts';

export default [
  {
    id: 'opsgenie-api-key',
    title: 'Opsgenie API key',
    severity: 'high',
    keywords: ['genie'],
    pattern:
      String.raw`(?:GenieKey |(?i:ops_?genie[_.-]?(?:api[_.-]?)?(?:key|token))${ASSIGNED_PLAINLY})` +
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
    matches: ['Authorization: GenieKey {sample}', 'OPSGENIE_API_KEY={sample}'],
    ignores: ['Authorization: GenieKey YOUR_KEY', 'OPSGENIE_API_KEY=${OPSGENIE_API_KEY}'],
    why: 'Reads and changes alerts, schedules and settings within its access rights.',
    fix:
      'Revoke it under Settings > API key management, then read the ' +
      'new one from the environment or a secret manager.',
    revoke: 'https://app.opsgenie.com/settings/api-key-management',
    references: ['https://docs.opsgenie.com/docs/authentication'],
  },
] satisfies PatternFile;
