import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED_PLAINLY } from '../assigned.ts';

export default [
  {
    id: 'lambdatest-access-key',
    title: 'LambdaTest access key',
    severity: 'medium',
    confidence: 'medium',
    keywords: ['lt_access', 'lt-access', 'lt.access', 'ltaccess', 'lambdatest', 'lambda_test', 'lambda-test'],
    pattern:
      String.raw`(?:^|[^0-9A-Za-z])(?i:(?:lt|lambda[_.-]?test)[_.-]?access[_.-]?key)${ASSIGNED_PLAINLY}` +
      String.raw`(?<secret>[0-9A-Za-z]{50})\b`,
    minEntropy: 4,
    sample: { prefix: '', alphabet: 'base62', chars: 50 },
    matches: ['export LT_ACCESS_KEY="{sample}"', 'LT_ACCESS_KEY: {sample}'],
    ignores: ['LT_ACCESS_KEY=YOUR_TOKEN_HERE', 'LT_ACCESS_KEY=${LT_ACCESS_KEY}'],
    why: "Runs sessions and reads test results at the account's cost.",
    fix:
      'Revoke it under Account settings > Password & Security ' +
      "(regenerate), then keep the new one in your CI's secret store.",
    revoke: 'https://accounts.lambdatest.com/security',
    references: ['https://www.lambdatest.com/support/docs/using-environment-variables-for-authentication-credentials/'],
  },
] satisfies PatternFile;
