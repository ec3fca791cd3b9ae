import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED_PLAINLY } from '../assigned.ts';

export default [
  {
    id: 'gitee-access-token',
    title: 'Gitee personal access token',
    severity: 'critical',
    keywords: ['gitee'],
    pattern:
      String.raw`(?i:gitee[_.-]?(?:api[_.-]?|access[_.-]?|auth[_.-]?|private[_.-]?)?token)${ASSIGNED_PLAINLY}` +
      String.raw`(?<secret>[0-9a-f]{32})\b`,
    minEntropy: 2.5,
    sample: { prefix: '', alphabet: 'base16', chars: 32 },
    matches: ['export GITEE_ACCESS_TOKEN="{sample}"', 'GITEE_ACCESS_TOKEN: {sample}'],
    ignores: ['GITEE_ACCESS_TOKEN=YOUR_TOKEN_HERE', 'GITEE_ACCESS_TOKEN=${GITEE_ACCESS_TOKEN}'],
    why: 'Reads and changes the repositories of its owner.',
    fix: "Revoke it under Settings > Personal access tokens, then keep the new one in your CI's secret store.",
    revoke: 'https://gitee.com/profile/personal_access_tokens',
    references: ['https://gitee.com/api/v5/swagger'],
  },
] satisfies PatternFile;
