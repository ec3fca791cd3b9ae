import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'duffel-live-token',
    title: 'Duffel live access token',
    severity: 'critical',
    keywords: ['duffel_live_'],
    pattern: String.raw`\b(?<secret>duffel_live_[0-9A-Za-z_-]{43})(?:[^0-9A-Za-z_-]|$)`,
    publicPrefix: 'duffel_live_',
    minEntropy: 4.1,
    sample: { prefix: 'duffel_live_', alphabet: 'base64url', chars: 43 },
    matches: [
      'DUFFEL_ACCESS_TOKEN={sample}',
      'duffel_access_token: {sample}',
      'export DUFFEL_ACCESS_TOKEN="{sample}"',
      'curl -H "Authorization: Bearer {sample}" https://api.example.com/',
    ],
    ignores: [
      'DUFFEL_ACCESS_TOKEN=duffel_live_REPLACE_ME',
      'duffel_access_token = os.environ["DUFFEL_ACCESS_TOKEN"]',
      '"duffelAccessToken": "duffel_live_xxxxxx"',
    ],
    why: 'Lets the holder book and cancel travel and read the passengers of the organization.',
    fix:
      'Delete it in the dashboard under Developers > Access tokens, ' +
      'then pass the new one in from your secret manager.',
    revoke: 'https://app.duffel.com/',
    references: ['https://duffel.com/docs/api/overview/test-mode'],
  },
  {
    id: 'duffel-test-token',
    title: 'Duffel test access token',
    severity: 'low',
    keywords: ['duffel_test_'],
    pattern: String.raw`\b(?<secret>duffel_test_[0-9A-Za-z_-]{43})(?:[^0-9A-Za-z_-]|$)`,
    publicPrefix: 'duffel_test_',
    minEntropy: 4.1,
    sample: { prefix: 'duffel_test_', alphabet: 'base64url', chars: 43 },
    matches: [
      'DUFFEL_ACCESS_TOKEN={sample}',
      "const duffelAccessToken = '{sample}';",
      'curl -H "Authorization: Bearer {sample}" https://api.example.com/',
    ],
    ignores: [
      'DUFFEL_ACCESS_TOKEN=duffel_test_CHANGE_ME',
      'const duffelAccessToken = process.env.DUFFEL_ACCESS_TOKEN;',
      '"duffelAccessToken": "duffel_test_xxxxxx"',
    ],
    why: 'Lets the holder read and change the test data of the organization.',
    fix:
      'Delete it in the dashboard under Developers > Access tokens, then keep ' +
      'the new one out of the repository, in a secret manager.',
    revoke: 'https://app.duffel.com/',
    references: ['https://duffel.com/docs/api/overview/test-mode'],
  },
] satisfies PatternFile;
