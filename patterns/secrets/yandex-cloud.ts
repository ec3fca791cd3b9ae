import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'yandex-cloud-api-key',
    title: 'Yandex Cloud API key',
    severity: 'high',
    keywords: ['aqvn'],
    pattern: String.raw`\b(?<secret>AQVN[0-9A-Za-z_-]{35,38})(?:[^0-9A-Za-z_-]|$)`,
    publicPrefix: 'AQVN',
    minEntropy: 4,
    sample: { prefix: 'AQVN', alphabet: 'base64url', chars: 36 },
    matches: ['YC_API_KEY={sample}', '{ "token": "{sample}" }', 'Authorization: Api-Key {sample}'],
    ignores: ['YC_API_KEY=AQVNYOUR_TOKEN_HERE', 'YC_API_KEY=${YC_API_KEY}'],
    why: 'Calls the AI and other services as its service account.',
    fix:
      'Revoke it under the service account > API keys, then read the ' +
      'new one from the environment or a secret manager.',
    revoke: 'https://yandex.cloud/en/docs/iam/operations/compromised-credentials',
    references: ['https://yandex.cloud/en/docs/security/operations/search-secrets'],
  },
  {
    id: 'yandex-cloud-iam-token',
    title: 'Yandex Cloud IAM token',
    severity: 'high',
    keywords: ['t1.'],
    pattern:
      String.raw`(?:^|[^0-9A-Za-z_.-])(?<secret>t1\.[0-9A-Za-z_-]{20,900}={0,2}\.[0-9A-Za-z_-]{86}={0,2})` +
      String.raw`(?:[^0-9A-Za-z_=-]|$)`,
    publicPrefix: 't1.',
    minEntropy: 4,
    sample: { parts: ['t1.', { alphabet: 'base64url', chars: 200 }, '.', { alphabet: 'base64url', chars: 86 }] },
    matches: [
      'export YC_IAM_TOKEN="{sample}"',
      'curl -H "Authorization: Bearer {sample}" https://api.example.com',
      'Authorization: Bearer {sample}',
    ],
    ignores: ['YC_IAM_TOKEN=t1.YOUR_TOKEN_HERE', 'YC_IAM_TOKEN=${YC_IAM_TOKEN}'],
    why: 'Acts as its account in the cloud for up to twelve hours.',
    fix: 'Revoke it with yc iam revoke-token, then fetch IAM tokens at run time and keep them out of files.',
    revoke: 'https://yandex.cloud/en/docs/iam/operations/compromised-credentials',
    references: ['https://yandex.cloud/en/docs/security/operations/search-secrets'],
  },
  {
    id: 'yandex-cloud-static-access-key',
    title: 'Yandex Cloud static access key',
    severity: 'high',
    keywords: ['ycm', 'ycn', 'yco', 'ycp'],
    pattern: '(?:^|[^0-9A-Za-z_-])(?<secret>YC[MNOP][0-9A-Za-z_-]{37})(?:[^0-9A-Za-z_-]|$)',
    publicPrefix: 'YC',
    minEntropy: 4,
    sample: { prefix: 'YCM', alphabet: 'base62', chars: 37 },
    matches: [
      '  AWS_SECRET_KEY: {sample}',
      "const client = new Client({ token: '{sample}' });",
      'secret_key: {sample}',
    ],
    ignores: ['AWS_SECRET_KEY=YCYOUR_TOKEN_HERE', 'AWS_SECRET_KEY=${AWS_SECRET_KEY}'],
    why: 'Reads and writes Object Storage and queues as its service account.',
    fix:
      'Revoke it under the service account > Static access keys, then read ' +
      'the new one from the environment or a secret manager.',
    revoke: 'https://yandex.cloud/en/docs/iam/operations/compromised-credentials',
    references: ['https://yandex.cloud/en/docs/iam/concepts/authorization/access-key'],
  },
  {
    id: 'yandex-cloud-oauth-token',
    title: 'Yandex OAuth token',
    severity: 'critical',
    keywords: ['y0_', 'y1_', 'y2_', 'y3_'],
    pattern: '(?:^|[^0-9A-Za-z_-])(?<secret>y[0-3]_[0-9A-Za-z_-]{55})(?:[^0-9A-Za-z_-]|$)',
    minEntropy: 4,
    sample: { prefix: 'y0_', alphabet: 'base64url', chars: 55 },
    matches: ['client = Client("{sample}")', 'ENV YC_TOKEN={sample}', 'Authorization: OAuth {sample}'],
    ignores: ['YC_TOKEN=YOUR_TOKEN_HERE', 'YC_TOKEN=${YC_TOKEN}'],
    why: 'Acts as the user in Yandex services and exchanges itself for IAM tokens.',
    fix:
      'Revoke it under Yandex ID > Data > access to data, then read the ' +
      'new one from the environment or a secret manager.',
    revoke: 'https://id.yandex.ru/personal/data-access',
    references: ['https://yandex.cloud/en/docs/security/operations/search-secrets'],
  },
  {
    id: 'yandex-cloud-smartcaptcha-key',
    title: 'Yandex SmartCaptcha server key',
    severity: 'low',
    confidence: 'medium',
    keywords: ['ysc2_'],
    pattern: String.raw`\b(?<secret>ysc2_[0-9A-Za-z]{40}[0-9a-f]{8})\b`,
    publicPrefix: 'ysc2_',
    minEntropy: 4,
    sample: { parts: ['ysc2_', { alphabet: 'base62', chars: 40 }, { alphabet: 'base16', chars: 8 }] },
    matches: ['SMARTCAPTCHA_SERVER_KEY={sample}', '{ "token": "{sample}" }'],
    ignores: ['SMARTCAPTCHA_SERVER_KEY=ysc2_YOUR_TOKEN_HERE', 'SMARTCAPTCHA_SERVER_KEY=${SMARTCAPTCHA_SERVER_KEY}'],
    why: 'Forges the answer that a visitor is human.',
    fix:
      'Revoke it under SmartCaptcha > the captcha, then keep the new one ' +
      'on the server, out of anything shipped to clients.',
    revoke: 'https://yandex.cloud/en/docs/iam/operations/compromised-credentials',
    references: ['https://yandex.cloud/en/docs/security/operations/search-secrets'],
  },
] satisfies PatternFile;
