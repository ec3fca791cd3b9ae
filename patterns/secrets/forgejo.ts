import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED_PLAINLY } from '../assigned.ts';

export default [
  {
    id: 'forgejo-access-token',
    title: 'Forgejo access token',
    severity: 'critical',
    keywords: ['forgejo'],
    pattern:
      String.raw`(?i:forgejo[_.-]?(?:api[_.-]?|access[_.-]?|auth[_.-]?|release[_.-]?)?token)${ASSIGNED_PLAINLY}` +
      String.raw`(?<secret>[0-9a-f]{40})\b`,
    minEntropy: 3,
    sample: { prefix: '', alphabet: 'base16', chars: 40 },
    matches: ['- name: FORGEJO_TOKEN\n  value: "{sample}"', "process.env.FORGEJO_TOKEN = '{sample}';"],
    ignores: ['FORGEJO_TOKEN=YOUR_TOKEN_HERE', 'FORGEJO_TOKEN=${FORGEJO_TOKEN}'],
    why: 'Reads and changes the repositories of its owner, within its scopes.',
    fix: "Revoke it under Settings > Applications, then keep the new one in your CI's secret store.",
    revoke: 'https://forgejo.org/docs/latest/user/api-usage/',
    references: ['https://forgejo.org/docs/latest/user/api-usage/'],
  },
] satisfies PatternFile;
