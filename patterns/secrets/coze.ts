import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'coze-personal-access-token',
    title: 'Coze personal access token',
    severity: 'high',
    keywords: ['coze'],
    pattern:
      String.raw`(?i:coze[_.-]?(?:api[_.-]?|personal[_.-]?|access[_.-]?){0,3}(?:token|key|pat))${ASSIGNED}` +
      String.raw`(?<secret>pat_[0-9A-Za-z]{64})(?:[^0-9A-Za-z_-]|$)`,
    publicPrefix: 'pat_',
    minEntropy: 4.4,
    sample: { prefix: 'pat_', alphabet: 'base62', chars: 64 },
    matches: ['COZE_API_TOKEN={sample}', 'coze_api_token: {sample}'],
    ignores: [
      'COZE_API_TOKEN=pat_CHANGE_ME',
      'coze_api_token = os.environ["COZE_API_TOKEN"]',
      'COZE_API_TOKEN=pat_xxxxxxxx',
    ],
    why: 'Lets the holder run and change the bots and workflows of the workspace.',
    fix:
      'Revoke it in the settings under API tokens, then keep the new ' +
      'one out of the repository, in a secret manager.',
    revoke: 'https://www.coze.com/open/oauth/pats',
    references: ['https://www.coze.com/docs/developer_guides/authentication'],
  },
] satisfies PatternFile;
