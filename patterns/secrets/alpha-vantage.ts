import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'alpha-vantage-api-key',
    title: 'Alpha Vantage API key',
    severity: 'low',
    keywords: ['alphavantage', 'alpha_vantage', 'alpha-vantage', 'alpha.vantage'],
    pattern:
      String.raw`(?i:alpha[_.-]?vantage[_.-]?(?:api[_.-]?)?(?:key|token))${ASSIGNED}(?<secret>[0-9A-Z]{16})` +
      String.raw`(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 2.7,
    sample: { prefix: '', alphabet: 'BASE36', chars: 16 },
    matches: [
      'ALPHAVANTAGE_API_KEY={sample}',
      "const alphavantageApiKey = '{sample}';",
      'os.environ["ALPHAVANTAGE_API_KEY"] = "{sample}"',
    ],
    ignores: [
      'ALPHAVANTAGE_API_KEY=YOUR_TOKEN_HERE',
      'const alphavantageApiKey = process.env.ALPHAVANTAGE_API_KEY;',
      'ALPHAVANTAGE_API_KEY=xxxxxxxxxxxxxxxx',
    ],
    why: 'Lets the holder call the API at the limits and cost of the account.',
    fix: 'Replace it by asking support for a new key, then read the new one from the environment.',
    revoke: 'https://www.alphavantage.co/support/#api-key',
    references: ['https://www.alphavantage.co/documentation/'],
  },
] satisfies PatternFile;
