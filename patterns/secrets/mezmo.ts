import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED_PLAINLY } from '../assigned.ts';

export default [
  {
    id: 'mezmo-key',
    title: 'Mezmo (LogDNA) key',
    severity: 'medium',
    confidence: 'medium',
    keywords: ['logdna', 'mezmo'],
    pattern:
      String.raw`(?i:(?:logdna|mezmo)[_.-]?(?:agent[_.-]?|ingestion[_.-]?|service[_.-]?|api[_.-]?|access[_.-]?)?` +
      String.raw`(?:key|token))${ASSIGNED_PLAINLY}(?<secret>[0-9a-f]{32})\b`,
    minEntropy: 2.75,
    sample: { prefix: '', alphabet: 'base16', chars: 32 },
    matches: ['export LOGDNA_INGESTION_KEY="{sample}"', 'LOGDNA_INGESTION_KEY: {sample}'],
    ignores: ['LOGDNA_INGESTION_KEY=YOUR_TOKEN_HERE', 'LOGDNA_INGESTION_KEY=${LOGDNA_INGESTION_KEY}'],
    why: 'Sends logs, or with a service key reads and changes the account.',
    fix:
      'Revoke it under Settings > Organization > API Keys, then read the ' +
      'new one from the environment or a secret manager.',
    revoke: 'https://app.mezmo.com/manage/api-keys',
    references: ['https://docs.mezmo.com/docs/ingestion-key'],
  },
] satisfies PatternFile;
