import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'clarifai-access-token',
    title: 'Clarifai access token',
    severity: 'high',
    keywords: ['clarifai'],
    pattern: String.raw`(?i:clarifai[_.-]?(?:pat|(?:api[_.-]?|access[_.-]?|app[_.-]?)?(?:key|token)))["'\])\\]{0,4}(?::[ \t]{0,2}[A-Za-z]{2,10})?(?:[ \t]{0,12}(?:=>|:=|\?=|\|\||\?\?|[=:,(>])[ \t]{0,12}|,?\s{1,30}["']?value["']?[ \t]{0,2}[:=][ \t]{0,2}|[ \t]{1,4})["'\\]{0,3}(?<secret>[0-9a-f]{32})(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 2.8,
    sample: { prefix: '', alphabet: 'base16', chars: 32 },
    matches: ['CLARIFAI_PAT={sample}', "const clarifaiPat = '{sample}';", '<add key="CLARIFAI_PAT" value="{sample}" />'],
    ignores: [
      'CLARIFAI_PAT=YOUR_TOKEN_HERE',
      'const clarifaiPat = process.env.CLARIFAI_PAT;',
      'CLARIFAI_PAT=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    ],
    why: 'Lets the holder use and change the models and data of the person.',
    fix: 'Revoke it under Settings > Secrets, then read the new one from the environment.',
    revoke: 'https://clarifai.com/settings/security',
    references: ['https://docs.clarifai.com/control/authentication/pat/'],
  },
] satisfies PatternFile;
