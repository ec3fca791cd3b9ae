import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'securitytrails-api-key',
    title: 'SecurityTrails API key',
    severity: 'medium',
    keywords: ['securitytrails', 'security_trails', 'security-trails', 'security.trails'],
    pattern:
      String.raw`(?i:security[_.-]?trails[_.-]?(?:api[_.-]?)?(?:key|token))${ASSIGNED}(?<secret>[0-9A-Za-z_-]{32})` +
      String.raw`(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 3.7,
    sample: { prefix: '', alphabet: 'base62', chars: 32 },
    matches: [
      'SECURITYTRAILS_API_KEY={sample}',
      'securitytrails_api_key: {sample}',
      'ENV SECURITYTRAILS_API_KEY {sample}',
    ],
    ignores: [
      'SECURITYTRAILS_API_KEY=REPLACE_ME',
      'securitytrails_api_key = os.environ["SECURITYTRAILS_API_KEY"]',
      'SECURITYTRAILS_API_KEY=xxxxxxxx',
    ],
    why: 'Lets the holder call the API at the limits and cost of the account.',
    fix: 'Revoke it in the console under API Keys, then pass the new one in from your secret manager.',
    revoke: 'https://securitytrails.com/app/account/credentials',
    references: ['https://docs.securitytrails.com/docs/authentication'],
  },
] satisfies PatternFile;
