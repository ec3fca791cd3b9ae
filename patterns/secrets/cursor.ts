import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'cursor-api-key',
    title: 'Cursor API key',
    severity: 'high',
    keywords: ['key_'],
    pattern: String.raw`\b(?<secret>key_[0-9a-f]{64})\b`,
    publicPrefix: 'key_',
    minEntropy: 3.3,
    sample: { prefix: 'key_', alphabet: 'base16', chars: 64 },
    matches: [
      'CURSOR_API_KEY={sample}',
      "const cursorApiKey = '{sample}';",
      'curl -H "Authorization: Bearer {sample}" https://api.example.com/',
    ],
    ignores: [
      'CURSOR_API_KEY=key_YOUR_KEY_HERE',
      'const cursorApiKey = process.env.CURSOR_API_KEY;',
      '"cursorApiKey": "key_xxxxxx"',
    ],
    why: 'Lets the holder run agents as the person, on the repositories they connected.',
    fix:
      'Revoke it in the dashboard under Integrations, then keep the ' +
      'new one in a secret store and read it at run time.',
    revoke: 'https://cursor.com/dashboard?tab=integrations',
    references: ['https://docs.cursor.com/en/cli/reference/authentication'],
  },
] satisfies PatternFile;
