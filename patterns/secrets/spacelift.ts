import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED_PLAINLY } from '../assigned.ts';

export default [
  {
    id: 'spacelift-api-key-secret',
    title: 'Spacelift API key secret',
    severity: 'critical',
    keywords: ['spacelift'],
    pattern: String.raw`(?i:spacelift[_.-]?api[_.-]?key[_.-]?secret)${ASSIGNED_PLAINLY}(?<secret>[0-9a-f]{64})\b`,
    minEntropy: 3.25,
    sample: { prefix: '', alphabet: 'base16', chars: 64 },
    matches: [
      '- name: SPACELIFT_API_KEY_SECRET\n  value: "{sample}"',
      "process.env.SPACELIFT_API_KEY_SECRET = '{sample}';",
    ],
    ignores: ['SPACELIFT_API_KEY_SECRET=YOUR_TOKEN_HERE', 'SPACELIFT_API_KEY_SECRET=${SPACELIFT_API_KEY_SECRET}'],
    why: 'Runs stacks with the cloud rights they hold.',
    fix:
      'Revoke it under Organization settings > API keys, then read the ' +
      'new one from the environment or a secret manager.',
    revoke: 'https://docs.spacelift.io/integrations/api',
    references: ['https://docs.spacelift.io/integrations/api'],
  },
] satisfies PatternFile;
