import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'polygon-io-api-key',
    title: 'Polygon.io API key',
    severity: 'medium',
    confidence: 'medium',
    keywords: ['polygon'],
    pattern:
      String.raw`(?i:polygon(?:[_.-]?io)?[_.-]?api[_.-]?key)${ASSIGNED}(?<secret>[0-9A-Za-z_-]{32})` +
      String.raw`(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 3.7,
    sample: { prefix: '', alphabet: 'base62', chars: 32 },
    matches: ['POLYGON_API_KEY={sample}', 'polygon_api_key: {sample}', 'polygon_api_key = "{sample}"'],
    ignores: [
      'POLYGON_API_KEY=REPLACE_ME',
      'polygon_api_key = os.environ["POLYGON_API_KEY"]',
      'POLYGON_API_KEY=xxxxxxxx',
    ],
    why: 'Lets the holder call the API at the limits and cost of the account.',
    fix: 'Revoke it in the dashboard under API Keys, then pass the new one in from your secret manager.',
    revoke: 'https://polygon.io/dashboard/keys',
    references: ['https://polygon.io/docs/rest/quickstart'],
  },
] satisfies PatternFile;
