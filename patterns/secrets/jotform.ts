import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'jotform-api-key',
    title: 'Jotform API key',
    severity: 'high',
    keywords: ['jotform', 'jot_form', 'jot-form'],
    pattern:
      String.raw`(?i:jot[_.-]?form[_.-]?(?:api[_.-]?)?(?:key|token))${ASSIGNED}(?<secret>[0-9a-f]{32})` +
      String.raw`(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 2.8,
    sample: { prefix: '', alphabet: 'base16', chars: 32 },
    matches: ['JOTFORM_API_KEY={sample}', '"jotform_api_key": "{sample}",'],
    ignores: [
      'JOTFORM_API_KEY=CHANGE_ME',
      'jotformApiKey: ${{ secrets.JOTFORM_API_KEY }}',
      'JOTFORM_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    ],
    why: 'Lets the holder read every answer people gave and change the forms.',
    fix: 'Delete it under Settings > API, then keep the new one out of the repository, in a secret manager.',
    revoke: 'https://www.jotform.com/myaccount/api',
    references: ['https://api.jotform.com/docs/#authentication'],
  },
] satisfies PatternFile;
