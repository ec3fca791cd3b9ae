import type { PatternFile } from '../../src/model/rule.ts';
import { asking } from '../live.ts';
import { ASSIGNED_PLAINLY } from '../assigned.ts';

export default [
  {
    id: 'fastly-api-token',
    title: 'Fastly API token',
    severity: 'critical',
    keywords: ['fastly'],
    pattern:
      String.raw`(?i:fastly[_.-]?(?:api[_.-]?)?(?:token|key))${ASSIGNED_PLAINLY}(?<secret>[0-9A-Za-z_-]{32})` +
      String.raw`(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 3.75,
    sample: { prefix: '', alphabet: 'base64url', chars: 32 },
    matches: [
      'FASTLY_API_TOKEN={sample}',
      '"FASTLY_API_TOKEN": "{sample}"',
      'curl -H "Fastly-Key: {sample}" https://api.fastly.com/service',
    ],
    ignores: ['FASTLY_API_TOKEN=YOUR_TOKEN_HERE', 'FASTLY_API_TOKEN=${FASTLY_API_TOKEN}'],
    why: 'Changes and purges the services within its scope.',
    fix: 'Revoke it under Account > API tokens, then read the new one from the environment or a secret manager.',
    revoke: 'https://manage.fastly.com/account/personal/tokens',
    verify: asking(
      'https://api.fastly.com/tokens/self',
      'https://www.fastly.com/documentation/reference/api/auth-tokens/user/',
      { 'fastly-key': '{secret}' },
    ),
    references: [
      'https://www.fastly.com/documentation/guides/account-info/user-and-account-management/using-api-tokens/',
    ],
  },
] satisfies PatternFile;
