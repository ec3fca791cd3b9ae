import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED_PLAINLY } from '../assigned.ts';

export default [
  {
    id: 'percy-project-token',
    title: 'Percy project token',
    severity: 'medium',
    keywords: ['percy'],
    pattern:
      String.raw`(?i:percy[_.-]?token)${ASSIGNED_PLAINLY}` +
      String.raw`(?<secret>(?:(?:web|app|auto|ss|vmw|res)_)?[0-9a-f]{64})\b`,
    minEntropy: 3.25,
    sample: { prefix: 'web_', alphabet: 'base16', chars: 64 },
    matches: ['export PERCY_TOKEN="{sample}"', 'PERCY_TOKEN: {sample}'],
    ignores: ['PERCY_TOKEN=YOUR_TOKEN_HERE', 'PERCY_TOKEN=${PERCY_TOKEN}'],
    why: "Uploads snapshots at the project's cost.",
    fix: "Revoke it under Project settings > Project token, then keep the new one in your CI's secret store.",
    revoke: 'https://percy.io/',
    references: ['https://www.browserstack.com/docs/percy/get-started/percy-in-ci'],
  },
] satisfies PatternFile;
