import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'pexels-api-key',
    title: 'Pexels API key',
    severity: 'low',
    keywords: ['pexels'],
    pattern:
      String.raw`(?i:pexels[_.-]?(?:api[_.-]?)?(?:key|token))${ASSIGNED}(?<secret>[0-9A-Za-z]{56})` +
      String.raw`(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 4.3,
    sample: { prefix: '', alphabet: 'base62', chars: 56 },
    matches: ['PEXELS_API_KEY={sample}', 'pexels_api_key: {sample}'],
    ignores: ['PEXELS_API_KEY=CHANGE_ME', 'pexels_api_key = os.environ["PEXELS_API_KEY"]', 'PEXELS_API_KEY=xxxxxxxx'],
    why: 'Lets the holder search photos at the limits of the account.',
    fix: 'Revoke it on the API page of the account, then keep the new one out of the repository, in a secret manager.',
    revoke: 'https://www.pexels.com/api/',
    references: ['https://www.pexels.com/api/documentation/'],
  },
] satisfies PatternFile;
