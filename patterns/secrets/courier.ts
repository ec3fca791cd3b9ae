import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'courier-auth-token',
    title: 'Courier auth token',
    severity: 'high',
    keywords: ['pk_prod_', 'pk_test_'],
    pattern: String.raw`\b(?<secret>pk_(?:prod|test)_[0-9A-Z]{28})\b`,
    publicPrefix: 'pk_',
    minEntropy: 3.3,
    sample: { prefix: 'pk_prod_', alphabet: 'BASE36', chars: 28 },
    matches: [
      'COURIER_AUTH_TOKEN={sample}',
      "const courierAuthToken = '{sample}';",
      'courier_auth_token = "{sample}"',
      'curl -H "Authorization: Bearer {sample}" https://api.example.com/',
    ],
    ignores: [
      'COURIER_AUTH_TOKEN=pk_YOUR_TOKEN_HERE',
      'const courierAuthToken = process.env.COURIER_AUTH_TOKEN;',
      '"courierAuthToken": "pk_xxxxxx"',
    ],
    why: 'Lets the holder send messages to every user and read their profiles.',
    fix: 'Rotate it under Settings > API Keys, then read the new one from the environment.',
    revoke: 'https://app.courier.com/settings/api-keys',
    references: ['https://www.courier.com/docs/reference/auth/intro/'],
  },
] satisfies PatternFile;
