import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'jotform-api-key',
    title: 'Jotform API key',
    severity: 'high',
    keywords: ['jotform', 'jot_form', 'jot-form'],
    pattern: String.raw`(?i:jot[_.-]?form[_.-]?(?:api[_.-]?)?(?:key|token))["'\])\\]{0,4}(?::[ \t]{0,2}[A-Za-z]{2,10})?(?:[ \t]{0,12}(?:=>|:=|\?=|\|\||\?\?|[=:,(>])[ \t]{0,12}|,?\s{1,30}["']?value["']?[ \t]{0,2}[:=][ \t]{0,2}|[ \t]{1,4})["'\\]{0,3}(?<secret>[0-9a-f]{32})(?:[^0-9A-Za-z_-]|$)`,
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
