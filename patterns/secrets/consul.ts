import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED_PLAINLY } from '../assigned.ts';

export default [
  {
    id: 'consul-acl-token',
    title: 'HashiCorp Consul ACL token',
    severity: 'high',
    keywords: ['consul'],
    pattern:
      String.raw`(?i:(?:x[_.-])?consul[_.-]?(?:http[_.-]?|acl[_.-]?|mgmt[_.-]?|management[_.-]?|bootstrap[_.-]?` +
      String.raw`|agent[_.-]?)?token)${ASSIGNED_PLAINLY}` +
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
    matches: ['export CONSUL_HTTP_TOKEN="{sample}"', 'CONSUL_HTTP_TOKEN: {sample}', 'X-Consul-Token: {sample}'],
    ignores: ['CONSUL_HTTP_TOKEN=YOUR_TOKEN_HERE', 'CONSUL_HTTP_TOKEN=${CONSUL_HTTP_TOKEN}'],
    why: 'Reads and changes the keys, services and policies that the token covers.',
    fix: 'Delete it with consul acl token delete, then keep the new one in a secret manager such as Vault.',
    revoke: 'https://developer.hashicorp.com/consul/commands/acl/token/delete',
    references: ['https://developer.hashicorp.com/consul/docs/security/acl/tokens'],
  },
] satisfies PatternFile;
