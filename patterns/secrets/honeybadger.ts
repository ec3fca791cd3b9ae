import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'honeybadger-api-key',
    title: 'Honeybadger project API key',
    severity: 'medium',
    keywords: ['hbp_'],
    pattern: String.raw`\b(?<secret>hbp_[0-9A-Za-z]{36})\b`,
    publicPrefix: 'hbp_',
    minEntropy: 3.8,
    sample: { prefix: 'hbp_', alphabet: 'base62', chars: 36 },
    matches: [
      'HONEYBADGER_API_KEY={sample}',
      "const honeybadgerApiKey = '{sample}';",
      'honeybadger_api_key = "{sample}"',
    ],
    ignores: [
      'HONEYBADGER_API_KEY=hbp_REPLACE_ME',
      'const honeybadgerApiKey = process.env.HONEYBADGER_API_KEY;',
      '"honeybadgerApiKey": "hbp_xxxxxx"',
    ],
    why: 'Lets the holder send errors and events to the project.',
    fix: 'Rotate it in the project settings under API keys, then pass the new one in from your secret manager.',
    revoke: 'https://app.honeybadger.io/users/edit#authentication',
    references: ['https://docs.honeybadger.io/api/getting-started/'],
  },
] satisfies PatternFile;
