import type { PatternFile } from '../../src/model/rule.ts';
import { asking, ONLY_LIVE } from '../live.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'elevenlabs-api-key',
    title: 'ElevenLabs API key',
    severity: 'high',
    keywords: ['sk_'],
    pattern: String.raw`\b(?<secret>sk_[0-9a-f]{48})\b`,
    publicPrefix: 'sk_',
    minEntropy: 3,
    sample: { prefix: 'sk_', alphabet: 'base16', chars: 48 },
    matches: [
      'ELEVENLABS_API_KEY={sample}',
      "const elevenlabsApiKey = '{sample}';",
      'curl -H "xi-api-key: {sample}" https://api.elevenlabs.io/v1/user',
    ],
    ignores: [
      'ELEVENLABS_API_KEY=sk_YOUR_KEY_HERE',
      'const elevenlabsApiKey = process.env.ELEVENLABS_API_KEY;',
      '"elevenlabsApiKey": "sk_xxxxxx"',
    ],
    why: 'Lets the holder generate speech and clone voices at the cost of the account.',
    fix: 'Revoke it under Developers > API Keys, then keep the new one in a secret store and read it at run time.',
    revoke: 'https://elevenlabs.io/app/developers/api-keys',
    verify: asking(
      'https://api.elevenlabs.io/v1/user',
      'https://elevenlabs.io/docs/api-reference/user/get',
      { 'xi-api-key': '{secret}' },
      {
        answers: [
          ...ONLY_LIVE,
          { means: 'live', status: 401, field: '/detail/status', values: ['missing_permissions'] },
        ],
      },
    ),
    references: ['https://elevenlabs.io/docs/api-reference/authentication'],
  },
  {
    id: 'elevenlabs-legacy-api-key',
    title: 'ElevenLabs API key (older form)',
    severity: 'high',
    keywords: ['eleven', 'xi-api-key', 'xi_api_key'],
    pattern:
      String.raw`(?i:(?:eleven[_.-]?labs[_.-]?(?:api[_.-]?)?key|xi-api-key|xi_api_key))${ASSIGNED}` +
      String.raw`(?<secret>[0-9a-f]{32})(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 2.8,
    sample: { prefix: '', alphabet: 'base16', chars: 32 },
    matches: [
      'ELEVENLABS_API_KEY={sample}',
      '"elevenlabs_api_key": "{sample}",',
      'os.environ["ELEVENLABS_API_KEY"] = "{sample}"',
    ],
    ignores: [
      'ELEVENLABS_API_KEY=REPLACE_ME',
      'elevenlabsApiKey: ${{ secrets.ELEVENLABS_API_KEY }}',
      'ELEVENLABS_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    ],
    why: 'Lets the holder generate speech and clone voices at the cost of the account.',
    fix: 'Revoke it under Developers > API Keys, then pass the new one in from your secret manager.',
    revoke: 'https://elevenlabs.io/app/developers/api-keys',
    references: ['https://elevenlabs.io/docs/api-reference/authentication'],
  },
] satisfies PatternFile;
