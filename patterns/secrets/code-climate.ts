import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED_PLAINLY } from '../assigned.ts';

export default [
  {
    id: 'code-climate-test-reporter-id',
    title: 'Code Climate test reporter id',
    severity: 'low',
    confidence: 'medium',
    keywords: ['cc_test_reporter', 'codeclimate', 'cc-test-reporter'],
    pattern:
      String.raw`(?i:cc[_.-]?test[_.-]?reporter[_.-]?id|codeclimate[_.-]?repo[_.-]?token)${ASSIGNED_PLAINLY}` +
      String.raw`(?<secret>[0-9a-f]{64})\b`,
    minEntropy: 3,
    sample: { prefix: '', alphabet: 'base16', chars: 64 },
    matches: ['CC_TEST_REPORTER_ID={sample}', '"CC_TEST_REPORTER_ID": "{sample}"'],
    ignores: ['CC_TEST_REPORTER_ID=YOUR_TOKEN_HERE', 'CC_TEST_REPORTER_ID=${CC_TEST_REPORTER_ID}'],
    why: 'Uploads coverage reports for the repository.',
    fix:
      'Revoke it under the repository > Settings > Test Reporter ' +
      "(regenerate), then keep the new one in your CI's secret store.",
    revoke: 'https://codeclimate.com/profile/tokens',
    references: ['https://docs.codeclimate.com/docs/configuring-test-coverage'],
  },
] satisfies PatternFile;
