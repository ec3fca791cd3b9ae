import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED_PLAINLY } from '../assigned.ts';

export default [
  {
    id: 'wasabi-secret-key',
    title: 'Wasabi secret key',
    severity: 'high',
    confidence: 'medium',
    keywords: ['wasabi'],
    pattern:
      String.raw`(?i:wasabi[_.-]?(?:s3[_.-]?)?(?:secret[_.-]?(?:access[_.-]?)?key|secret))${ASSIGNED_PLAINLY}` +
      String.raw`(?<secret>[0-9A-Za-z]{40})\b`,
    minEntropy: 4,
    sample: { prefix: '', alphabet: 'base62', chars: 40 },
    matches: ['- name: WASABI_SECRET_KEY\n  value: "{sample}"', "process.env.WASABI_SECRET_KEY = '{sample}';"],
    ignores: ['WASABI_SECRET_KEY=YOUR_TOKEN_HERE', 'WASABI_SECRET_KEY=${WASABI_SECRET_KEY}'],
    why: 'Reads and writes the buckets of its user.',
    fix: 'Revoke it under Access Keys, then read the new one from the environment or a secret manager.',
    revoke: 'https://console.wasabisys.com/access_keys',
    references: ['https://docs.wasabi.com/docs/access-keys-1'],
  },
] satisfies PatternFile;
