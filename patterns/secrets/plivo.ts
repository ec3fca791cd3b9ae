import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'plivo-auth-token',
    title: 'Plivo auth token',
    severity: 'high',
    keywords: ['plivo'],
    pattern: String.raw`(?i:plivo[_.-]?auth[_.-]?token)${ASSIGNED}(?<secret>[0-9A-Za-z]{40})(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 4,
    companion: {
      name: 'auth id',
      pattern: String.raw`\b(?<secret>[MS]A[0-9A-Z]{18})\b`,
      withinLines: 5,
      required: false,
    },
    sample: { prefix: '', alphabet: 'base62', chars: 40 },
    matches: ['PLIVO_AUTH_TOKEN={sample}', 'plivo_auth_token: {sample}', 'ENV PLIVO_AUTH_TOKEN {sample}'],
    ignores: [
      'PLIVO_AUTH_TOKEN=REPLACE_ME',
      'plivo_auth_token = os.environ["PLIVO_AUTH_TOKEN"]',
      'PLIVO_AUTH_TOKEN=xxxxxxxx',
    ],
    why: 'Lets the holder, with the auth id, send messages and place calls as the account.',
    fix: 'Revoke it in the console under API keys, then pass the new one in from your secret manager.',
    revoke: 'https://console.plivo.com/dashboard/',
    references: ['https://www.plivo.com/docs/account/api/overview#authentication'],
  },
] satisfies PatternFile;
