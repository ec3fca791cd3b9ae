import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'paddle-live-api-key',
    title: 'Paddle live API key',
    severity: 'critical',
    keywords: ['pdl_live_apikey_'],
    pattern: String.raw`\b(?<secret>pdl_live_apikey_[0-9a-z]{26}_[0-9A-Za-z]{22}_[0-9A-Za-z]{3})\b`,
    publicPrefix: 'pdl_live_apikey_',
    minEntropy: 4.1,
    sample: {
      parts: [
        'pdl_live_apikey_',
        { alphabet: 'base36', chars: 26 },
        '_',
        { alphabet: 'base62', chars: 22 },
        '_',
        { alphabet: 'base62', chars: 3 },
      ],
    },
    matches: [
      'PADDLE_API_KEY={sample}',
      "const paddleApiKey = '{sample}';",
      'paddle_api_key = "{sample}"',
      'curl -H "Authorization: Bearer {sample}" https://api.example.com/',
    ],
    ignores: [
      'PADDLE_API_KEY=pdl_live_apikey_REPLACE_ME',
      'const paddleApiKey = process.env.PADDLE_API_KEY;',
      '"paddleApiKey": "pdl_live_apikey_xxxxxx"',
    ],
    why: 'Lets the holder read customers and create and refund transactions of the business.',
    fix:
      'Revoke it in the dashboard under Developer tools > Authentication, ' +
      'then pass the new one in from your secret manager.',
    revoke: 'https://vendors.paddle.com/authentication-v2',
    references: ['https://developer.paddle.com/api-reference/about/api-keys'],
  },
  {
    id: 'paddle-sandbox-api-key',
    title: 'Paddle sandbox API key',
    severity: 'medium',
    keywords: ['pdl_sdbx_apikey_'],
    pattern: String.raw`\b(?<secret>pdl_sdbx_apikey_[0-9a-z]{26}_[0-9A-Za-z]{22}_[0-9A-Za-z]{3})\b`,
    publicPrefix: 'pdl_sdbx_apikey_',
    minEntropy: 4.1,
    sample: {
      parts: [
        'pdl_sdbx_apikey_',
        { alphabet: 'base36', chars: 26 },
        '_',
        { alphabet: 'base62', chars: 22 },
        '_',
        { alphabet: 'base62', chars: 3 },
      ],
    },
    matches: [
      'PADDLE_API_KEY={sample}',
      '"paddleApiKey": "{sample}",',
      'curl -H "Authorization: Bearer {sample}" https://api.example.com/',
    ],
    ignores: [
      'PADDLE_API_KEY=pdl_sdbx_apikey_CHANGE_ME',
      'paddleApiKey: ${{ secrets.PADDLE_API_KEY }}',
      '"paddleApiKey": "pdl_sdbx_apikey_xxxxxx"',
    ],
    why: 'Lets the holder read and change the sandbox data of the business.',
    fix:
      'Revoke it in the dashboard under Developer tools > Authentication, then ' +
      'keep the new one out of the repository, in a secret manager.',
    revoke: 'https://vendors.paddle.com/authentication-v2',
    references: ['https://developer.paddle.com/api-reference/about/api-keys'],
  },
  {
    id: 'paddle-webhook-secret',
    title: 'Paddle notification secret key',
    severity: 'medium',
    keywords: ['pdl_ntfset_'],
    pattern: String.raw`\b(?<secret>pdl_ntfset_[0-9a-z]{26}_[0-9A-Za-z+/=]{24,48})(?:[^0-9A-Za-z+/=]|$)`,
    publicPrefix: 'pdl_ntfset_',
    minEntropy: 4.3,
    sample: { parts: ['pdl_ntfset_', { alphabet: 'base36', chars: 26 }, '_', { alphabet: 'base62', chars: 32 }] },
    matches: [
      'PADDLE_WEBHOOK_SECRET={sample}',
      'paddle_webhook_secret: {sample}',
      'export PADDLE_WEBHOOK_SECRET="{sample}"',
    ],
    ignores: [
      'PADDLE_WEBHOOK_SECRET=pdl_ntfset_YOUR_TOKEN_HERE',
      'paddle_webhook_secret = os.environ["PADDLE_WEBHOOK_SECRET"]',
      '"paddleWebhookSecret": "pdl_ntfset_xxxxxx"',
    ],
    why: 'Lets the holder forge events, such as a payment that never happened, that the server takes for real.',
    fix:
      'Revoke it in the dashboard under Developer tools > ' +
      'Notifications, then read the new one from the environment.',
    revoke: 'https://vendors.paddle.com/notifications',
    references: ['https://developer.paddle.com/webhooks/signature-verification'],
  },
] satisfies PatternFile;
