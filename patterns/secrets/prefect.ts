import type { PatternFile } from '../../src/model/rule.ts';
import { bearer } from '../live.ts';

export default [
  {
    id: 'prefect-api-key',
    title: 'Prefect Cloud API key',
    severity: 'high',
    keywords: ['pnu_', 'pnb_'],
    pattern: String.raw`\b(?<secret>pn[ub]_[0-9A-Za-z]{36})\b`,
    publicPrefix: 'pn',
    minEntropy: 3.75,
    sample: { prefix: 'pnu_', alphabet: 'base62', chars: 36 },
    matches: ['client = Client("{sample}")', 'ENV PREFECT_API_KEY={sample}'],
    ignores: ['PREFECT_API_KEY=pnYOUR_TOKEN_HERE', 'PREFECT_API_KEY=${PREFECT_API_KEY}'],
    why: 'Runs flows and reads blocks, with their secrets, as its owner.',
    fix: 'Revoke it under Profile > API Keys, then read the new one from the environment or a secret manager.',
    revoke: 'https://app.prefect.cloud/my/api-keys',
    verify: bearer(
      'https://api.prefect.cloud/api/me/',
      'https://docs.prefect.io/v3/how-to-guides/cloud/manage-users/api-keys',
    ),
    references: ['https://docs.prefect.io/v3/how-to-guides/cloud/manage-users/api-keys'],
  },
] satisfies PatternFile;
