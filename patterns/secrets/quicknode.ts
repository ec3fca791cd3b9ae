import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'quicknode-endpoint-url',
    title: 'QuickNode endpoint token',
    severity: 'medium',
    keywords: ['.quiknode.pro/'],
    pattern: String.raw`\.quiknode\.pro/(?<secret>[0-9a-f]{40})\b`,
    minEntropy: 3,
    sample: { prefix: '', alphabet: 'base16', chars: 40 },
    matches: [
      'RPC_URL=https://example.quiknode.pro/{sample}/',
      '"url": "wss://example.solana-mainnet.quiknode.pro/{sample}"',
    ],
    ignores: ['https://example.quiknode.pro/YOUR_TOKEN/', 'https://your-endpoint.quiknode.pro/${TOKEN}'],
    why: 'Lets the holder call the node at the cost of the account.',
    fix: 'Roll it in the dashboard on the endpoint page under Security, then read the new one from the environment.',
    revoke: 'https://dashboard.quicknode.com/endpoints',
    references: [
      'https://www.quicknode.com/guides/quicknode-products/endpoint-security/how-to-setup-token-based-authentication',
    ],
  },
  {
    id: 'quicknode-console-api-key',
    title: 'QuickNode console API key',
    severity: 'high',
    keywords: ['QN_'],
    pattern: String.raw`\b(?<secret>QN_[0-9a-f]{32})\b`,
    publicPrefix: 'QN_',
    minEntropy: 2.8,
    sample: { prefix: 'QN_', alphabet: 'base16', chars: 32 },
    matches: ['QUICKNODE_API_KEY={sample}', 'quicknode_api_key: {sample}'],
    ignores: [
      'QUICKNODE_API_KEY=QN_YOUR_KEY_HERE',
      'quicknode_api_key = os.environ["QUICKNODE_API_KEY"]',
      '"quicknodeApiKey": "QN_xxxxxx"',
    ],
    why: 'Lets the holder create, change and delete the endpoints of the account.',
    fix:
      'Delete it in the dashboard on the endpoint page under Security, then ' +
      'keep the new one in a secret store and read it at run time.',
    revoke: 'https://dashboard.quicknode.com/api-keys',
    references: ['https://www.quicknode.com/docs/console-api/authentication'],
  },
] satisfies PatternFile;
