import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'semgrep-app-token',
    title: 'Semgrep app token',
    severity: 'medium',
    keywords: ['semgrep'],
    pattern: String.raw`(?i:semgrep[_.-]?(?:app[_.-]?|api[_.-]?|web[_.-]?)?token)["'\]\\]{0,3}(?:\s{0,3}(?::=|=>|[:=,>])|,?\s{1,30}"?value"?\s?[:=]|\s)\s{0,3}["'\\]{0,2}(?<secret>[0-9a-f]{64})\b`,
    minEntropy: 3.25,
    sample: { prefix: '', alphabet: 'base16', chars: 64 },
    matches: ['SEMGREP_APP_TOKEN={sample}', '"SEMGREP_APP_TOKEN": "{sample}"'],
    ignores: ['SEMGREP_APP_TOKEN=YOUR_TOKEN_HERE', 'SEMGREP_APP_TOKEN=${SEMGREP_APP_TOKEN}'],
    why: 'Reads and uploads findings of the organization.',
    fix: "Revoke it under Settings > Tokens, then keep the next one in your CI's secret store.",
    revoke: 'https://semgrep.dev/orgs/-/settings/tokens',
    references: ['https://semgrep.dev/docs/deployment/add-semgrep-to-ci'],
  },
] satisfies PatternFile;
