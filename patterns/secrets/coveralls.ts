import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED_PLAINLY } from '../assigned.ts';

export default [
  {
    id: 'coveralls-repo-token',
    title: 'Coveralls repo token',
    severity: 'medium',
    keywords: ['coveralls', 'repo_token'],
    pattern:
      String.raw`(?i:coveralls[_.-]?(?:repo[_.-]?|api[_.-]?)?token|\brepo_token)${ASSIGNED_PLAINLY}` +
      String.raw`(?<secret>[0-9A-Za-z]{32})\b`,
    minEntropy: 3.5,
    sample: { prefix: '', alphabet: 'base62', chars: 32 },
    matches: ['export COVERALLS_REPO_TOKEN="{sample}"', 'COVERALLS_REPO_TOKEN: {sample}', 'repo_token: {sample}'],
    ignores: ['COVERALLS_REPO_TOKEN=YOUR_TOKEN_HERE', 'COVERALLS_REPO_TOKEN=${COVERALLS_REPO_TOKEN}'],
    why: 'Uploads coverage reports for the repository.',
    fix: "Revoke it under the repository > Settings (regenerate), then keep the new one in your CI's secret store.",
    revoke: 'https://coveralls.io/',
    references: ['https://docs.coveralls.io/coverage-reporter'],
  },
] satisfies PatternFile;
