import type { PatternFile } from '../../src/model/rule.ts';
import { bearer, ONLY_LIVE } from '../live.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'contentful-management-token',
    title: 'Contentful management token',
    severity: 'high',
    keywords: ['CFPAT-'],
    pattern: String.raw`\b(?<secret>CFPAT-[0-9A-Za-z_-]{43})(?:[^0-9A-Za-z_-]|$)`,
    publicPrefix: 'CFPAT-',
    minEntropy: 4.1,
    sample: { prefix: 'CFPAT-', alphabet: 'base64url', chars: 43 },
    matches: [
      'CONTENTFUL_MANAGEMENT_TOKEN={sample}',
      'contentful_management_token: {sample}',
      'export CONTENTFUL_MANAGEMENT_TOKEN="{sample}"',
      'curl -H "Authorization: Bearer {sample}" https://api.example.com/',
    ],
    ignores: [
      'CONTENTFUL_MANAGEMENT_TOKEN=CFPAT-REPLACE_ME',
      'contentful_management_token = os.environ["CONTENTFUL_MANAGEMENT_TOKEN"]',
      '"contentfulManagementToken": "CFPAT-xxxxxx"',
    ],
    why: 'Lets the holder read, change and delete the content of every space the person can edit.',
    fix: 'Revoke it under Settings > CMA tokens, then pass the new one in from your secret manager.',
    revoke: 'https://app.contentful.com/account/profile/cma_tokens',
    verify: bearer(
      'https://api.contentful.com/users/me',
      'https://www.contentful.com/developers/docs/references/content-management-api/overview',
      { answers: ONLY_LIVE },
    ),
    references: ['https://www.contentful.com/developers/docs/references/authentication/'],
  },
  {
    id: 'contentful-delivery-token',
    title: 'Contentful delivery or preview token',
    severity: 'medium',
    keywords: ['contentful'],
    pattern:
      String.raw`(?i:contentful[_.-]?(?:space[_.-]?)?(?:delivery[_.-]?|preview[_.-]?|access[_.-]?|api[_.-]?){1,3}` +
      String.raw`(?:token|key))${ASSIGNED}(?<secret>[0-9A-Za-z_-]{43})(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 4.1,
    sample: { prefix: '', alphabet: 'base64url', chars: 43 },
    matches: ['CONTENTFUL_ACCESS_TOKEN={sample}', "const contentfulAccessToken = '{sample}';"],
    ignores: [
      'CONTENTFUL_ACCESS_TOKEN=CHANGE_ME',
      'const contentfulAccessToken = process.env.CONTENTFUL_ACCESS_TOKEN;',
      'CONTENTFUL_ACCESS_TOKEN=xxxxxxxx',
    ],
    why: 'Lets the holder read the published content or, with a preview token, the drafts of the space.',
    fix: 'Delete it under Settings > API keys, then keep the new one out of the repository, in a secret manager.',
    revoke: 'https://app.contentful.com/account/profile/cma_tokens',
    references: ['https://www.contentful.com/developers/docs/references/authentication/'],
  },
] satisfies PatternFile;
