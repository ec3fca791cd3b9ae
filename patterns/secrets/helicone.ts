import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'helicone-api-key',
    title: 'Helicone API key',
    severity: 'high',
    keywords: ['sk-helicone-'],
    pattern:
      String.raw`\b(?<secret>sk-helicone-(?:(?:eu-|us-|cp-|rp-)?[0-9a-z]{7}-[0-9a-z]{7}-[0-9a-z]{7}-[0-9a-z]{7}))` +
      String.raw`(?:[^0-9A-Za-z_-]|$)`,
    publicPrefix: 'sk-helicone-',
    minEntropy: 3.4,
    sample: {
      parts: [
        'sk-helicone-',
        { alphabet: 'base36', chars: 7 },
        '-',
        { alphabet: 'base36', chars: 7 },
        '-',
        { alphabet: 'base36', chars: 7 },
        '-',
        { alphabet: 'base36', chars: 7 },
      ],
    },
    matches: [
      'HELICONE_API_KEY={sample}',
      'helicone_api_key: {sample}',
      'export HELICONE_API_KEY="{sample}"',
      'curl -H "Authorization: Bearer {sample}" https://api.example.com/',
    ],
    ignores: [
      'HELICONE_API_KEY=sk-helicone-YOUR_TOKEN_HERE',
      'helicone_api_key = os.environ["HELICONE_API_KEY"]',
      '"heliconeApiKey": "sk-helicone-xxxxxx"',
    ],
    why: 'Lets the holder read the logged prompts and answers of the organization.',
    fix: 'Revoke it under Settings > API Keys, then read the new one from the environment.',
    revoke: 'https://us.helicone.ai/settings/api-keys',
    references: ['https://docs.helicone.ai/helicone-headers/helicone-auth'],
  },
] satisfies PatternFile;
