import type { PatternFile } from '../../src/model/rule.ts';
import { bearer, ONLY_LIVE } from '../live.ts';
import { ASSIGNED_PLAINLY } from '../assigned.ts';

export default [
  {
    id: 'vultr-api-key',
    title: 'Vultr API key',
    severity: 'critical',
    keywords: ['vultr'],
    pattern: String.raw`(?i:vultr[_.-]?(?:api[_.-]?)?(?:key|token))${ASSIGNED_PLAINLY}(?<secret>[0-9A-Z]{36})\b`,
    minEntropy: 3.5,
    sample: { prefix: '', alphabet: 'BASE36', chars: 36 },
    matches: ['- name: VULTR_API_KEY\n  value: "{sample}"', "process.env.VULTR_API_KEY = '{sample}';"],
    ignores: ['VULTR_API_KEY=YOUR_TOKEN_HERE', 'VULTR_API_KEY=${VULTR_API_KEY}'],
    why: "Controls the account's servers, storage and billing.",
    fix: 'Revoke it under Account > API (regenerate), then read the new one from the environment or a secret manager.',
    revoke: 'https://my.vultr.com/settings/#settingsapi',
    verify: bearer('https://api.vultr.com/v2/account', 'https://www.vultr.com/api/#tag/account', {
      answers: ONLY_LIVE,
    }),
    references: ['https://www.vultr.com/api/'],
  },
] satisfies PatternFile;
