import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED_PLAINLY } from '../assigned.ts';

export default [
  {
    id: 'hex-pm-api-key',
    title: 'Hex API key',
    severity: 'critical',
    keywords: ['hex_', 'hex-', 'hex.', 'hexpm', 'hexapi'],
    pattern:
      String.raw`(?:^|[^0-9A-Za-z])(?i:hex(?:pm)?[_.-]?(?:api[_.-]?|user[_.-]?|auth[_.-]?)(?:key|token))` +
      String.raw`${ASSIGNED_PLAINLY}(?<secret>[0-9a-f]{32})\b`,
    minEntropy: 2.75,
    sample: { prefix: '', alphabet: 'base16', chars: 32 },
    matches: ['HEX_API_KEY={sample}', '"HEX_API_KEY": "{sample}"'],
    ignores: ['HEX_API_KEY=YOUR_TOKEN_HERE', 'HEX_API_KEY=${HEX_API_KEY}'],
    why: 'Publishes versions of the packages its owner maintains.',
    fix: "Revoke it under Dashboard > Keys, then keep the new one in your CI's secret store.",
    revoke: 'https://hex.pm/dashboard/keys',
    references: ['https://hex.pm/docs/publish'],
  },
] satisfies PatternFile;
