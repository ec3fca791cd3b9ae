import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'crowdin-personal-token',
    title: 'Crowdin personal token',
    severity: 'medium',
    keywords: ['crowdin'],
    pattern:
      String.raw`(?i:crowdin[_.-]?(?:personal[_.-]?|api[_.-]?|access[_.-]?){0,2}(?:token|key))${ASSIGNED}` +
      String.raw`(?<secret>[0-9a-f]{80})(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 3.3,
    sample: { prefix: '', alphabet: 'base16', chars: 80 },
    matches: ['CROWDIN_PERSONAL_TOKEN={sample}', '"crowdin_personal_token": "{sample}",'],
    ignores: [
      'CROWDIN_PERSONAL_TOKEN=CHANGE_ME',
      'crowdinPersonalToken: ${{ secrets.CROWDIN_PERSONAL_TOKEN }}',
      'CROWDIN_PERSONAL_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    ],
    why: 'Lets the holder read and change the translations of the projects of the person.',
    fix: 'Revoke it under Settings > API, then keep the new one out of the repository, in a secret manager.',
    revoke: 'https://crowdin.com/settings#api-key',
    references: ['https://support.crowdin.com/account-settings/#api'],
  },
] satisfies PatternFile;
