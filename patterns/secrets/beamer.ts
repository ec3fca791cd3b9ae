import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'beamer-api-key',
    title: 'Beamer API key',
    severity: 'medium',
    confidence: 'medium',
    keywords: ['beamer'],
    pattern: String.raw`(?i:beamer[_.-]?(?:api[_.-]?)?(?:key|token))["'\])\\]{0,4}(?::[ \t]{0,2}[A-Za-z]{2,10})?(?:[ \t]{0,12}(?:=>|:=|\?=|\|\||\?\?|[=:,(>])[ \t]{0,12}|,?\s{1,30}["']?value["']?[ \t]{0,2}[:=][ \t]{0,2}|[ \t]{1,4})["'\\]{0,3}(?<secret>b_[0-9A-Za-z+/_-]{43}=?)(?:[^0-9A-Za-z+/=_-]|$)`,
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
