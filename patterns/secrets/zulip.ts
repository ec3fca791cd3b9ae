import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'zulip-api-key',
    title: 'Zulip API key',
    severity: 'high',
    confidence: 'medium',
    keywords: ['zulip'],
    pattern:
      String.raw`(?i:zulip[_.-]?(?:bot[_.-]?)?(?:api[_.-]?)?key)${ASSIGNED}(?<secret>[0-9A-Za-z]{32})` +
      String.raw`(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 3.7,
    sample: { prefix: '', alphabet: 'base62', chars: 32 },
    matches: ['ZULIP_API_KEY={sample}', "const zulipApiKey = '{sample}';", 'export ZULIP_API_KEY="{sample}"'],
    ignores: [
      'ZULIP_API_KEY=YOUR_TOKEN_HERE',
      'const zulipApiKey = process.env.ZULIP_API_KEY;',
      'ZULIP_API_KEY=xxxxxxxx',
    ],
    why: 'Lets the holder act as the person or bot: read and send every message they can see.',
    fix: 'Regenerate it under Settings > Account & privacy > API key, then read the new one from the environment.',
    revoke: 'https://zulip.com/api/api-keys',
    references: ['https://zulip.com/api/api-keys'],
  },
] satisfies PatternFile;
