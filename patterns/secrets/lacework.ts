import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED_PLAINLY } from '../assigned.ts';

export default [
  {
    id: 'lacework-api-secret',
    title: 'Lacework API secret',
    severity: 'high',
    keywords: ['lw_', 'lacework'],
    pattern:
      String.raw`(?:^|[^0-9A-Za-z])(?i:(?:lw|lacework)[_.-]?(?:api[_.-]?)?secret(?:[_.-]?key)?)${ASSIGNED_PLAINLY}` +
      String.raw`(?<secret>_[0-9a-f]{32})\b`,
    minEntropy: 2.75,
    sample: { prefix: '_', alphabet: 'base16', chars: 32 },
    matches: ['export LW_API_SECRET="{sample}"', 'LW_API_SECRET: {sample}'],
    ignores: ['LW_API_SECRET=YOUR_TOKEN_HERE', 'LW_API_SECRET=${LW_API_SECRET}'],
    why: 'With its key id the holder reads findings and changes settings.',
    fix: "Revoke it under Settings > API keys, then keep the new one in your CI's secret store.",
    revoke: 'https://docs.lacework.net/api/api-access-keys-and-tokens',
    references: ['https://docs.lacework.net/api/api-access-keys-and-tokens'],
  },
] satisfies PatternFile;
