import type { PatternFile } from '../../src/model/rule.ts';
import { asking, LIVE } from '../live.ts';

export default [
  {
    id: 'monday-api-token',
    title: 'monday.com API token',
    severity: 'high',
    keywords: ['monday'],
    pattern:
      String.raw`(?i:monday)[^\n]{0,60}?[^0-9A-Za-z_.-]` +
      String.raw`(?<secret>eyJ[0-9A-Za-z_-]{10,500}\.eyJ[0-9A-Za-z_-]{10,1000}\.[0-9A-Za-z_-]{20,700})` +
      String.raw`(?:[^0-9A-Za-z_-]|$)`,
    publicPrefix: 'eyJ',
    check: 'jwt',
    sample: { maker: 'jwt' },
    matches: ['MONDAY_API_TOKEN={sample}', '"mondayToken": "{sample}"'],
    ignores: ['MONDAY_API_TOKEN=eyJ...', 'monday_token: "YOUR_TOKEN_HERE"'],
    why: 'Lets the holder read and change the boards the person can see.',
    fix: 'Regenerate it under Developers > My access tokens, then read the new one from the environment.',
    revoke: 'https://support.monday.com/hc/en-us/articles/360005144659',
    verify: asking(
      'https://api.monday.com/v2',
      'https://developer.monday.com/api-reference/reference/me',
      { authorization: '{secret}' },
      {
        method: 'POST',
        body: '{"query":"{ me { id } }"}',
        // It documents no answer for a key that is refused: application errors have status 200.
        answers: [{ ...LIVE, field: '/data/me/id' }],
      },
    ),
    references: ['https://developer.monday.com/api-reference/docs/authentication'],
  },
] satisfies PatternFile;
