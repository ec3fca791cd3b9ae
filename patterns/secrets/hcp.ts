import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED_PLAINLY } from '../assigned.ts';

export default [
  {
    id: 'hcp-client-secret',
    title: 'HashiCorp Cloud Platform client secret',
    severity: 'critical',
    keywords: ['hcp_client', 'hcp-client', 'hcp.client', 'hcpclient'],
    pattern:
      String.raw`(?:^|[^0-9A-Za-z])(?i:hcp[_.-]?client[_.-]?secret)${ASSIGNED_PLAINLY}(?<secret>[0-9A-Za-z_-]{64})` +
      String.raw`(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 4,
    sample: { prefix: '', alphabet: 'base64url', chars: 64 },
    matches: ['- name: HCP_CLIENT_SECRET\n  value: "{sample}"', "process.env.HCP_CLIENT_SECRET = '{sample}';"],
    ignores: ['HCP_CLIENT_SECRET=YOUR_TOKEN_HERE', 'HCP_CLIENT_SECRET=${HCP_CLIENT_SECRET}'],
    why: 'Acts as the service principal in its organization or project.',
    fix:
      'Revoke it under Access control (IAM) > Service principals > Keys, then ' +
      'read the new one from the environment or a secret manager.',
    revoke: 'https://portal.cloud.hashicorp.com/',
    references: ['https://developer.hashicorp.com/hcp/docs/hcp/iam/service-principal/key'],
  },
] satisfies PatternFile;
