import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'socket-security-api-token',
    title: 'Socket API token',
    severity: 'medium',
    keywords: ['sktsec_'],
    pattern: String.raw`\b(?<secret>sktsec_[0-9A-Za-z_-]{30,80}_api)\b`,
    publicPrefix: 'sktsec_',
    minEntropy: 4,
    sample: { parts: ['sktsec_', { alphabet: 'base62', chars: 43 }, '_api'] },
    matches: [
      'export SOCKET_SECURITY_API_TOKEN="{sample}"',
      'curl -H "Authorization: Bearer {sample}" https://api.example.com',
    ],
    ignores: [
      'SOCKET_SECURITY_API_TOKEN=sktsec_YOUR_TOKEN_HERE',
      'SOCKET_SECURITY_API_TOKEN=${SOCKET_SECURITY_API_TOKEN}',
    ],
    why: 'Scans and reads reports of the organization.',
    fix: "Revoke it under Settings > API Tokens, then keep the new one in your CI's secret store.",
    revoke: 'https://socket.dev/dashboard',
    references: ['https://docs.socket.dev/reference/creating-and-managing-api-tokens'],
  },
] satisfies PatternFile;
