import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'growthbook-secret-key',
    title: 'GrowthBook secret key',
    severity: 'high',
    confidence: 'medium',
    keywords: ['growthbook'],
    pattern:
      String.raw`(?i:growthbook[_.-]?(?:api[_.-]?|secret[_.-]?|access[_.-]?){0,2}(?:key|token))${ASSIGNED}` +
      String.raw`(?<secret>secret_(?:admin|readonly|user)_[0-9A-Za-z+/=]{36,48})(?:[^0-9A-Za-z+/=]|$)`,
    minEntropy: 4.3,
    sample: { prefix: 'secret_admin_', alphabet: 'base62', chars: 43 },
    matches: ['GROWTHBOOK_API_KEY={sample}', '"growthbook_api_key": "{sample}",'],
    ignores: [
      'GROWTHBOOK_API_KEY=YOUR_KEY_HERE',
      'growthbookApiKey: ${{ secrets.GROWTHBOOK_API_KEY }}',
      'GROWTHBOOK_API_KEY=xxxxxxxx',
    ],
    why: 'Lets the holder read and change the flags of the organization.',
    fix: 'Revoke it under Settings > API Keys, then keep the new one in a secret store and read it at run time.',
    revoke: 'https://app.growthbook.io/settings/keys',
    references: ['https://docs.growthbook.io/api/'],
  },
] satisfies PatternFile;
