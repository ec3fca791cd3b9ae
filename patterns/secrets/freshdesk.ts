import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'freshdesk-api-key',
    title: 'Freshdesk API key',
    severity: 'high',
    confidence: 'medium',
    keywords: ['freshdesk', 'freshservice'],
    pattern: String.raw`(?i:(?:freshdesk|freshservice)[_.-]?(?:api[_.-]?)?(?:key|token))["'\])\\]{0,4}(?::[ \t]{0,2}[A-Za-z]{2,10})?(?:[ \t]{0,12}(?:=>|:=|\?=|\|\||\?\?|[=:,(>])[ \t]{0,12}|,?\s{1,30}["']?value["']?[ \t]{0,2}[:=][ \t]{0,2}|[ \t]{1,4})["'\\]{0,3}(?<secret>[0-9A-Za-z]{20})(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 3.1,
    sample: { prefix: '', alphabet: 'base62', chars: 20 },
    matches: ['FRESHDESK_API_KEY={sample}', "const freshdeskApiKey = '{sample}';"],
    ignores: [
      'FRESHDESK_API_KEY=CHANGE_ME',
      'const freshdeskApiKey = process.env.FRESHDESK_API_KEY;',
      'FRESHDESK_API_KEY=xxxxxxxx',
    ],
    why: 'Lets the holder read and change tickets and contacts as the agent.',
    fix: 'Reset it under Profile settings, then keep the new one out of the repository, in a secret manager.',
    revoke: 'https://support.freshdesk.com/support/solutions/articles/215517',
    references: ['https://developers.freshdesk.com/api/#authentication'],
  },
] satisfies PatternFile;
