import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'proxmox-api-token',
    title: 'Proxmox VE API token',
    severity: 'critical',
    keywords: ['@pve!', '@pam!'],
    pattern:
      String.raw`\b[0-9A-Za-z._-]{1,60}@[0-9A-Za-z._-]{2,30}![0-9A-Za-z._-]{1,60}=` +
      String.raw`(?<secret>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 2.75,
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
      'Authorization: PVEAPIToken=root@pam!ci={sample}',
      'PROXMOX_VE_API_TOKEN="terraform@pve!provider={sample}"',
    ],
    ignores: [
      'Authorization: PVEAPIToken=root@pam!ci=aaaaaaaaa-bbb-cccc-dddd',
      'PROXMOX_VE_API_TOKEN="terraform@pve!provider=${TOKEN}"',
    ],
    why: "Creates, reads and deletes the machines that the token's role covers.",
    fix:
      'Revoke it under Datacenter > Permissions > API Tokens, then read ' +
      'the new one from the environment or a secret manager.',
    revoke: 'https://pve.proxmox.com/wiki/User_Management#pveum_tokens',
    references: ['https://pve.proxmox.com/wiki/User_Management#pveum_tokens'],
  },
] satisfies PatternFile;
