import type { PatternFile } from '../../src/model/rule.ts';
import { ASSIGNED } from '../assigned.ts';

export default [
  {
    id: 'convertkit-v4-api-key',
    title: 'Kit (ConvertKit) API key',
    severity: 'high',
    keywords: ['kit_'],
    pattern: String.raw`\b(?<secret>kit_[0-9a-f]{32})\b`,
    publicPrefix: 'kit_',
    minEntropy: 2.8,
    sample: { prefix: 'kit_', alphabet: 'base16', chars: 32 },
    matches: [
      'KIT_API_KEY={sample}',
      "const kitApiKey = '{sample}';",
      'kit_api_key = "{sample}"',
      'curl -H "X-Kit-Api-Key: {sample}" https://api.kit.com/v4/account',
    ],
    ignores: [
      'KIT_API_KEY=kit_YOUR_TOKEN_HERE',
      'const kitApiKey = process.env.KIT_API_KEY;',
      '"kitApiKey": "kit_xxxxxx"',
    ],
    why: 'Lets the holder read and change the subscribers of the account.',
    fix: 'Revoke it under Settings > Developer, then read the new one from the environment.',
    revoke: 'https://app.kit.com/account_settings/developer_settings',
    references: ['https://developers.kit.com/v4#api-keys'],
  },
  {
    id: 'convertkit-api-secret',
    title: 'ConvertKit API secret (older form)',
    severity: 'high',
    confidence: 'medium',
    keywords: ['convertkit'],
    pattern:
      String.raw`(?i:convertkit[_.-]?(?:api[_.-]?)?secret(?:[_.-]?key)?)${ASSIGNED}(?<secret>[0-9A-Za-z_-]{43})` +
      String.raw`(?:[^0-9A-Za-z_-]|$)`,
    minEntropy: 4.1,
    sample: { prefix: '', alphabet: 'base64url', chars: 43 },
    matches: ['CONVERTKIT_API_SECRET={sample}', '"convertkit_api_secret": "{sample}",'],
    ignores: [
      'CONVERTKIT_API_SECRET=YOUR_KEY_HERE',
      'convertkitApiSecret: ${{ secrets.CONVERTKIT_API_SECRET }}',
      'CONVERTKIT_API_SECRET=xxxxxxxx',
    ],
    why: 'Lets the holder read and change the subscribers of the account.',
    fix: 'Revoke it under Settings > Developer, then keep the new one in a secret store and read it at run time.',
    revoke: 'https://app.kit.com/account_settings/developer_settings',
    references: ['https://developers.kit.com/v4#api-keys'],
  },
] satisfies PatternFile;
