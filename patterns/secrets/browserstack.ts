import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED_PLAINLY } from '../assigned.ts';

export default [
  {
    id: 'browserstack-access-key',
    title: 'BrowserStack access key',
    severity: 'medium',
    confidence: 'medium',
    keywords: ['browserstack', 'browser_stack'],
    pattern:
      String.raw`(?i:browser[_.-]?stack[_.-]?(?:access[_.-]?|automate[_.-]?)?key)${ASSIGNED_PLAINLY}` +
      String.raw`(?<secret>[0-9A-Za-z]{20})\b`,
    minEntropy: 3,
    sample: { prefix: '', alphabet: 'base62', chars: 20 },
    matches: [
      '- name: BROWSERSTACK_ACCESS_KEY\n  value: "{sample}"',
      "process.env.BROWSERSTACK_ACCESS_KEY = '{sample}';",
    ],
    ignores: ['BROWSERSTACK_ACCESS_KEY=YOUR_TOKEN_HERE', 'BROWSERSTACK_ACCESS_KEY=${BROWSERSTACK_ACCESS_KEY}'],
    why: "Runs sessions and reads test results at the account's cost.",
    fix:
      'Revoke it under Account > Profile > Authentication (reset), ' +
      "then keep the new one in your CI's secret store.",
    revoke: 'https://www.browserstack.com/accounts/profile/details',
    references: ['https://www.browserstack.com/docs/automate/api-reference/selenium/authentication'],
  },
] satisfies PatternFile;
