import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED_PLAINLY } from '../assigned.ts';

export default [
  {
    id: 'exoscale-api-secret',
    title: 'Exoscale API secret',
    severity: 'critical',
    keywords: ['exoscale', 'exo_'],
    pattern:
      String.raw`(?:^|[^0-9A-Za-z])(?i:exo(?:scale)?[_.-]?(?:api[_.-]?)?secret(?:[_.-]?key)?)${ASSIGNED_PLAINLY}` +
      String.raw`(?<secret>[0-9A-Za-z_-]{43})(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 4,
    companion: { name: 'API key', pattern: String.raw`\bEXO[0-9a-f]{24}\b`, withinLines: 5, required: false },
    sample: { prefix: '', alphabet: 'base64url', chars: 43 },
    matches: ['EXOSCALE_API_SECRET={sample}', '"EXOSCALE_API_SECRET": "{sample}"'],
    ignores: ['EXOSCALE_API_SECRET=YOUR_TOKEN_HERE', 'EXOSCALE_API_SECRET=${EXOSCALE_API_SECRET}'],
    why: "Controls what the key's role covers in the organization.",
    fix: 'Revoke it under IAM > Keys, then read the new one from the environment or a secret manager.',
    revoke: 'https://portal.exoscale.com/iam/keys',
    references: ['https://community.exoscale.com/product/iam/'],
  },
] satisfies PatternFile;
