import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED_PLAINLY } from '../assigned.ts';

export default [
  {
    id: 'nx-cloud-access-token',
    title: 'Nx Cloud access token',
    severity: 'medium',
    confidence: 'medium',
    keywords: ['nx_cloud', 'nxcloud'],
    pattern:
      String.raw`(?i:nx[_.-]?cloud[_.-]?(?:access[_.-]?|auth[_.-]?)?token)${ASSIGNED_PLAINLY}` +
      String.raw`(?<secret>(?:[0-9A-Za-z+/]{63}|[0-9A-Za-z+/]{55})=)(?:[^0-9A-Za-z+/=]|$)`,
    minEntropy: 4,
    sample: { prefix: '', alphabet: 'base64', chars: 63, suffix: '=' },
    matches: ['NX_CLOUD_ACCESS_TOKEN={sample}', '"NX_CLOUD_ACCESS_TOKEN": "{sample}"'],
    ignores: ['NX_CLOUD_ACCESS_TOKEN=YOUR_TOKEN_HERE', 'NX_CLOUD_ACCESS_TOKEN=${NX_CLOUD_ACCESS_TOKEN}'],
    why: 'Reads and, with a read-write token, poisons the shared build cache.',
    fix: "Revoke it under Workspace settings > Access tokens, then keep the new one in your CI's secret store.",
    revoke: 'https://cloud.nx.app/',
    references: ['https://nx.dev/ci/recipes/security/access-tokens'],
  },
] satisfies PatternFile;
