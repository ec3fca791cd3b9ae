import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'strapi-api-token',
    title: 'Strapi API token',
    severity: 'high',
    keywords: ['strapi'],
    pattern:
      String.raw`(?i:strapi[_.-]?(?:cms[_.-]?)?(?:api[_.-]?|admin[_.-]?|full[_.-]?access[_.-]?|transfer[_.-]?){0,2}` +
      String.raw`(?:token|key))${ASSIGNED}(?<secret>[0-9a-f]{256})(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 3.6,
    sample: { prefix: '', alphabet: 'base16', chars: 256 },
    matches: ['STRAPI_API_TOKEN={sample}', 'strapi_api_token: {sample}', 'ENV STRAPI_API_TOKEN {sample}'],
    ignores: [
      'STRAPI_API_TOKEN=YOUR_TOKEN_HERE',
      'strapi_api_token = os.environ["STRAPI_API_TOKEN"]',
      'STRAPI_API_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    ],
    why: 'Lets the holder read and change the content the token has access to.',
    fix: 'Revoke it in the admin panel under Settings > API Tokens, then read the new one from the environment.',
    revoke: 'https://docs.strapi.io/cms/features/api-tokens',
    references: ['https://docs.strapi.io/cms/features/api-tokens'],
  },
] satisfies PatternFile;
