import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'auth0-client-secret',
    title: 'Auth0 client secret',
    severity: 'critical',
    keywords: ['auth0'],
    pattern:
      String.raw`(?i:auth0[_.-]?(?:m2m[_.-]?|mgmt[_.-]?|management[_.-]?|app[_.-]?|api[_.-]?)?(?:client[_.-]?)?` +
      String.raw`secret)${ASSIGNED}(?<secret>[0-9A-Za-z_-]{64})(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 4.4,
    sample: { prefix: '', alphabet: 'base64url', chars: 64 },
    matches: ['AUTH0_CLIENT_SECRET={sample}', "const auth0ClientSecret = '{sample}';"],
    ignores: [
      'AUTH0_CLIENT_SECRET=CHANGE_ME',
      'const auth0ClientSecret = process.env.AUTH0_CLIENT_SECRET;',
      'AUTH0_CLIENT_SECRET=xxxxxxxx',
    ],
    why: 'Lets the holder sign in as the application and, with a management grant, read and change every user.',
    fix:
      'Rotate it in the Dashboard on the application page, then keep the ' +
      'new one out of the repository, in a secret manager.',
    revoke: 'https://auth0.com/docs/get-started/applications/rotate-client-secret',
    references: ['https://auth0.com/docs/get-started/applications/application-settings'],
  },
] satisfies PatternFile;
