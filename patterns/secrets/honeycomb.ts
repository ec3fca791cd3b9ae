import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED_PLAINLY } from '../assigned.ts';

export default [
  {
    id: 'honeycomb-ingest-key',
    title: 'Honeycomb ingest key',
    severity: 'medium',
    keywords: ['ik_'],
    pattern: String.raw`\b(?<secret>hc[a-z]ik_[0-9a-z]{58})\b`,
    publicPrefix: 'hc',
    minEntropy: 4,
    sample: { prefix: 'hcaik_', alphabet: 'base36', chars: 58 },
    matches: ['client = Client("{sample}")', 'ENV HONEYCOMB_API_KEY={sample}', 'x-honeycomb-team: {sample}'],
    ignores: ['HONEYCOMB_API_KEY=hcYOUR_TOKEN_HERE', 'HONEYCOMB_API_KEY=${HONEYCOMB_API_KEY}'],
    why: 'Sends telemetry to the environment at its cost.',
    fix:
      'Revoke it under Environment settings > API Keys, then read the ' +
      'new one from the environment or a secret manager.',
    revoke: 'https://ui.honeycomb.io/account',
    references: ['https://docs.honeycomb.io/api/authentication'],
  },
  {
    id: 'honeycomb-configuration-key',
    title: 'Honeycomb configuration key',
    severity: 'high',
    keywords: ['honeycomb', 'hny_', 'hny-'],
    pattern:
      String.raw`(?:^|[^0-9A-Za-z])(?i:(?:x-)?(?:honeycomb|hny)[_.-]?(?:api[_.-]?|write[_.-]?|team[_.-]?` +
      String.raw`|config(?:uration)?[_.-]?)?(?:key|team))${ASSIGNED_PLAINLY}` +
      String.raw`(?<secret>(?:[0-9a-f]{32}|[0-9A-Za-z]{22}))\b`,
    minEntropy: 3,
    sample: { prefix: '', alphabet: 'base62', chars: 22 },
    matches: ['HONEYCOMB_API_KEY={sample}', '"HONEYCOMB_API_KEY": "{sample}"', 'X-Honeycomb-Team: {sample}'],
    ignores: ['HONEYCOMB_API_KEY=YOUR_TOKEN_HERE', 'HONEYCOMB_API_KEY=${HONEYCOMB_API_KEY}'],
    why: 'Sends events and, where allowed, changes datasets, boards and triggers.',
    fix:
      'Revoke it under Environment settings > API Keys, then read the ' +
      'new one from the environment or a secret manager.',
    revoke: 'https://ui.honeycomb.io/account',
    references: ['https://docs.honeycomb.io/api/authentication'],
  },
] satisfies PatternFile;
