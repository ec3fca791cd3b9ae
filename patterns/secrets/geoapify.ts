import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'geoapify-api-key',
    title: 'Geoapify API key',
    severity: 'low',
    keywords: ['geoapify'],
    pattern: String.raw`(?i:geoapify[_.-]?(?:api[_.-]?)?key)${ASSIGNED}(?<secret>[0-9a-f]{32})(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 2.8,
    sample: { prefix: '', alphabet: 'base16', chars: 32 },
    matches: [
      'GEOAPIFY_API_KEY={sample}',
      'geoapify_api_key: {sample}',
      '<add key="GEOAPIFY_API_KEY" value="{sample}" />',
    ],
    ignores: [
      'GEOAPIFY_API_KEY=REPLACE_ME',
      'geoapify_api_key = os.environ["GEOAPIFY_API_KEY"]',
      'GEOAPIFY_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    ],
    why: 'Lets the holder call the API at the limits and cost of the account.',
    fix: 'Revoke it on the project page, then pass the new one in from your secret manager.',
    revoke: 'https://myprojects.geoapify.com/',
    references: ['https://apidocs.geoapify.com/docs/geocoding/'],
  },
] satisfies PatternFile;
