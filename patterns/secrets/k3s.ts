import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'k3s-token',
    title: 'K3s cluster token',
    severity: 'critical',
    keywords: ['k10'],
    pattern:
      String.raw`\b(?<secret>K10[0-9a-f]{64}::(?:[0-9a-z_-]{1,60}:)?` +
      String.raw`[0-9A-Za-z._-]{16,128})(?:[^0-9A-Za-z_.-]|$)`,
    publicPrefix: 'K10',
    minEntropy: 3.5,
    sample: { parts: ['K10', { alphabet: 'base16', chars: 64 }, '::server:', { alphabet: 'base16', chars: 32 }] },
    matches: ['export K3S_TOKEN="{sample}"', 'curl -H "Authorization: Bearer {sample}" https://api.example.com'],
    ignores: ['K3S_TOKEN=K10YOUR_TOKEN_HERE', 'K3S_TOKEN=${K3S_TOKEN}'],
    why: 'Joins servers or agents to the cluster and decrypts its bootstrap data.',
    fix: 'Rotate it with k3s token rotate, then keep the new one in a file only root can read.',
    revoke: 'https://docs.k3s.io/cli/token',
    references: ['https://docs.k3s.io/cli/token'],
  },
] satisfies PatternFile;
