import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED_PLAINLY } from '../assigned.ts';

export default [
  {
    id: 'appveyor-api-token',
    title: 'AppVeyor API token',
    severity: 'high',
    keywords: ['appveyor'],
    pattern:
      String.raw`(?i:appveyor[_.-]?(?:api[_.-]?|auth[_.-]?)?(?:token|key))${ASSIGNED_PLAINLY}` +
      String.raw`(?<secret>v2\.[0-9a-z]{20})\b`,
    minEntropy: 3,
    sample: { prefix: 'v2.', alphabet: 'base36', chars: 20 },
    matches: ['export APPVEYOR_API_TOKEN="{sample}"', 'APPVEYOR_API_TOKEN: {sample}'],
    ignores: ['APPVEYOR_API_TOKEN=YOUR_TOKEN_HERE', 'APPVEYOR_API_TOKEN=${APPVEYOR_API_TOKEN}'],
    why: 'Starts builds and changes the projects of the account.',
    fix: 'Revoke it under Account > API keys, then read the new one from the environment or a secret manager.',
    revoke: 'https://ci.appveyor.com/api-keys',
    references: ['https://www.appveyor.com/docs/api/'],
  },
] satisfies PatternFile;
