import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'tailscale-key',
    title: 'Tailscale key',
    severity: 'critical',
    keywords: ['tskey-'],
    pattern:
      String.raw`\b(?<secret>tskey-(?:auth|api|client|scim|webhook|reusable)-[0-9A-Za-z]{5,24}-[0-9A-Za-z]{20,50})` +
      String.raw`(?:[^0-9A-Za-z_-]|$)`,
    publicPrefix: 'tskey-',
    minEntropy: 4,
    sample: { parts: ['tskey-auth-k', { alphabet: 'base62', chars: 9 }, 'CNTRL-', { alphabet: 'base62', chars: 33 }] },
    matches: [
      '  TS_AUTHKEY: {sample}',
      "const client = new Client({ token: '{sample}' });",
      'tailscale up --auth-key={sample}',
    ],
    ignores: ['TS_AUTHKEY=tskey-YOUR_TOKEN_HERE', 'TS_AUTHKEY=${TS_AUTHKEY}'],
    why: 'Joins devices to the network, or with an API or client key changes it.',
    fix: 'Revoke it under Settings > Keys, then read the new one from the environment or a secret manager.',
    revoke: 'https://login.tailscale.com/admin/settings/keys',
    references: ['https://tailscale.com/kb/1277/key-prefixes'],
  },
] satisfies PatternFile;
