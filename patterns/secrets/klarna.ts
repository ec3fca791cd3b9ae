import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'klarna-api-key',
    title: 'Klarna API key',
    severity: 'critical',
    keywords: ['klarna_live_api_', 'klarna_test_api_'],
    pattern: String.raw`\b(?<secret>klarna_(?:live|test)_api_[0-9A-Za-z+/=_-]{60,250})(?:[^0-9A-Za-z+/=_-]|$)`,
    publicPrefix: 'klarna_',
    minEntropy: 4,
    sample: { prefix: 'klarna_live_api_', alphabet: 'base62', chars: 120 },
    matches: ['KLARNA_API_KEY={sample}', '"klarnaApiKey": "{sample}",', 'os.environ["KLARNA_API_KEY"] = "{sample}"'],
    ignores: [
      'KLARNA_API_KEY=klarna_REPLACE_ME',
      'klarnaApiKey: ${{ secrets.KLARNA_API_KEY }}',
      '"klarnaApiKey": "klarna_xxxxxx"',
    ],
    why: 'Lets the holder create, capture and refund orders of the merchant.',
    fix:
      'Disable it in the merchant portal under Settings > API ' +
      'credentials, then pass the new one in from your secret manager.',
    revoke: 'https://portal.klarna.com/settings/api-keys',
    references: ['https://docs.klarna.com/api/authentication/'],
  },
] satisfies PatternFile;
