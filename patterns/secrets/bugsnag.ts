import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'bugsnag-auth-token',
    title: 'Bugsnag data access token',
    severity: 'high',
    confidence: 'medium',
    keywords: ['bugsnag'],
    pattern:
      String.raw`(?i:bugsnag[_.-]?(?:data[_.-]?access[_.-]?|personal[_.-]?|auth[_.-]?|access[_.-]?){1,3}token)` +
      String.raw`${ASSIGNED}(?<secret>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})` +
      String.raw`(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 3,
    sample: {
      parts: [
        { alphabet: 'base16', chars: 8 },
        '-',
        { alphabet: 'base16', chars: 4 },
        '-',
        { alphabet: 'base16', chars: 4 },
        '-',
        { alphabet: 'base16', chars: 4 },
        '-',
        { alphabet: 'base16', chars: 12 },
      ],
    },
    matches: ['BUGSNAG_AUTH_TOKEN={sample}', 'bugsnag_auth_token: {sample}'],
    ignores: [
      'BUGSNAG_AUTH_TOKEN=CHANGE_ME',
      'bugsnag_auth_token = os.environ["BUGSNAG_AUTH_TOKEN"]',
      'BUGSNAG_AUTH_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    ],
    why: 'Lets the holder read the errors, with the user data in them, of the organization.',
    fix: 'Revoke it in the project settings, then keep the new one out of the repository, in a secret manager.',
    revoke: 'https://app.bugsnag.com/settings/',
    references: ['https://docs.bugsnag.com/api/data-access/'],
  },
  {
    id: 'bugsnag-notifier-key',
    title: 'Bugsnag notifier API key',
    severity: 'low',
    confidence: 'low',
    keywords: ['bugsnag'],
    pattern:
      String.raw`(?i:bugsnag[_.-]?(?:notifier[_.-]?)?(?:api[_.-]?)?key)${ASSIGNED}(?<secret>[0-9a-f]{32})` +
      String.raw`(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 2.8,
    sample: { prefix: '', alphabet: 'base16', chars: 32 },
    matches: ['BUGSNAG_API_KEY={sample}', "const bugsnagApiKey = '{sample}';", 'ENV BUGSNAG_API_KEY {sample}'],
    ignores: [
      'BUGSNAG_API_KEY=YOUR_TOKEN_HERE',
      'const bugsnagApiKey = process.env.BUGSNAG_API_KEY;',
      'BUGSNAG_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    ],
    why: 'Lets the holder send errors to the project; in client code it is meant to be public.',
    fix: 'Regenerate it in the project settings, then read the new one from the environment.',
    revoke: 'https://app.bugsnag.com/settings/',
    references: ['https://docs.bugsnag.com/api/data-access/'],
  },
] satisfies PatternFile;
