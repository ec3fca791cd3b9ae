import type { PatternFile } from '../../src/model/rule.ts';
import { bearer } from '../live.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'together-api-key',
    title: 'Together AI API key',
    severity: 'high',
    keywords: ['tgp_v1_'],
    pattern: String.raw`\b(?<secret>tgp_v1_[0-9A-Za-z_-]{43})(?:[^0-9A-Za-z_-]|$)`,
    publicPrefix: 'tgp_v1_',
    minEntropy: 4.1,
    sample: { prefix: 'tgp_v1_', alphabet: 'base64url', chars: 43 },
    matches: [
      'TOGETHER_API_KEY={sample}',
      "const togetherApiKey = '{sample}';",
      'together_api_key = "{sample}"',
      'curl -H "Authorization: Bearer {sample}" https://api.example.com/',
    ],
    ignores: [
      'TOGETHER_API_KEY=tgp_v1_REPLACE_ME',
      'const togetherApiKey = process.env.TOGETHER_API_KEY;',
      '"togetherApiKey": "tgp_v1_xxxxxx"',
    ],
    why: 'Lets the holder call the models at the cost of the account.',
    fix: 'Revoke it under Settings > API Keys, then pass the new one in from your secret manager.',
    revoke: 'https://api.together.ai/settings/api-keys',
    verify: bearer('https://api.together.ai/v1/models', 'https://docs.together.ai/reference/models-1'),
    references: ['https://docs.together.ai/docs/quickstart'],
  },
  {
    id: 'together-legacy-api-key',
    title: 'Together AI API key (older form)',
    severity: 'high',
    keywords: ['together'],
    pattern:
      String.raw`(?i:together(?:ai)?[_.-]?(?:ai[_.-]?)?(?:api[_.-]?)?(?:key|token))${ASSIGNED}(?<secret>[0-9a-f]{64})` +
      String.raw`(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 3.3,
    sample: { prefix: '', alphabet: 'base16', chars: 64 },
    matches: ['TOGETHER_API_KEY={sample}', '"together_api_key": "{sample}",'],
    ignores: [
      'TOGETHER_API_KEY=CHANGE_ME',
      'togetherApiKey: ${{ secrets.TOGETHER_API_KEY }}',
      'TOGETHER_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    ],
    why: 'Lets the holder call the models at the cost of the account.',
    fix: 'Revoke it under Settings > API Keys, then keep the new one out of the repository, in a secret manager.',
    revoke: 'https://api.together.ai/settings/api-keys',
    references: ['https://docs.together.ai/docs/quickstart'],
  },
] satisfies PatternFile;
