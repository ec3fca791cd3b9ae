import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'sanity-api-token',
    title: 'Sanity API token',
    severity: 'high',
    keywords: ['sanity'],
    pattern:
      String.raw`(?i:sanity[_.-]?(?:studio[_.-]?)?(?:api[_.-]?|auth[_.-]?|read[_.-]?|write[_.-]?|access[_.-]?){0,3}` +
      String.raw`token)${ASSIGNED}(?<secret>sk[0-9A-Za-z]{140,200})(?:[^0-9A-Za-z_-]|$)`,
    publicPrefix: 'sk',
    minEntropy: 5.1,
    sample: { prefix: 'sk', alphabet: 'base62', chars: 178 },
    matches: [
      'SANITY_API_TOKEN={sample}',
      '"sanity_api_token": "{sample}",',
      '<add key="SANITY_API_TOKEN" value="{sample}" />',
    ],
    ignores: [
      'SANITY_API_TOKEN=skYOUR_TOKEN_HERE',
      'sanityApiToken: ${{ secrets.SANITY_API_TOKEN }}',
      'SANITY_API_TOKEN=skxxxxxxxx',
    ],
    why: 'Lets the holder read drafts and, with an editor token, change the content of the project.',
    fix: 'Revoke it in the project settings under API > Tokens, then read the new one from the environment.',
    revoke: 'https://www.sanity.io/manage',
    references: ['https://www.sanity.io/docs/content-lake/http-auth'],
  },
] satisfies PatternFile;
