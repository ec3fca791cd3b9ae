import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'ghost-admin-api-key',
    title: 'Ghost Admin API key',
    severity: 'critical',
    keywords: ['ghost'],
    pattern:
      String.raw`(?i:ghost[_.-]?(?:cms[_.-]?|blog[_.-]?)?(?:admin[_.-]?)?(?:api[_.-]?)?key)${ASSIGNED}` +
      String.raw`(?<secret>[0-9a-f]{24}:[0-9a-f]{64})(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 3.4,
    sample: { parts: [{ alphabet: 'base16', chars: 24 }, ':', { alphabet: 'base16', chars: 64 }] },
    matches: ['GHOST_ADMIN_API_KEY={sample}', 'ghost_admin_api_key: {sample}'],
    ignores: [
      'GHOST_ADMIN_API_KEY=CHANGE_ME',
      'ghost_admin_api_key = os.environ["GHOST_ADMIN_API_KEY"]',
      'GHOST_ADMIN_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    ],
    why: 'Lets the holder publish, change and delete posts and read the members of the site.',
    fix:
      'Regenerate it in Ghost Admin under Settings > Integrations, then keep ' +
      'the new one out of the repository, in a secret manager.',
    revoke: 'https://ghost.org/integrations/custom-integrations/',
    references: ['https://ghost.org/docs/admin-api/#token-authentication'],
  },
  {
    id: 'ghost-content-api-key',
    title: 'Ghost Content API key',
    severity: 'low',
    confidence: 'low',
    keywords: ['ghost'],
    pattern:
      String.raw`(?i:ghost[_.-]?content[_.-]?(?:api[_.-]?)?key)${ASSIGNED}` +
      String.raw`(?<secret>[0-9a-f]{26})(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 2.6,
    sample: { prefix: '', alphabet: 'base16', chars: 26 },
    matches: [
      'GHOST_CONTENT_API_KEY={sample}',
      "const ghostContentApiKey = '{sample}';",
      'ghost_content_api_key = "{sample}"',
    ],
    ignores: [
      'GHOST_CONTENT_API_KEY=YOUR_TOKEN_HERE',
      'const ghostContentApiKey = process.env.GHOST_CONTENT_API_KEY;',
      'GHOST_CONTENT_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxx',
    ],
    why: 'Lets the holder read the published content, which is public anyway.',
    fix: 'Regenerate it in Ghost Admin under Settings > Integrations, then read the new one from the environment.',
    revoke: 'https://ghost.org/integrations/custom-integrations/',
    references: ['https://ghost.org/docs/content-api/#key'],
  },
] satisfies PatternFile;
