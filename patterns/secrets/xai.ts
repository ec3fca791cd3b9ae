import type { PatternFile } from '../../src/model/rule.ts';
import { bearer, LIVE } from '../live.ts';

export default [
  {
    id: 'xai-api-key',
    title: 'xAI API key',
    severity: 'high',
    keywords: ['xai-'],
    pattern: String.raw`\b(?<secret>xai-[0-9A-Za-z]{80})\b`,
    publicPrefix: 'xai-',
    minEntropy: 4.6,
    sample: { prefix: 'xai-', alphabet: 'base62', chars: 80 },
    matches: [
      'XAI_API_KEY={sample}',
      '"xaiApiKey": "{sample}",',
      'os.environ["XAI_API_KEY"] = "{sample}"',
      'curl -H "Authorization: Bearer {sample}" https://api.example.com/',
    ],
    ignores: ['XAI_API_KEY=xai-REPLACE_ME', 'xaiApiKey: ${{ secrets.XAI_API_KEY }}', '"xaiApiKey": "xai-xxxxxx"'],
    why: 'Lets the holder call the Grok models at the cost of the team.',
    fix: 'Revoke it in the console under API Keys, then pass the new one in from your secret manager.',
    revoke: 'https://console.x.ai/',
    verify: bearer('https://api.x.ai/v1/api-key', 'https://docs.x.ai/docs/api-reference', {
      // A key that no longer works is described, too.
      answers: [
        { means: 'revoked', status: 200, field: '/api_key_disabled', values: [true] },
        { means: 'revoked', status: 200, field: '/api_key_blocked', values: [true] },
        { ...LIVE, field: '/team_blocked', values: [false] },
      ],
    }),
    references: ['https://docs.x.ai/docs/tutorial'],
  },
] satisfies PatternFile;
