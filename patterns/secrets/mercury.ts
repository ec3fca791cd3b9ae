import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'mercury-api-token',
    title: 'Mercury API token',
    severity: 'critical',
    keywords: ['mercury_production_', 'mercury_sandbox_'],
    pattern:
      String.raw`\b(?<secret>(?:secret-token:)?mercury_(?:production|sandbox)_(?:[a-z]{2,6}_)?[0-9A-Za-z_-]{30,80})` +
      String.raw`(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 3.8,
    sample: { prefix: 'secret-token:mercury_production_', alphabet: 'base62', chars: 44 },
    matches: [
      'MERCURY_API_TOKEN={sample}',
      'mercury_api_token: {sample}',
      'export MERCURY_API_TOKEN="{sample}"',
      'curl -H "Authorization: Bearer {sample}" https://api.example.com/',
    ],
    ignores: ['MERCURY_API_TOKEN=secret-token:mercury_production_YOUR_TOKEN', 'token: "mercury_production_"'],
    why: 'Lets the holder read balances and, with write access, send payments.',
    fix: 'Delete it under Settings > API Tokens, then read the new one from the environment.',
    revoke: 'https://app.mercury.com/settings/tokens',
    references: ['https://docs.mercury.com/docs/getting-started'],
  },
] satisfies PatternFile;
