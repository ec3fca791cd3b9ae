import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'freshdesk-api-key',
    title: 'Freshdesk API key',
    severity: 'high',
    confidence: 'medium',
    keywords: ['freshdesk', 'freshservice'],
    pattern:
      String.raw`(?i:(?:freshdesk|freshservice)[_.-]?(?:api[_.-]?)?(?:key|token))${ASSIGNED}` +
      String.raw`(?<secret>[0-9A-Za-z]{20})(?:[^0-9A-Za-z_-]|$)`,
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
