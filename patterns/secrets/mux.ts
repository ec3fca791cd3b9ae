import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'mux-token-secret',
    title: 'Mux access token secret',
    severity: 'high',
    keywords: ['mux'],
    pattern:
      String.raw`(?:^|[^0-9A-Za-z])(?i:mux[_.-]?(?:api[_.-]?|access[_.-]?)?token[_.-]?secret)${ASSIGNED}` +
      String.raw`(?<secret>[0-9A-Za-z+/]{75})(?:[^0-9A-Za-z+/=]|$)`,
    minEntropy: 4.6,
    companion: {
      name: 'token id',
      pattern:
        String.raw`(?i:token[_-]?id)["']?[ \t]{0,3}[:=][ \t]{0,3}["']?` +
        String.raw`(?<secret>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})`,
      withinLines: 5,
      required: false,
    },
    sample: { prefix: '', alphabet: 'base64', chars: 75 },
    matches: ['MUX_TOKEN_SECRET={sample}', 'mux_token_secret: {sample}'],
    ignores: [
      'MUX_TOKEN_SECRET=YOUR_KEY_HERE',
      'mux_token_secret = os.environ["MUX_TOKEN_SECRET"]',
      'MUX_TOKEN_SECRET=xxxxxxxx',
    ],
    why: 'Lets the holder, with the token id, read, change and delete the videos of the environment.',
    fix: 'Revoke it under Settings > Access Tokens, then keep the new one in a secret store and read it at run time.',
    revoke: 'https://dashboard.mux.com/settings/access-tokens',
    references: ['https://www.mux.com/docs/core/make-api-requests'],
  },
] satisfies PatternFile;
