import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED_PLAINLY } from '../assigned.ts';

export default [
  {
    id: 'codecov-upload-token',
    title: 'Codecov upload token',
    severity: 'medium',
    keywords: ['codecov'],
    pattern:
      String.raw`(?i:codecov[_.-]?(?:upload[_.-]?|api[_.-]?|repo(?:sitory)?[_.-]?)?token)${ASSIGNED_PLAINLY}` +
      String.raw`(?<secret>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 2.75,
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
    matches: ['CODECOV_TOKEN={sample}', '"CODECOV_TOKEN": "{sample}"'],
    ignores: ['CODECOV_TOKEN=YOUR_TOKEN_HERE', 'CODECOV_TOKEN=${CODECOV_TOKEN}'],
    why: 'Uploads coverage reports for the repository.',
    fix:
      'Revoke it under the repository > Configuration > General ' +
      "(regenerate), then keep the new one in your CI's secret store.",
    revoke: 'https://app.codecov.io/',
    references: ['https://docs.codecov.com/docs/codecov-tokens'],
  },
] satisfies PatternFile;
