import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'n8n-legacy-api-key',
    title: 'n8n API key (older form)',
    severity: 'high',
    keywords: ['n8n_api_'],
    pattern: String.raw`\b(?<secret>n8n_api_[0-9a-f]{80})\b`,
    publicPrefix: 'n8n_api_',
    minEntropy: 3.3,
    sample: { prefix: 'n8n_api_', alphabet: 'base16', chars: 80 },
    matches: ['N8N_API_KEY={sample}', '"n8nApiKey": "{sample}",'],
    ignores: [
      'N8N_API_KEY=n8n_api_YOUR_KEY_HERE',
      'n8nApiKey: ${{ secrets.N8N_API_KEY }}',
      '"n8nApiKey": "n8n_api_xxxxxx"',
    ],
    why: 'Lets the holder read and change workflows, and through them use the stored credentials.',
    fix: 'Delete it under Settings > n8n API, then keep the new one in a secret store and read it at run time.',
    revoke: 'https://docs.n8n.io/api/authentication/',
    references: ['https://docs.n8n.io/api/authentication/'],
  },
  {
    id: 'n8n-api-key',
    title: 'n8n API key',
    severity: 'high',
    keywords: ['n8n'],
    pattern:
      String.raw`(?i:x-n8n-api-key|n8n[_.-]?api[_.-]?(?:key|token))[^\n]{0,20}?[^0-9A-Za-z_.-]` +
      String.raw`(?<secret>eyJ[0-9A-Za-z_-]{10,500}\.eyJ[0-9A-Za-z_-]{10,1000}\.[0-9A-Za-z_-]{20,700})` +
      String.raw`(?:[^0-9A-Za-z_-]|$)`,
    publicPrefix: 'eyJ',
    check: 'jwt',
    sample: { maker: 'jwt' },
    matches: ['N8N_API_KEY={sample}', 'curl -H "X-N8N-API-KEY: {sample}" https://n8n.example.com/api/v1/workflows'],
    ignores: ['N8N_API_KEY=eyJ...', 'X-N8N-API-KEY: YOUR_API_KEY'],
    why: 'Lets the holder read and change workflows, and through them use the stored credentials.',
    fix: 'Delete it under Settings > n8n API, then keep the new one in a secret store and read it at run time.',
    revoke: 'https://docs.n8n.io/api/authentication/',
    references: ['https://docs.n8n.io/api/authentication/'],
  },
  {
    id: 'n8n-encryption-key',
    title: 'n8n encryption key',
    severity: 'critical',
    keywords: ['n8n'],
    pattern: String.raw`(?i:n8n[_.-]?encryption[_.-]?key)${ASSIGNED}(?<secret>[0-9A-Za-z+/]{32})(?:[^0-9A-Za-z+/=]|$)`,
    minEntropy: 3.7,
    sample: { prefix: '', alphabet: 'base64', chars: 32 },
    matches: ['N8N_ENCRYPTION_KEY={sample}', 'n8n_encryption_key: {sample}', 'export N8N_ENCRYPTION_KEY="{sample}"'],
    ignores: [
      'N8N_ENCRYPTION_KEY=REPLACE_ME',
      'n8n_encryption_key = os.environ["N8N_ENCRYPTION_KEY"]',
      'N8N_ENCRYPTION_KEY=xxxxxxxx',
    ],
    why: 'Lets the holder of a copy of the database decrypt every credential stored in it.',
    fix: 'Rotate the stored credentials and start with a new key, kept in a secret store.',
    revoke: 'https://docs.n8n.io/hosting/configuration/configuration-examples/encryption-key/',
    references: ['https://docs.n8n.io/hosting/configuration/configuration-examples/encryption-key/'],
  },
] satisfies PatternFile;
