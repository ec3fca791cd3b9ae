import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'alchemy-url',
    title: 'Alchemy API key in an address',
    severity: 'medium',
    keywords: ['.alchemy.com/', '.alchemyapi.io/'],
    pattern:
      String.raw`(?:\.g\.alchemy\.com|\.alchemyapi\.io)/(?:nft/|v2/|v3/|starknet/version/rpc/v[0-9_]{1,6}/){1,2}` +
      String.raw`(?<secret>[0-9A-Za-z_-]{32})(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 3.7,
    sample: { prefix: '', alphabet: 'base64url', chars: 32 },
    matches: [
      'RPC_URL=https://eth-mainnet.g.alchemy.com/v2/{sample}',
      "const url = 'https://eth-sepolia.g.alchemy.com/v2/{sample}';",
      '"rpc": "https://eth-goerli.alchemyapi.io/v2/{sample}"',
    ],
    ignores: [
      'https://eth-mainnet.g.alchemy.com/v2/YOUR_API_KEY',
      'https://eth-mainnet.g.alchemy.com/v2/${ALCHEMY_KEY}',
    ],
    why: 'Lets the holder call the node service at the cost of the account.',
    fix: 'Rotate it in the dashboard on the app page, then keep the new one in a secret store and read it at run time.',
    revoke: 'https://dashboard.alchemy.com/apps',
    references: ['https://www.alchemy.com/docs/create-an-api-key'],
  },
  {
    id: 'alchemy-api-key',
    title: 'Alchemy API key',
    severity: 'medium',
    keywords: ['alchemy'],
    pattern:
      String.raw`(?i:alchemy[_.-]?(?:[0-9A-Za-z]{1,12}[_.-]?)?(?:api[_.-]?)?key)${ASSIGNED}` +
      String.raw`(?<secret>[0-9A-Za-z_-]{32})(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 3.7,
    sample: { prefix: '', alphabet: 'base64url', chars: 32 },
    matches: [
      'ALCHEMY_API_KEY={sample}',
      'alchemy_api_key: {sample}',
      '<add key="ALCHEMY_API_KEY" value="{sample}" />',
    ],
    ignores: [
      'ALCHEMY_API_KEY=REPLACE_ME',
      'alchemy_api_key = os.environ["ALCHEMY_API_KEY"]',
      'ALCHEMY_API_KEY=xxxxxxxx',
    ],
    why: 'Lets the holder call the node service at the cost of the account.',
    fix: 'Rotate it in the dashboard on the app page, then pass the new one in from your secret manager.',
    revoke: 'https://dashboard.alchemy.com/apps',
    references: ['https://www.alchemy.com/docs/create-an-api-key'],
  },
] satisfies PatternFile;
