import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED_PLAINLY } from '../assigned.ts';

export default [
  {
    id: 'hetzner-cloud-api-token',
    title: 'Hetzner Cloud API token',
    severity: 'critical',
    keywords: ['hcloud', 'hetzner'],
    pattern:
      String.raw`(?i:(?:hcloud|hetzner)[_.-]?(?:cloud[_.-]?)?(?:dns[_.-]?)?(?:api[_.-]?|access[_.-]?|auth[_.-]?)?` +
      String.raw`(?:token|key))${ASSIGNED_PLAINLY}(?<secret>[0-9A-Za-z]{64})\b`,
    minEntropy: 4,
    sample: { prefix: '', alphabet: 'base62', chars: 64 },
    matches: ['export HCLOUD_TOKEN="{sample}"', 'HCLOUD_TOKEN: {sample}'],
    ignores: ['HCLOUD_TOKEN=YOUR_TOKEN_HERE', 'HCLOUD_TOKEN=${HCLOUD_TOKEN}'],
    why: 'Creates, reads and deletes the servers and volumes of the project.',
    fix:
      'Revoke it under the project > Security > API tokens, then read the ' +
      'new one from the environment or a secret manager.',
    revoke: 'https://console.hetzner.cloud/',
    references: [
      'https://docs.hetzner.com/cloud/api/getting-started/generating-api-token/',
      'https://github.com/hetznercloud/cli',
    ],
  },
  {
    id: 'hetzner-dns-api-token',
    title: 'Hetzner DNS API token',
    severity: 'high',
    keywords: ['hetzner'],
    pattern:
      String.raw`(?i:hetzner[_.-]?dns[_.-]?(?:api[_.-]?|auth[_.-]?)?(?:token|key)|hetzner[_.-]?api[_.-]?key)` +
      String.raw`${ASSIGNED_PLAINLY}(?<secret>[0-9A-Za-z]{32})\b`,
    minEntropy: 3.5,
    sample: { prefix: '', alphabet: 'base62', chars: 32 },
    matches: ["  HETZNER_DNS_API_TOKEN: '{sample}'", 'os.environ["HETZNER_DNS_API_TOKEN"] = "{sample}"'],
    ignores: ['HETZNER_DNS_API_TOKEN=YOUR_TOKEN_HERE', 'HETZNER_DNS_API_TOKEN=${HETZNER_DNS_API_TOKEN}'],
    why: 'Changes the DNS zones of the account.',
    fix: 'Revoke it under DNS Console > API tokens, then read the new one from the environment or a secret manager.',
    revoke: 'https://dns.hetzner.com/settings/api-token',
    references: ['https://docs.hetzner.com/dns-console/dns/general/api-access-token/'],
  },
] satisfies PatternFile;
