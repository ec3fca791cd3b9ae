import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'keycloak-client-secret',
    title: 'Keycloak client secret',
    severity: 'high',
    confidence: 'medium',
    keywords: ['client_secret', 'client-secret', 'clientsecret', 'client.secret'],
    pattern:
      String.raw`(?:^|[^0-9A-Za-z])(?i:(?:keycloak|kc)[_.-]?(?:admin[_.-]?|oidc[_.-]?|backend[_.-]?)?` +
      String.raw`client[_.-]?secret)${ASSIGNED}(?<secret>[0-9A-Za-z]{32})(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 3.7,
    sample: { prefix: '', alphabet: 'base62', chars: 32 },
    matches: [
      'KEYCLOAK_CLIENT_SECRET={sample}',
      '"keycloak_client_secret": "{sample}",',
      'ENV KEYCLOAK_CLIENT_SECRET {sample}',
    ],
    ignores: [
      'KEYCLOAK_CLIENT_SECRET=REPLACE_ME',
      'keycloakClientSecret: ${{ secrets.KEYCLOAK_CLIENT_SECRET }}',
      'KEYCLOAK_CLIENT_SECRET=xxxxxxxx',
    ],
    why: 'Lets the holder sign in as the client and exchange codes meant for it.',
    fix:
      'Regenerate it in the admin console on the client page under ' +
      'Credentials, then pass the new one in from your secret manager.',
    revoke: 'https://www.keycloak.org/docs/latest/server_admin/#_client-credentials',
    references: ['https://www.keycloak.org/docs/latest/server_admin/#_client-credentials'],
  },
] satisfies PatternFile;
