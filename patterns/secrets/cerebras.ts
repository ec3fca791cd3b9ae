import type { PatternFile } from '../../src/model/rule.ts';
import { bearer } from '../live.ts';

export default [
  {
    id: 'cerebras-api-key',
    title: 'Cerebras API key',
    severity: 'medium',
    keywords: ['csk-'],
    pattern: String.raw`\b(?<secret>csk-[0-9a-z]{48})\b`,
    publicPrefix: 'csk-',
    minEntropy: 3.8,
    sample: { prefix: 'csk-', alphabet: 'base36', chars: 48 },
    matches: [
      'CEREBRAS_API_KEY={sample}',
      'cerebras_api_key: {sample}',
      'curl -H "Authorization: Bearer {sample}" https://api.example.com/',
    ],
    ignores: [
      'CEREBRAS_API_KEY=csk-CHANGE_ME',
      'cerebras_api_key = os.environ["CEREBRAS_API_KEY"]',
      '"cerebrasApiKey": "csk-xxxxxx"',
    ],
    why: 'Lets the holder call the models at the cost of the account.',
    fix: 'Revoke it in the console under API keys, then keep the new one out of the repository, in a secret manager.',
    revoke: 'https://cloud.cerebras.ai/',
    verify: bearer('https://api.cerebras.ai/v1/models', 'https://inference-docs.cerebras.ai/api-reference/models'),
    references: ['https://inference-docs.cerebras.ai/quickstart'],
  },
] satisfies PatternFile;
