import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'moonshot-api-key',
    title: 'Moonshot (Kimi) API key',
    severity: 'high',
    keywords: ['moonshot', 'kimi'],
    pattern: String.raw`(?i:moonshot|kimi)[^\n]{0,80}?\b(?<secret>sk-[0-9A-Za-z]{48})(?:[^0-9A-Za-z_-]|$)`,
    publicPrefix: 'sk-',
    minEntropy: 4,
    sample: { prefix: 'sk-', alphabet: 'base62', chars: 48 },
    matches: [
      'MOONSHOT_API_KEY={sample}',
      'client = OpenAI(base_url="https://api.moonshot.cn/v1", api_key="{sample}")',
    ],
    ignores: ['MOONSHOT_API_KEY=sk-YOUR_API_KEY', 'moonshot: "sk-..."'],
    why: 'Lets the holder call the models at the cost of the account.',
    fix: 'Revoke it in the console under API Key, then read the new one from the environment.',
    revoke: 'https://platform.moonshot.ai/console/api-keys',
    references: ['https://platform.moonshot.ai/docs/overview'],
  },
] satisfies PatternFile;
