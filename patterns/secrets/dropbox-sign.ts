import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'dropbox-sign-api-key',
    title: 'Dropbox Sign (HelloSign) API key',
    severity: 'high',
    keywords: ['hellosign', 'dropbox'],
    pattern:
      String.raw`(?i:(?:hellosign|dropbox[_.-]?sign)[_.-]?(?:api[_.-]?)?key)${ASSIGNED}(?<secret>[0-9a-f]{64})` +
      String.raw`(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 3.3,
    sample: { prefix: '', alphabet: 'base16', chars: 64 },
    matches: ['HELLOSIGN_API_KEY={sample}', 'hellosign_api_key: {sample}', 'ENV HELLOSIGN_API_KEY {sample}'],
    ignores: [
      'HELLOSIGN_API_KEY=YOUR_TOKEN_HERE',
      'hellosign_api_key = os.environ["HELLOSIGN_API_KEY"]',
      'HELLOSIGN_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    ],
    why: 'Lets the holder read and send documents for signature as the account.',
    fix: 'Delete it under Settings > API, then read the new one from the environment.',
    revoke: 'https://app.hellosign.com/home/myAccount#api',
    references: ['https://developers.hellosign.com/docs/authentication/api-key-authentication/'],
  },
] satisfies PatternFile;
