import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED_PLAINLY } from '../assigned.ts';

export default [
  {
    id: 'bunny-account-api-key',
    title: 'bunny.net account API key',
    severity: 'critical',
    keywords: ['bunny'],
    pattern:
      String.raw`(?i:bunny(?:cdn|net)?[_.-]?(?:account[_.-]?)?(?:api[_.-]?|access[_.-]?)?key)${ASSIGNED_PLAINLY}` +
      String.raw`(?<secret>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}[0-9a-f]{8}-[0-9a-f]{4}-` +
      String.raw`[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 3.25,
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
    matches: ['export BUNNY_API_KEY="{sample}"', 'BUNNY_API_KEY: {sample}'],
    ignores: ['BUNNY_API_KEY=YOUR_TOKEN_HERE', 'BUNNY_API_KEY=${BUNNY_API_KEY}'],
    why: "Controls the account's pull zones, storage and DNS.",
    fix: 'Revoke it under Account settings > API key, then read the new one from the environment or a secret manager.',
    revoke: 'https://dash.bunny.net/account/api-key',
    references: ['https://docs.bunny.net/reference/bunnynet-api-overview'],
  },
] satisfies PatternFile;
