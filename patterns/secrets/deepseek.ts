import type { PatternFile } from '../../src/model/rule.ts';
import { bearer } from '../live.ts';

export default [
  {
    id: 'deepseek-api-key',
    title: 'DeepSeek API key',
    severity: 'high',
    keywords: ['deepseek'],
    pattern: String.raw`(?i:deepseek)[^\n]{0,80}?\b(?<secret>sk-[0-9a-f]{32})(?:[^0-9A-Za-z_-]|$)`,
    publicPrefix: 'sk-',
    minEntropy: 2.9,
    sample: { prefix: 'sk-', alphabet: 'base16', chars: 32 },
    matches: [
      'DEEPSEEK_API_KEY={sample}',
      '"deepseekApiKey": "{sample}",',
      'client = OpenAI(base_url="https://api.deepseek.com", api_key="{sample}")',
    ],
    ignores: ['DEEPSEEK_API_KEY=sk-YOUR_API_KEY', 'deepseek_api_key: "sk-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"'],
    why: 'Lets the holder call the models at the cost of the account.',
    fix: 'Revoke it on the platform under API keys, then read the new one from the environment.',
    revoke: 'https://platform.deepseek.com/api_keys',
    verify: bearer('https://api.deepseek.com/models', 'https://api-docs.deepseek.com/api/list-models'),
    references: ['https://api-docs.deepseek.com/'],
  },
] satisfies PatternFile;
