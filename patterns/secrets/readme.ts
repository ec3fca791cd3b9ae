import type { PatternFile } from '../../src/model/rule.ts';
import { bearer, ONLY_LIVE } from '../live.ts';

export default [
  {
    id: 'readme-api-key',
    title: 'ReadMe API key',
    severity: 'medium',
    keywords: ['rdme_'],
    pattern: String.raw`\b(?<secret>rdme_[0-9a-z]{70})\b`,
    publicPrefix: 'rdme_',
    minEntropy: 4.1,
    sample: { prefix: 'rdme_', alphabet: 'base36', chars: 70 },
    matches: [
      'README_API_KEY={sample}',
      'readme_api_key: {sample}',
      'export README_API_KEY="{sample}"',
      'curl -u {sample}: https://dash.readme.com/api/v1/version',
    ],
    ignores: [
      'README_API_KEY=rdme_YOUR_TOKEN_HERE',
      'readme_api_key = os.environ["README_API_KEY"]',
      '"readmeApiKey": "rdme_xxxxxx"',
    ],
    why: 'Lets the holder read and change the documentation of the project.',
    fix: 'Revoke it in the project dashboard under API Keys, then read the new one from the environment.',
    revoke: 'https://dash.readme.com/',
    verify: bearer('https://api.readme.com/v2/projects/me', 'https://docs.readme.com/main/reference/getproject-1', {
      answers: ONLY_LIVE,
    }),
    references: ['https://docs.readme.com/main/reference/authentication'],
  },
] satisfies PatternFile;
