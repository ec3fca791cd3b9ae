import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED_PLAINLY } from '../assigned.ts';

export default [
  {
    id: 'cloudsmith-api-key',
    title: 'Cloudsmith API key',
    severity: 'critical',
    keywords: ['cloudsmith'],
    pattern: String.raw`(?i:cloudsmith[_.-]?(?:api[_.-]?)?(?:key|token))${ASSIGNED_PLAINLY}(?<secret>[0-9a-f]{40})\b`,
    minEntropy: 2.75,
    sample: { prefix: '', alphabet: 'base16', chars: 40 },
    matches: ["  CLOUDSMITH_API_KEY: '{sample}'", 'os.environ["CLOUDSMITH_API_KEY"] = "{sample}"'],
    ignores: ['CLOUDSMITH_API_KEY=YOUR_TOKEN_HERE', 'CLOUDSMITH_API_KEY=${CLOUDSMITH_API_KEY}'],
    why: 'Reads and publishes packages as its owner.',
    fix: "Revoke it under API settings, then keep the new one in your CI's secret store.",
    revoke: 'https://cloudsmith.io/user/settings/api/',
    references: ['https://help.cloudsmith.io/docs/api-key'],
  },
] satisfies PatternFile;
