import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'novita-api-key',
    title: 'Novita AI API key',
    severity: 'medium',
    confidence: 'medium',
    keywords: ['novita'],
    pattern:
      String.raw`(?i:novita[_.-]?(?:ai[_.-]?)?(?:api[_.-]?)?key)${ASSIGNED}(?<secret>sk_[0-9A-Za-z_-]{43})` +
      String.raw`(?:[^0-9A-Za-z_-]|$)`,
    publicPrefix: 'sk_',
    minEntropy: 4.1,
    sample: { prefix: 'sk_', alphabet: 'base64url', chars: 43 },
    matches: ['NOVITA_API_KEY={sample}', '"novita_api_key": "{sample}",', 'export NOVITA_API_KEY="{sample}"'],
    ignores: [
      'NOVITA_API_KEY=sk_REPLACE_ME',
      'novitaApiKey: ${{ secrets.NOVITA_API_KEY }}',
      'NOVITA_API_KEY=sk_xxxxxxxx',
    ],
    why: 'Lets the holder call the models at the cost of the account.',
    fix: 'Revoke it under Settings > Key Management, then pass the new one in from your secret manager.',
    revoke: 'https://novita.ai/settings/key-management',
    references: ['https://novita.ai/docs/guides/introduction'],
  },
] satisfies PatternFile;
