import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'helius-url',
    title: 'Helius API key in an address',
    severity: 'medium',
    keywords: ['helius'],
    pattern:
      String.raw`helius(?:-rpc)?\.(?:com|xyz|dev)/[^\s"'<>]{0,120}[?&]api-key=` +
      String.raw`(?<secret>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 3,
    sample: {
      parts: [
        { alphabet: 'base16', chars: 8 },
        '-',
        { alphabet: 'base16', chars: 4 },
        '-',
        { alphabet: 'base16', chars: 4 },
        '-',
        { alphabet: 'base16', chars: 4 },
        '-',
        { alphabet: 'base16', chars: 12 },
      ],
    },
    matches: [
      'RPC_URL=https://mainnet.helius-rpc.com/?api-key={sample}',
      '"url": "https://api.helius.xyz/v0/webhooks?api-key={sample}"',
    ],
    ignores: [
      'https://mainnet.helius-rpc.com/?api-key=YOUR_API_KEY',
      'https://mainnet.helius-rpc.com/?api-key=${HELIUS_KEY}',
    ],
    why: 'Lets the holder call the node service at the cost of the account.',
    fix: 'Rotate it in the dashboard under API Keys, then pass the new one in from your secret manager.',
    revoke: 'https://dashboard.helius.dev/api-keys',
    references: ['https://www.helius.dev/docs/api-reference/authentication'],
  },
  {
    id: 'helius-api-key',
    title: 'Helius API key',
    severity: 'medium',
    keywords: ['helius'],
    pattern:
      String.raw`(?i:helius[_.-]?(?:rpc[_.-]?)?(?:api[_.-]?)?key)${ASSIGNED}` +
      String.raw`(?<secret>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 3,
    sample: {
      parts: [
        { alphabet: 'base16', chars: 8 },
        '-',
        { alphabet: 'base16', chars: 4 },
        '-',
        { alphabet: 'base16', chars: 4 },
        '-',
        { alphabet: 'base16', chars: 4 },
        '-',
        { alphabet: 'base16', chars: 12 },
      ],
    },
    matches: ['HELIUS_API_KEY={sample}', '"helius_api_key": "{sample}",'],
    ignores: [
      'HELIUS_API_KEY=CHANGE_ME',
      'heliusApiKey: ${{ secrets.HELIUS_API_KEY }}',
      'HELIUS_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    ],
    why: 'Lets the holder call the node service at the cost of the account.',
    fix: 'Rotate it in the dashboard under API Keys, then keep the new one out of the repository, in a secret manager.',
    revoke: 'https://dashboard.helius.dev/api-keys',
    references: ['https://www.helius.dev/docs/api-reference/authentication'],
  },
] satisfies PatternFile;
