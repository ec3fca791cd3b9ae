import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED_PLAINLY } from '../assigned.ts';

export default [
  {
    id: 'sauce-labs-access-key',
    title: 'Sauce Labs access key',
    severity: 'medium',
    keywords: ['sauce'],
    pattern:
      String.raw`(?i:sauce(?:[_.-]?labs)?[_.-]?(?:access[_.-]?)?key)${ASSIGNED_PLAINLY}` +
      String.raw`(?<secret>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 3,
    sample: {
      parts: [
        { alphabet: 'base16', chars: 8 },
        '-',
        { alphabet: 'base16', chars: 4 },
        '-',
        { alphabet: 'base16', chars: 4 },
        '-',
        { alphabet: 'base16', chars: 4 },
        '-',
        { alphabet: 'base16', chars: 12 },
      ],
    },
    matches: ['SAUCE_ACCESS_KEY={sample}', '"SAUCE_ACCESS_KEY": "{sample}"'],
    ignores: ['SAUCE_ACCESS_KEY=YOUR_TOKEN_HERE', 'SAUCE_ACCESS_KEY=${SAUCE_ACCESS_KEY}'],
    why: "Runs sessions and reads test results at the account's cost.",
    fix: "Revoke it under Account > User settings (regenerate), then keep the new one in your CI's secret store.",
    revoke: 'https://app.saucelabs.com/user-settings',
    references: ['https://docs.saucelabs.com/basics/environment-variables/'],
  },
] satisfies PatternFile;
