import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED_PLAINLY } from '../assigned.ts';

export default [
  {
    id: 'akeyless-access-key',
    title: 'Akeyless access key',
    severity: 'critical',
    keywords: ['akeyless'],
    pattern:
      String.raw`(?i:akeyless[_.-]?(?:api[_.-]?)?access[_.-]?key)${ASSIGNED_PLAINLY}(?<secret>[0-9A-Za-z+/]{43}=)` +
      String.raw`(?:[^0-9A-Za-z+/=]|$)`,
    minEntropy: 4,
    companion: { name: 'access id', pattern: String.raw`\bp-[0-9a-z]{12,16}\b`, withinLines: 5, required: false },
    sample: { prefix: '', alphabet: 'base64', chars: 43, suffix: '=' },
    matches: ['- name: AKEYLESS_ACCESS_KEY\n  value: "{sample}"', "process.env.AKEYLESS_ACCESS_KEY = '{sample}';"],
    ignores: ['AKEYLESS_ACCESS_KEY=YOUR_TOKEN_HERE', 'AKEYLESS_ACCESS_KEY=${AKEYLESS_ACCESS_KEY}'],
    why: 'Signs in as the auth method and reads its secrets.',
    fix:
      'Revoke it under Users & Auth Methods (reset the access key), then read ' +
      'the new one from the environment or a secret manager.',
    revoke: 'https://console.akeyless.io/',
    references: ['https://docs.akeyless.io/docs/api-key'],
  },
] satisfies PatternFile;
