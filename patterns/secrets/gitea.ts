import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED_PLAINLY } from '../assigned.ts';

export default [
  {
    id: 'gitea-access-token',
    title: 'Gitea access token',
    severity: 'critical',
    keywords: ['gitea'],
    pattern:
      String.raw`(?i:gitea[_.-]?(?:server[_.-]?)?(?:api[_.-]?|access[_.-]?|auth[_.-]?)?(?:token|key))` +
      String.raw`${ASSIGNED_PLAINLY}(?<secret>[0-9a-f]{40})\b`,
    minEntropy: 2.75,
    sample: { prefix: '', alphabet: 'base16', chars: 40 },
    matches: ["  GITEA_TOKEN: '{sample}'", 'os.environ["GITEA_TOKEN"] = "{sample}"'],
    ignores: ['GITEA_TOKEN=YOUR_TOKEN_HERE', 'GITEA_TOKEN=${GITEA_TOKEN}'],
    why: 'Reads and changes the repositories of its owner, within its scopes.',
    fix: "Revoke it under Settings > Applications, then keep the new one in your CI's secret store.",
    revoke: 'https://docs.gitea.com/development/api-usage',
    references: ['https://docs.gitea.com/development/api-usage'],
  },
] satisfies PatternFile;
