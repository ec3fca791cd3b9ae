import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'tiktok-client-secret',
    title: 'TikTok client secret',
    severity: 'high',
    confidence: 'medium',
    keywords: ['tiktok'],
    pattern:
      String.raw`(?i:tiktok[_.-]?(?:app[_.-]?)?client[_.-]?secret)${ASSIGNED}(?<secret>[0-9A-Za-z]{32})` +
      String.raw`(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 3.7,
    sample: { prefix: '', alphabet: 'base62', chars: 32 },
    matches: ['TIKTOK_CLIENT_SECRET={sample}', "const tiktokClientSecret = '{sample}';"],
    ignores: [
      'TIKTOK_CLIENT_SECRET=YOUR_KEY_HERE',
      'const tiktokClientSecret = process.env.TIKTOK_CLIENT_SECRET;',
      'TIKTOK_CLIENT_SECRET=xxxxxxxx',
    ],
    why: 'Lets the holder finish the OAuth exchange as the app and act for those who authorized it.',
    fix:
      'Reset it in the developer portal on the app page, then keep the ' +
      'new one in a secret store and read it at run time.',
    revoke: 'https://developers.tiktok.com/apps/',
    references: ['https://developers.tiktok.com/doc/oauth-user-access-token-management'],
  },
] satisfies PatternFile;
