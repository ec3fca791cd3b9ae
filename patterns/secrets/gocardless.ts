import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'gocardless-access-token',
    title: 'GoCardless access token',
    severity: 'critical',
    keywords: ['gocardless'],
    pattern:
      String.raw`(?i:gocardless[_.-]?(?:api[_.-]?|live[_.-]?|sandbox[_.-]?)?(?:access[_.-]?)?(?:token|key))` +
      String.raw`${ASSIGNED}(?<secret>(?:live|sandbox)_[0-9A-Za-z_-]{40})(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 4.1,
    sample: { parts: ['live_', { alphabet: 'base64url', chars: 40 }] },
    matches: [
      'GOCARDLESS_ACCESS_TOKEN={sample}',
      '"gocardless_access_token": "{sample}",',
      'os.environ["GOCARDLESS_ACCESS_TOKEN"] = "{sample}"',
    ],
    ignores: [
      'GOCARDLESS_ACCESS_TOKEN=live_YOUR_TOKEN_HERE',
      'gocardless_access_token = os.environ["GOCARDLESS_ACCESS_TOKEN"]',
    ],
    why: 'Lets the holder create payments and read the bank mandates of customers.',
    fix: 'Revoke it in the Dashboard under Developers, then pass the new one in from your secret manager.',
    revoke: 'https://manage.gocardless.com/developers',
    references: ['https://developer.gocardless.com/api-reference/#making-requests-authentication'],
  },
] satisfies PatternFile;
