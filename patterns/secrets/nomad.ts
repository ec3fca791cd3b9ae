import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED_PLAINLY } from '../assigned.ts';

export default [
  {
    id: 'nomad-acl-token',
    title: 'HashiCorp Nomad ACL token',
    severity: 'critical',
    keywords: ['nomad'],
    pattern:
      String.raw`(?i:(?:x[_.-])?nomad[_.-]?(?:acl[_.-]?|mgmt[_.-]?|management[_.-]?|bootstrap[_.-]?)?token)` +
      String.raw`${ASSIGNED_PLAINLY}(?<secret>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})` +
      String.raw`(?:[^0-9A-Za-z_-]|$)`,
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
    matches: ["  NOMAD_TOKEN: '{sample}'", 'os.environ["NOMAD_TOKEN"] = "{sample}"', 'X-Nomad-Token: {sample}'],
    ignores: ['NOMAD_TOKEN=YOUR_TOKEN_HERE', 'NOMAD_TOKEN=${NOMAD_TOKEN}'],
    why: "Runs jobs on the cluster within the token's policies.",
    fix: 'Delete it with nomad acl token delete, then keep the new one in a secret manager such as Vault.',
    revoke: 'https://developer.hashicorp.com/nomad/commands/acl/token/delete',
    references: ['https://developer.hashicorp.com/nomad/docs/concepts/acl'],
  },
] satisfies PatternFile;
