import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'plane-api-token',
    title: 'Plane API token',
    severity: 'high',
    keywords: ['plane_api_'],
    pattern: String.raw`\b(?<secret>plane_api_[0-9a-f]{32})\b`,
    publicPrefix: 'plane_api_',
    minEntropy: 2.8,
    sample: { prefix: 'plane_api_', alphabet: 'base16', chars: 32 },
    matches: [
      'PLANE_API_KEY={sample}',
      'plane_api_key: {sample}',
      'export PLANE_API_KEY="{sample}"',
      'curl -H "X-API-Key: {sample}" https://api.plane.so/api/v1/users/me/',
    ],
    ignores: [
      'PLANE_API_KEY=plane_api_REPLACE_ME',
      'plane_api_key = os.environ["PLANE_API_KEY"]',
      '"planeApiKey": "plane_api_xxxxxx"',
    ],
    why: 'Lets the holder read and change the work items of the workspace as the person.',
    fix: 'Revoke it in the profile settings under API tokens, then pass the new one in from your secret manager.',
    revoke: 'https://app.plane.so/profile/api-tokens',
    references: ['https://developers.plane.so/api-reference/introduction'],
  },
] satisfies PatternFile;
