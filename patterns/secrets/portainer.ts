import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'portainer-access-token',
    title: 'Portainer access token',
    severity: 'critical',
    keywords: ['ptr_'],
    pattern: String.raw`\b(?<secret>ptr_[0-9A-Za-z+/]{43}=)(?:[^0-9A-Za-z+/=]|$)`,
    publicPrefix: 'ptr_',
    minEntropy: 4,
    sample: { prefix: 'ptr_', alphabet: 'base64', chars: 43, suffix: '=' },
    matches: [
      'export PORTAINER_API_KEY="{sample}"',
      'curl -H "Authorization: Bearer {sample}" https://api.example.com',
      'X-API-Key: {sample}',
    ],
    ignores: ['PORTAINER_API_KEY=ptr_YOUR_TOKEN_HERE', 'PORTAINER_API_KEY=${PORTAINER_API_KEY}'],
    why: 'Controls the containers of every environment its owner can.',
    fix: 'Revoke it under My account > Access tokens, then read the new one from the environment or a secret manager.',
    revoke: 'https://docs.portainer.io/api/access',
    references: ['https://docs.portainer.io/api/access'],
  },
] satisfies PatternFile;
