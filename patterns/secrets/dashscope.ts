import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'dashscope-api-key',
    title: 'Alibaba Model Studio (DashScope) API key',
    severity: 'high',
    keywords: ['dashscope', 'qwen', 'bailian'],
    pattern: String.raw`(?i:dashscope|qwen|bailian)[^\n]{0,80}?\b(?<secret>sk-[0-9a-f]{32})(?:[^0-9A-Za-z_-]|$)`,
    publicPrefix: 'sk-',
    minEntropy: 2.9,
    sample: { prefix: 'sk-', alphabet: 'base16', chars: 32 },
    matches: ['DASHSCOPE_API_KEY={sample}', 'dashscope.api_key = "{sample}"', '"qwenApiKey": "{sample}",'],
    ignores: ['DASHSCOPE_API_KEY=sk-YOUR_API_KEY', 'dashscope_api_key: "sk-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"'],
    why: 'Lets the holder call the models at the cost of the account.',
    fix: 'Revoke it in Model Studio under API-KEY, then read the new one from the environment.',
    revoke: 'https://bailian.console.aliyun.com/?tab=model#/api-key',
    references: ['https://www.alibabacloud.com/help/en/model-studio/get-api-key'],
  },
] satisfies PatternFile;
