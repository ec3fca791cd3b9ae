import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'tomtom-api-key',
    title: 'TomTom API key',
    severity: 'low',
    keywords: ['tomtom'],
    pattern:
      String.raw`(?i:tomtom[_.-]?(?:maps?[_.-]?)?(?:api[_.-]?)?key)${ASSIGNED}(?<secret>[0-9A-Za-z]{32})` +
      String.raw`(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 3.7,
    sample: { prefix: '', alphabet: 'base62', chars: 32 },
    matches: ['TOMTOM_API_KEY={sample}', "const tomtomApiKey = '{sample}';"],
    ignores: [
      'TOMTOM_API_KEY=CHANGE_ME',
      'const tomtomApiKey = process.env.TOMTOM_API_KEY;',
      'TOMTOM_API_KEY=xxxxxxxx',
    ],
    why: 'Lets the holder call the API at the limits and cost of the account.',
    fix: 'Revoke it in the developer dashboard, then keep the new one out of the repository, in a secret manager.',
    revoke: 'https://developer.tomtom.com/user/me/apps',
    references: ['https://developer.tomtom.com/knowledgebase/platform/articles/how-to-get-an-tomtom-api-key/'],
  },
] satisfies PatternFile;
