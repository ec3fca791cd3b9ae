import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'beamer-api-key',
    title: 'Beamer API key',
    severity: 'medium',
    confidence: 'medium',
    keywords: ['beamer'],
    pattern:
      String.raw`(?i:beamer[_.-]?(?:api[_.-]?)?(?:key|token))${ASSIGNED}(?<secret>b_[0-9A-Za-z+/_-]{43}=?)` +
      String.raw`(?:[^0-9A-Za-z+/=_-]|$)`,
    publicPrefix: 'b_',
    minEntropy: 4.1,
    sample: { prefix: 'b_', alphabet: 'base64', chars: 43, suffix: '=' },
    matches: ['BEAMER_API_KEY={sample}', '"beamer_api_key": "{sample}",'],
    ignores: ['BEAMER_API_KEY=b_CHANGE_ME', 'beamerApiKey: ${{ secrets.BEAMER_API_KEY }}', 'BEAMER_API_KEY=b_xxxxxxxx'],
    why: 'Lets the holder read and change the announcements of the product.',
    fix: 'Revoke it under Settings > API, then keep the new one out of the repository, in a secret manager.',
    revoke: 'https://app.getbeamer.com/settings#api',
    references: ['https://www.getbeamer.com/api'],
  },
] satisfies PatternFile;
