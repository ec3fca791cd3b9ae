import type { PatternFile } from '../../src/model/rule.ts';
import { bearer } from '../live.ts';

export default [
  {
    id: 'openrouter-api-key',
    title: 'OpenRouter API key',
    severity: 'high',
    keywords: ['sk-or-v1-'],
    pattern: String.raw`\b(?<secret>sk-or-v1-[0-9a-f]{64})\b`,
    publicPrefix: 'sk-or-v1-',
    minEntropy: 3.3,
    sample: { prefix: 'sk-or-v1-', alphabet: 'base16', chars: 64 },
    matches: [
      'OPENROUTER_API_KEY={sample}',
      'openrouter_api_key: {sample}',
      'curl -H "Authorization: Bearer {sample}" https://api.example.com/',
    ],
    ignores: [
      'OPENROUTER_API_KEY=sk-or-v1-CHANGE_ME',
      'openrouter_api_key = os.environ["OPENROUTER_API_KEY"]',
      '"openrouterApiKey": "sk-or-v1-xxxxxx"',
    ],
    why: 'Lets the holder call any model at the cost of the account.',
    fix: 'Revoke it under Settings > Keys, then keep the new one out of the repository, in a secret manager.',
    revoke: 'https://openrouter.ai/settings/keys',
    verify: bearer('https://openrouter.ai/api/v1/key', 'https://openrouter.ai/docs/api-reference/limits'),
    references: ['https://openrouter.ai/docs/api-reference/authentication'],
  },
] satisfies PatternFile;
