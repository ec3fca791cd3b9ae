import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED_PLAINLY } from '../assigned.ts';

export default [
  {
    id: 'codeberg-access-token',
    title: 'Codeberg access token',
    severity: 'critical',
    keywords: ['codeberg'],
    pattern:
      String.raw`(?i:codeberg[_.-]?(?:api[_.-]?|access[_.-]?|auth[_.-]?)?token)${ASSIGNED_PLAINLY}` +
      String.raw`(?<secret>[0-9a-f]{40})\b`,
    minEntropy: 3,
    sample: { prefix: '', alphabet: 'base16', chars: 40 },
    matches: ['CODEBERG_TOKEN={sample}', '"CODEBERG_TOKEN": "{sample}"'],
    ignores: ['CODEBERG_TOKEN=YOUR_TOKEN_HERE', 'CODEBERG_TOKEN=${CODEBERG_TOKEN}'],
    why: 'Reads and changes the repositories of its owner, within its scopes.',
    fix: "Revoke it under Settings > Applications, then keep the new one in your CI's secret store.",
    revoke: 'https://codeberg.org/user/settings/applications',
    references: ['https://docs.codeberg.org/advanced/access-token/'],
  },
] satisfies PatternFile;
