import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'censys-api-secret',
    title: 'Censys API secret',
    severity: 'medium',
    keywords: ['censys'],
    pattern: String.raw`(?i:censys[_.-]?(?:api[_.-]?)?secret)${ASSIGNED}(?<secret>[0-9A-Za-z]{32})(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 3.7,
    companion: {
      name: 'API id',
      pattern:
        String.raw`(?i:censys[_-]?(?:api[_-]?)?id)["']?[ \t]{0,3}[:=][ \t]{0,3}["']?` +
        String.raw`(?<secret>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})`,
      withinLines: 5,
      required: false,
    },
    sample: { prefix: '', alphabet: 'base62', chars: 32 },
    matches: ['CENSYS_API_SECRET={sample}', '"censys_api_secret": "{sample}",'],
    ignores: [
      'CENSYS_API_SECRET=YOUR_KEY_HERE',
      'censysApiSecret: ${{ secrets.CENSYS_API_SECRET }}',
      'CENSYS_API_SECRET=xxxxxxxx',
    ],
    why: 'Lets the holder call the API at the limits and cost of the account.',
    fix: 'Reset it on the account page, then keep the new one in a secret store and read it at run time.',
    revoke: 'https://search.censys.io/account/api',
    references: ['https://docs.censys.com/reference/get-started'],
  },
] satisfies PatternFile;
