import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED_PLAINLY } from '../assigned.ts';

export default [
  {
    id: 'sourcehut-personal-access-token',
    title: 'SourceHut personal access token',
    severity: 'critical',
    confidence: 'medium',
    keywords: ['srht', 'sr.ht', 'sourcehut'],
    pattern:
      String.raw`(?i:(?:srht|sourcehut)[_.-]?(?:oauth[_.-]?|access[_.-]?|api[_.-]?|personal[_.-]?access[_.-]?)?token)` +
      String.raw`${ASSIGNED_PLAINLY}(?<secret>[0-9A-Za-z+/]{80,400})(?:[^0-9A-Za-z+/=]|$)`,
    minEntropy: 4,
    sample: { prefix: '', alphabet: 'base64', chars: 110 },
    matches: ['export SRHT_TOKEN="{sample}"', 'SRHT_TOKEN: {sample}'],
    ignores: ['SRHT_TOKEN=YOUR_TOKEN_HERE', 'SRHT_TOKEN=${SRHT_TOKEN}'],
    why: 'Reads and changes repositories, builds and lists within its grants.',
    fix: "Revoke it under OAuth 2.0 > Personal access tokens, then keep the new one in your CI's secret store.",
    revoke: 'https://meta.sr.ht/oauth2',
    references: ['https://man.sr.ht/meta.sr.ht/oauth.md'],
  },
] satisfies PatternFile;
