import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED_PLAINLY } from '../assigned.ts';

export default [
  {
    id: 'sysdig-api-token',
    title: 'Sysdig API token or access key',
    severity: 'high',
    keywords: ['sysdig'],
    pattern:
      String.raw`(?i:sysdig[_.-]?(?:secure[_.-]?|monitor[_.-]?|agent[_.-]?)?(?:api[_.-]?|access[_.-]?)?(?:token|key))` +
      String.raw`${ASSIGNED_PLAINLY}(?<secret>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})` +
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
    matches: [
      "  SYSDIG_SECURE_API_TOKEN: '{sample}'",
      'os.environ["SYSDIG_SECURE_API_TOKEN"] = "{sample}"',
      'SYSDIG_ACCESS_KEY={sample}',
    ],
    ignores: ['SYSDIG_SECURE_API_TOKEN=YOUR_TOKEN_HERE', 'SYSDIG_SECURE_API_TOKEN=${SYSDIG_SECURE_API_TOKEN}'],
    why: 'Sends data, or with an API token reads and changes the account as its owner.',
    fix:
      'Revoke it under Settings > User Profile (reset the token), then read ' +
      'the new one from the environment or a secret manager.',
    revoke: 'https://docs.sysdig.com/en/docs/administration/',
    references: [
      'https://docs.sysdig.com/en/docs/administration/administration-settings/' +
        'user-profile-and-password/retrieve-the-sysdig-api-token/',
    ],
  },
] satisfies PatternFile;
