import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'comet-api-key',
    title: 'Comet API key',
    severity: 'high',
    keywords: ['comet', 'opik'],
    pattern:
      String.raw`(?i:(?:comet(?:[_.-]?ml)?|opik)[_.-]?(?:rest[_.-]?)?api[_.-]?key)${ASSIGNED}` +
      String.raw`(?<secret>[0-9A-Za-z]{25})(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 3.4,
    sample: { prefix: '', alphabet: 'base62', chars: 25 },
    matches: ['COMET_API_KEY={sample}', 'comet_api_key: {sample}', 'export COMET_API_KEY="{sample}"'],
    ignores: ['COMET_API_KEY=REPLACE_ME', 'comet_api_key = os.environ["COMET_API_KEY"]', 'COMET_API_KEY=xxxxxxxx'],
    why: 'Lets the holder read and change the experiments and traces of the workspace.',
    fix: 'Revoke it in the account settings under API keys, then pass the new one in from your secret manager.',
    revoke: 'https://www.comet.com/account-settings/apiKeys',
    references: ['https://www.comet.com/docs/v2/guides/experiment-management/configure-sdk/'],
  },
] satisfies PatternFile;
