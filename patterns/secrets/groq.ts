import type { PatternFile } from '../../src/model/rule.ts';
import { bearer } from '../live.ts';

export default [
  {
    id: 'groq-api-key',
    title: 'Groq API key',
    severity: 'high',
    keywords: ['gsk_'],
    pattern: String.raw`\b(?<secret>gsk_[0-9A-Za-z]{52})\b`,
    publicPrefix: 'gsk_',
    minEntropy: 4.2,
    sample: { prefix: 'gsk_', alphabet: 'base62', chars: 52 },
    matches: [
      'GROQ_API_KEY={sample}',
      '"groqApiKey": "{sample}",',
      'curl -H "Authorization: Bearer {sample}" https://api.example.com/',
    ],
    ignores: ['GROQ_API_KEY=gsk_CHANGE_ME', 'groqApiKey: ${{ secrets.GROQ_API_KEY }}', '"groqApiKey": "gsk_xxxxxx"'],
    why: 'Lets the holder call the models at the cost of the account.',
    fix: 'Revoke it in the console under API Keys, then keep the new one out of the repository, in a secret manager.',
    revoke: 'https://console.groq.com/keys',
    verify: bearer('https://api.groq.com/openai/v1/models', 'https://console.groq.com/docs/api-reference#models-list'),
    references: ['https://console.groq.com/docs/quickstart'],
  },
] satisfies PatternFile;
