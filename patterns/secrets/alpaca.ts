import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'alpaca-secret-key',
    title: 'Alpaca secret key',
    severity: 'critical',
    keywords: ['apca', 'alpaca'],
    pattern:
      String.raw`(?i:(?:apca[_-]api[_-]secret[_-]key|alpaca[_.-]?(?:api[_.-]?|paper[_.-]?|live[_.-]?){0,2}secret` +
      String.raw`(?:[_.-]?key)?))${ASSIGNED}(?<secret>[0-9A-Za-z]{40})(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 4,
    companion: {
      name: 'key id',
      pattern: String.raw`\b(?<secret>[PAC]K[0-9A-Z]{16,24})\b`,
      withinLines: 6,
      required: false,
    },
    sample: { prefix: '', alphabet: 'base62', chars: 40 },
    matches: ['APCA_API_SECRET_KEY={sample}', '"apca_api_secret_key": "{sample}",'],
    ignores: [
      'APCA_API_SECRET_KEY=CHANGE_ME',
      'apcaApiSecretKey: ${{ secrets.APCA_API_SECRET_KEY }}',
      'APCA_API_SECRET_KEY=xxxxxxxx',
    ],
    why: 'Lets the holder, with the key id, trade in the account.',
    fix:
      'Regenerate it in the dashboard under API Keys, then keep the ' +
      'new one out of the repository, in a secret manager.',
    revoke: 'https://app.alpaca.markets/dashboard/overview',
    references: ['https://docs.alpaca.markets/docs/authentication-1'],
  },
] satisfies PatternFile;
