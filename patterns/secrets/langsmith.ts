import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'langsmith-personal-token',
    title: 'LangSmith personal access token',
    severity: 'high',
    keywords: ['lsv2_pt_'],
    pattern: String.raw`\b(?<secret>lsv2_pt_[0-9a-f]{32}_[0-9a-f]{10})\b`,
    publicPrefix: 'lsv2_pt_',
    minEntropy: 3.1,
    sample: { parts: ['lsv2_pt_', { alphabet: 'base16', chars: 32 }, '_', { alphabet: 'base16', chars: 10 }] },
    matches: ['LANGSMITH_API_KEY={sample}', "const langsmithApiKey = '{sample}';"],
    ignores: [
      'LANGSMITH_API_KEY=lsv2_pt_CHANGE_ME',
      'const langsmithApiKey = process.env.LANGSMITH_API_KEY;',
      '"langsmithApiKey": "lsv2_pt_xxxxxx"',
    ],
    why: 'Lets the holder read the traces, with every prompt and answer in them, and change the workspace.',
    fix: 'Revoke it under Settings > API Keys, then keep the new one out of the repository, in a secret manager.',
    revoke: 'https://smith.langchain.com/settings',
    references: [
      'https://docs.smith.langchain.com/administration/how_to_guides/organization_management/create_account_api_key',
    ],
  },
  {
    id: 'langsmith-service-key',
    title: 'LangSmith service key',
    severity: 'high',
    keywords: ['lsv2_sk_'],
    pattern: String.raw`\b(?<secret>lsv2_sk_[0-9a-f]{32}_[0-9a-f]{10})\b`,
    publicPrefix: 'lsv2_sk_',
    minEntropy: 3.1,
    sample: { parts: ['lsv2_sk_', { alphabet: 'base16', chars: 32 }, '_', { alphabet: 'base16', chars: 10 }] },
    matches: [
      'LANGSMITH_API_KEY={sample}',
      '"langsmithApiKey": "{sample}",',
      'os.environ["LANGSMITH_API_KEY"] = "{sample}"',
    ],
    ignores: [
      'LANGSMITH_API_KEY=lsv2_sk_YOUR_TOKEN_HERE',
      'langsmithApiKey: ${{ secrets.LANGSMITH_API_KEY }}',
      '"langsmithApiKey": "lsv2_sk_xxxxxx"',
    ],
    why: 'Lets the holder read the traces, with every prompt and answer in them, and change the workspace.',
    fix: 'Revoke it under Settings > API Keys, then read the new one from the environment.',
    revoke: 'https://smith.langchain.com/settings',
    references: [
      'https://docs.smith.langchain.com/administration/how_to_guides/organization_management/create_account_api_key',
    ],
  },
  {
    id: 'langsmith-legacy-api-key',
    title: 'LangSmith API key (older form)',
    severity: 'high',
    keywords: ['ls__'],
    pattern: String.raw`\b(?<secret>ls__[0-9a-f]{32})\b`,
    publicPrefix: 'ls__',
    minEntropy: 2.8,
    sample: { prefix: 'ls__', alphabet: 'base16', chars: 32 },
    matches: ['LANGCHAIN_API_KEY={sample}', 'langchain_api_key: {sample}'],
    ignores: [
      'LANGCHAIN_API_KEY=ls__YOUR_KEY_HERE',
      'langchain_api_key = os.environ["LANGCHAIN_API_KEY"]',
      '"langchainApiKey": "ls__xxxxxx"',
    ],
    why: 'Lets the holder read the traces, with every prompt and answer in them.',
    fix: 'Revoke it under Settings > API Keys, then keep the new one in a secret store and read it at run time.',
    revoke: 'https://smith.langchain.com/settings',
    references: [
      'https://docs.smith.langchain.com/administration/how_to_guides/organization_management/create_account_api_key',
    ],
  },
] satisfies PatternFile;
