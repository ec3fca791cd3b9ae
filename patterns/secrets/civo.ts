import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED_PLAINLY } from '../assigned.ts';

export default [
  {
    id: 'civo-api-key',
    title: 'Civo API key',
    severity: 'critical',
    confidence: 'medium',
    keywords: ['civo'],
    pattern: String.raw`(?i:civo[_.-]?(?:api[_.-]?)?(?:token|key))${ASSIGNED_PLAINLY}(?<secret>[0-9A-Za-z]{50})\b`,
    minEntropy: 4,
    sample: { prefix: '', alphabet: 'base62', chars: 50 },
    matches: ["  CIVO_TOKEN: '{sample}'", 'os.environ["CIVO_TOKEN"] = "{sample}"'],
    ignores: ['CIVO_TOKEN=YOUR_TOKEN_HERE', 'CIVO_TOKEN=${CIVO_TOKEN}'],
    why: "Controls the account's clusters, servers and networks.",
    fix:
      'Revoke it under Settings > Profile > Security, then read the ' +
      'new one from the environment or a secret manager.',
    revoke: 'https://dashboard.civo.com/security',
    references: ['https://www.civo.com/api'],
  },
] satisfies PatternFile;
