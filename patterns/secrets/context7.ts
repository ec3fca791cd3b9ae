import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'context7-api-key',
    title: 'Context7 API key',
    severity: 'low',
    keywords: ['ctx7sk-'],
    pattern: String.raw`\b(?<secret>ctx7sk-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\b`,
    publicPrefix: 'ctx7sk-',
    minEntropy: 3,
    sample: {
      parts: [
        'ctx7sk-',
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
    matches: [
      'CONTEXT7_API_KEY={sample}',
      "const context7ApiKey = '{sample}';",
      'curl -H "Authorization: Bearer {sample}" https://api.example.com/',
    ],
    ignores: [
      'CONTEXT7_API_KEY=ctx7sk-CHANGE_ME',
      'const context7ApiKey = process.env.CONTEXT7_API_KEY;',
      '"context7ApiKey": "ctx7sk-xxxxxx"',
    ],
    why: 'Lets the holder use the documentation service at the limits of the account.',
    fix: 'Revoke it in the dashboard, then keep the new one out of the repository, in a secret manager.',
    revoke: 'https://context7.com/dashboard',
    references: ['https://github.com/upstash/context7'],
  },
] satisfies PatternFile;
