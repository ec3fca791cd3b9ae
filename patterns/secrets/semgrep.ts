import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED_PLAINLY } from '../assigned.ts';

export default [
  {
    id: 'semgrep-app-token',
    title: 'Semgrep app token',
    severity: 'medium',
    keywords: ['semgrep'],
    pattern:
      String.raw`(?i:semgrep[_.-]?(?:app[_.-]?|api[_.-]?|web[_.-]?)?token)${ASSIGNED_PLAINLY}(?<secret>[0-9a-f]{64})` +
      String.raw`\b`,
    minEntropy: 3.25,
    sample: { prefix: '', alphabet: 'base16', chars: 64 },
    matches: ['SEMGREP_APP_TOKEN={sample}', '"SEMGREP_APP_TOKEN": "{sample}"'],
    ignores: ['SEMGREP_APP_TOKEN=YOUR_TOKEN_HERE', 'SEMGREP_APP_TOKEN=${SEMGREP_APP_TOKEN}'],
    why: 'Reads and uploads findings of the organization.',
    fix: "Revoke it under Settings > Tokens, then keep the new one in your CI's secret store.",
    revoke: 'https://semgrep.dev/orgs/-/settings/tokens',
    references: ['https://semgrep.dev/docs/deployment/add-semgrep-to-ci'],
  },
] satisfies PatternFile;
