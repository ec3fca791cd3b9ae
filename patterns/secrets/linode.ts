import type { PatternFile } from '../../src/model/rule.ts';
import { bearer, whereRevoked } from '../live.ts';
import { ASSIGNED_PLAINLY } from '../assigned.ts';

export default [
  {
    id: 'linode-personal-access-token',
    title: 'Linode personal access token',
    severity: 'critical',
    keywords: ['linode'],
    pattern:
      String.raw`(?i:linode[_.-]?(?:cli[_.-]?|api[_.-]?|access[_.-]?|auth[_.-]?)?(?:token|key))${ASSIGNED_PLAINLY}` +
      String.raw`(?<secret>[0-9a-f]{64})\b`,
    minEntropy: 3.25,
    sample: { prefix: '', alphabet: 'base16', chars: 64 },
    matches: [
      '- name: LINODE_TOKEN\n  value: "{sample}"',
      "process.env.LINODE_TOKEN = '{sample}';",
      'provider "linode" {\n  linode_token = "{sample}"\n}',
    ],
    ignores: ['LINODE_TOKEN=YOUR_TOKEN_HERE', 'LINODE_TOKEN=${LINODE_TOKEN}'],
    why: "Controls the account's servers, volumes and domains within its scopes.",
    fix: 'Revoke it under My Profile > API Tokens, then read the new one from the environment or a secret manager.',
    revoke: 'https://cloud.linode.com/profile/tokens',
    verify: bearer(
      'https://api.linode.com/v4/profile',
      'https://techdocs.akamai.com/linode-api/reference/get-profile',
      {
        // A token without the scope of the call is refused, too.
        answers: whereRevoked('/errors/0/reason', ['Invalid Token']),
      },
    ),
    references: ['https://techdocs.akamai.com/cloud-computing/docs/manage-personal-access-tokens'],
  },
] satisfies PatternFile;
