import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'infura-url',
    title: 'Infura API key in an address',
    severity: 'medium',
    keywords: ['.infura.io/'],
    pattern: String.raw`\.infura\.io/(?:ws/)?v3/(?<secret>[0-9a-f]{32})\b`,
    minEntropy: 2.8,
    sample: { prefix: '', alphabet: 'base16', chars: 32 },
    matches: [
      'RPC_URL=https://mainnet.infura.io/v3/{sample}',
      "provider = Web3(Web3.HTTPProvider('https://sepolia.infura.io/v3/{sample}'))",
    ],
    ignores: ['https://mainnet.infura.io/v3/YOUR-PROJECT-ID', 'https://mainnet.infura.io/v3/${INFURA_ID}'],
    why: 'Lets the holder call the node service at the cost of the account.',
    fix: 'Replace it in the dashboard on the key page, then pass the new one in from your secret manager.',
    revoke: 'https://developer.metamask.io/',
    references: ['https://docs.metamask.io/services/how-to/secure-an-api/api-key/'],
  },
  {
    id: 'infura-api-key',
    title: 'Infura API key',
    severity: 'medium',
    keywords: ['infura'],
    pattern:
      String.raw`(?i:infura[_.-]?(?:project[_.-]?|api[_.-]?)?(?:id|key))${ASSIGNED}(?<secret>[0-9a-f]{32})` +
      String.raw`(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 2.8,
    sample: { prefix: '', alphabet: 'base16', chars: 32 },
    matches: ['INFURA_API_KEY={sample}', "const infuraApiKey = '{sample}';"],
    ignores: [
      'INFURA_API_KEY=CHANGE_ME',
      'const infuraApiKey = process.env.INFURA_API_KEY;',
      'INFURA_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    ],
    why: 'Lets the holder call the node service at the cost of the account.',
    fix:
      'Replace it in the dashboard on the key page, then keep the new ' +
      'one out of the repository, in a secret manager.',
    revoke: 'https://developer.metamask.io/',
    references: ['https://docs.metamask.io/services/how-to/secure-an-api/api-key/'],
  },
  {
    id: 'infura-api-key-secret',
    title: 'Infura API key secret',
    severity: 'high',
    confidence: 'medium',
    keywords: ['infura'],
    pattern:
      String.raw`(?i:infura[_.-]?(?:project[_.-]?|api[_.-]?)?(?:key[_.-]?)?secret)${ASSIGNED}(?<secret>[0-9a-f]{32})` +
      String.raw`(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 2.8,
    sample: { prefix: '', alphabet: 'base16', chars: 32 },
    matches: [
      'INFURA_API_KEY_SECRET={sample}',
      '"infura_api_key_secret": "{sample}",',
      'export INFURA_API_KEY_SECRET="{sample}"',
    ],
    ignores: [
      'INFURA_API_KEY_SECRET=YOUR_TOKEN_HERE',
      'infuraApiKeySecret: ${{ secrets.INFURA_API_KEY_SECRET }}',
      'INFURA_API_KEY_SECRET=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    ],
    why: 'Lets the holder use the key where it is restricted to requests that carry the secret.',
    fix: 'Replace it in the dashboard on the key page, then read the new one from the environment.',
    revoke: 'https://developer.metamask.io/',
    references: ['https://docs.metamask.io/services/how-to/secure-an-api/api-key/'],
  },
] satisfies PatternFile;
