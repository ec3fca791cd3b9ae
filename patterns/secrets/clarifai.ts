import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'clarifai-access-token',
    title: 'Clarifai access token',
    severity: 'high',
    keywords: ['clarifai'],
    pattern:
      String.raw`(?i:clarifai[_.-]?(?:pat|(?:api[_.-]?|access[_.-]?|app[_.-]?)?(?:key|token)))${ASSIGNED}` +
      String.raw`(?<secret>[0-9a-f]{32})(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 2.8,
    sample: { prefix: '', alphabet: 'base16', chars: 32 },
    matches: [
      'CLARIFAI_PAT={sample}',
      "const clarifaiPat = '{sample}';",
      '<add key="CLARIFAI_PAT" value="{sample}" />',
    ],
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
