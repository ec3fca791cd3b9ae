import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'jina-api-key',
    title: 'Jina AI API key',
    severity: 'medium',
    keywords: ['jina_'],
    pattern: String.raw`\b(?<secret>jina_[0-9a-f]{32}[0-9A-Za-z_-]{28})(?:[^0-9A-Za-z_-]|$)`,
    publicPrefix: 'jina_',
    minEntropy: 4,
    sample: { parts: ['jina_', { alphabet: 'base16', chars: 32 }, { alphabet: 'base64url', chars: 28 }] },
    matches: [
      'JINA_API_KEY={sample}',
      '"jinaApiKey": "{sample}",',
      'curl -H "Authorization: Bearer {sample}" https://api.example.com/',
    ],
    ignores: [
      'JINA_API_KEY=jina_YOUR_KEY_HERE',
      'jinaApiKey: ${{ secrets.JINA_API_KEY }}',
      '"jinaApiKey": "jina_xxxxxx"',
    ],
    why: 'Lets the holder use the embedding and reader services at the cost of the account.',
    fix: 'Revoke it in the API dashboard, then keep the new one in a secret store and read it at run time.',
    revoke: 'https://jina.ai/api-dashboard/key-manager',
    references: ['https://docs.jina.ai/'],
  },
] satisfies PatternFile;
