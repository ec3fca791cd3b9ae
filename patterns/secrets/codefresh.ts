import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED_PLAINLY } from '../assigned.ts';

export default [
  {
    id: 'codefresh-api-key',
    title: 'Codefresh API key',
    severity: 'high',
    keywords: ['codefresh', 'cf_api_key'],
    pattern:
      String.raw`(?i:codefresh[_.-]?(?:api[_.-]?)?(?:key|token)|cf_api_key)${ASSIGNED_PLAINLY}` +
      String.raw`(?<secret>[0-9a-f]{24}\.[0-9a-f]{32})\b`,
    minEntropy: 3.25,
    sample: { parts: [{ alphabet: 'base16', chars: 24 }, '.', { alphabet: 'base16', chars: 32 }] },
    matches: ["  CODEFRESH_API_KEY: '{sample}'", 'os.environ["CODEFRESH_API_KEY"] = "{sample}"'],
    ignores: ['CODEFRESH_API_KEY=YOUR_TOKEN_HERE', 'CODEFRESH_API_KEY=${CODEFRESH_API_KEY}'],
    why: 'Runs pipelines and reads their settings within its scopes.',
    fix: 'Revoke it under User Settings > API Keys, then read the new one from the environment or a secret manager.',
    revoke: 'https://g.codefresh.io/user/settings',
    references: ['https://codefresh.io/docs/docs/integrations/codefresh-api/'],
  },
] satisfies PatternFile;
