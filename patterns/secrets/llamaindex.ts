import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'llamaindex-cloud-api-key',
    title: 'LlamaCloud API key',
    severity: 'medium',
    keywords: ['llx-'],
    pattern: String.raw`\b(?<secret>llx-[0-9A-Za-z]{48})\b`,
    publicPrefix: 'llx-',
    minEntropy: 4.2,
    sample: { prefix: 'llx-', alphabet: 'base62', chars: 48 },
    matches: [
      'LLAMA_CLOUD_API_KEY={sample}',
      "const llamaCloudApiKey = '{sample}';",
      'llama_cloud_api_key = "{sample}"',
      'curl -H "Authorization: Bearer {sample}" https://api.example.com/',
    ],
    ignores: [
      'LLAMA_CLOUD_API_KEY=llx-YOUR_TOKEN_HERE',
      'const llamaCloudApiKey = process.env.LLAMA_CLOUD_API_KEY;',
      '"llamaCloudApiKey": "llx-xxxxxx"',
    ],
    why: 'Lets the holder parse documents and query the indexes of the project.',
    fix: 'Revoke it in LlamaCloud under API Key, then read the new one from the environment.',
    revoke: 'https://cloud.llamaindex.ai/api-key',
    references: ['https://docs.cloud.llamaindex.ai/llamacloud/getting_started/api_key'],
  },
] satisfies PatternFile;
