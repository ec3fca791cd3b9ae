import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'luma-api-key',
    title: 'Luma AI API key',
    severity: 'medium',
    keywords: ['luma-'],
    pattern:
      String.raw`\b` +
      String.raw`(?<secret>luma-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}-[0-9a-f]{8}-[0-9a-f]{4}-` +
      String.raw`[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?:[^0-9A-Za-z_-]|$)`,
    publicPrefix: 'luma-',
    minEntropy: 3.4,
    sample: {
      parts: [
        'luma-',
        { alphabet: 'base16', chars: 8 },
        '-',
        { alphabet: 'base16', chars: 4 },
        '-',
        { alphabet: 'base16', chars: 4 },
        '-',
        { alphabet: 'base16', chars: 4 },
        '-',
        { alphabet: 'base16', chars: 12 },
        '-',
        { alphabet: 'base16', chars: 8 },
        '-',
        { alphabet: 'base16', chars: 4 },
        '-',
        { alphabet: 'base16', chars: 4 },
        '-',
        { alphabet: 'base16', chars: 4 },
        '-',
        { alphabet: 'base16', chars: 12 },
      ],
    },
    matches: [
      'LUMAAI_API_KEY={sample}',
      '"lumaaiApiKey": "{sample}",',
      'os.environ["LUMAAI_API_KEY"] = "{sample}"',
      'curl -H "Authorization: Bearer {sample}" https://api.example.com/',
    ],
    ignores: [
      'LUMAAI_API_KEY=luma-YOUR_TOKEN_HERE',
      'lumaaiApiKey: ${{ secrets.LUMAAI_API_KEY }}',
      '"lumaaiApiKey": "luma-xxxxxx"',
    ],
    why: 'Lets the holder generate video at the cost of the account.',
    fix: 'Revoke it in the dashboard under API keys, then read the new one from the environment.',
    revoke: 'https://lumalabs.ai/dream-machine/api/keys',
    references: ['https://docs.lumalabs.ai/docs/api'],
  },
] satisfies PatternFile;
