import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'finnhub-api-key',
    title: 'Finnhub API key',
    severity: 'low',
    confidence: 'medium',
    keywords: ['finnhub'],
    pattern:
      String.raw`(?i:finnhub[_.-]?(?:api[_.-]?)?(?:key|token))${ASSIGNED}(?<secret>[0-9a-z]{20}(?:[0-9a-z]{20})?)` +
      String.raw`(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 2.9,
    sample: { prefix: '', alphabet: 'base36', chars: 20 },
    matches: ['FINNHUB_API_KEY={sample}', '"finnhub_api_key": "{sample}",'],
    ignores: [
      'FINNHUB_API_KEY=YOUR_KEY_HERE',
      'finnhubApiKey: ${{ secrets.FINNHUB_API_KEY }}',
      'FINNHUB_API_KEY=xxxxxxxx',
    ],
    why: 'Lets the holder call the API at the limits and cost of the account.',
    fix: 'Regenerate it on the dashboard, then keep the new one in a secret store and read it at run time.',
    revoke: 'https://finnhub.io/dashboard',
    references: ['https://finnhub.io/docs/api/authentication'],
  },
] satisfies PatternFile;
