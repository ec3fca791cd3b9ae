import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED_PLAINLY } from '../assigned.ts';

export default [
  {
    id: 'codacy-token',
    title: 'Codacy API token',
    severity: 'medium',
    keywords: ['codacy'],
    pattern:
      String.raw`(?i:codacy[_.-]?(?:project[_.-]?|account[_.-]?|api[_.-]?|repository[_.-]?)?token)${ASSIGNED_PLAINLY}` +
      String.raw`(?<secret>[0-9a-f]{32})\b`,
    minEntropy: 2.75,
    sample: { prefix: '', alphabet: 'base16', chars: 32 },
    matches: ["  CODACY_PROJECT_TOKEN: '{sample}'", 'os.environ["CODACY_PROJECT_TOKEN"] = "{sample}"'],
    ignores: ['CODACY_PROJECT_TOKEN=YOUR_TOKEN_HERE', 'CODACY_PROJECT_TOKEN=${CODACY_PROJECT_TOKEN}'],
    why: 'Uploads coverage and reads the analysis of the project or account.',
    fix: "Revoke it under Settings > Access management, then keep the new one in your CI's secret store.",
    revoke: 'https://app.codacy.com/account/access-management',
    references: ['https://docs.codacy.com/codacy-api/api-tokens/'],
  },
  {
    id: 'codacy-account-token',
    title: 'Codacy account API token',
    severity: 'high',
    keywords: ['codacy'],
    pattern:
      String.raw`(?i:codacy[_.-]?(?:account[_.-]?|api[_.-]?)token)${ASSIGNED_PLAINLY}` +
      String.raw`(?<secret>[0-9A-Za-z]{20})\b`,
    minEntropy: 3,
    sample: { prefix: '', alphabet: 'base62', chars: 20 },
    matches: ['- name: CODACY_API_TOKEN\n  value: "{sample}"', "process.env.CODACY_API_TOKEN = '{sample}';"],
    ignores: ['CODACY_API_TOKEN=YOUR_TOKEN_HERE', 'CODACY_API_TOKEN=${CODACY_API_TOKEN}'],
    why: 'Reads and changes the analysis settings as its owner.',
    fix: "Revoke it under Account > Access management, then keep the new one in your CI's secret store.",
    revoke: 'https://app.codacy.com/account/access-management',
    references: ['https://docs.codacy.com/codacy-api/api-tokens/'],
  },
] satisfies PatternFile;
