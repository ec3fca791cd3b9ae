import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'patreon-token',
    title: 'Patreon creator token',
    severity: 'high',
    confidence: 'medium',
    keywords: ['patreon'],
    pattern:
      String.raw`(?i:patreon[_.-]?(?:creator[_.-]?|creators[_.-]?|access[_.-]?|refresh[_.-]?|api[_.-]?){1,3}token)` +
      String.raw`${ASSIGNED}(?<secret>[0-9A-Za-z_-]{43})(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 4.1,
    sample: { prefix: '', alphabet: 'base64url', chars: 43 },
    matches: [
      'PATREON_CREATOR_ACCESS_TOKEN={sample}',
      'patreon_creator_access_token: {sample}',
      'ENV PATREON_CREATOR_ACCESS_TOKEN {sample}',
    ],
    ignores: [
      'PATREON_CREATOR_ACCESS_TOKEN=REPLACE_ME',
      'patreon_creator_access_token = os.environ["PATREON_CREATOR_ACCESS_TOKEN"]',
      'PATREON_CREATOR_ACCESS_TOKEN=xxxxxxxx',
    ],
    why: 'Lets the holder read the patrons of the creator, with their addresses.',
    fix: 'Refresh it on the Clients & API keys page, then pass the new one in from your secret manager.',
    revoke: 'https://www.patreon.com/portal/registration/register-clients',
    references: ['https://docs.patreon.com/#clients-and-api-keys'],
  },
] satisfies PatternFile;
