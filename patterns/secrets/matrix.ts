import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'matrix-access-token',
    title: 'Matrix access token (Synapse)',
    severity: 'high',
    keywords: ['syt_'],
    pattern: String.raw`\b(?<secret>syt_[0-9A-Za-z_-]{2,120}_[A-Za-z]{20}_[0-9A-Za-z]{6})\b`,
    publicPrefix: 'syt_',
    minEntropy: 3.4,
    sample: {
      parts: [
        'syt_',
        { alphabet: 'base62', chars: 12 },
        '_',
        { alphabet: 'alpha', chars: 20 },
        '_',
        { alphabet: 'base62', chars: 6 },
      ],
    },
    matches: [
      'MATRIX_ACCESS_TOKEN={sample}',
      '"matrixAccessToken": "{sample}",',
      'curl -H "Authorization: Bearer {sample}" https://api.example.com/',
    ],
    ignores: [
      'MATRIX_ACCESS_TOKEN=syt_YOUR_KEY_HERE',
      'matrixAccessToken: ${{ secrets.MATRIX_ACCESS_TOKEN }}',
      '"matrixAccessToken": "syt_xxxxxx"',
    ],
    why: 'Lets the holder act as the person or bot: read unencrypted rooms and send messages.',
    fix:
      'Revoke it by signing the device out in the account settings, then keep ' +
      'the new one in a secret store and read it at run time.',
    revoke: 'https://element-hq.github.io/synapse/latest/admin_api/user_admin_api.html',
    references: [
      'https://element-hq.github.io/synapse/latest/admin_api/register_api.html',
      'https://github.com/matrix-org/synapse/blob/develop/synapse/handlers/auth.py',
    ],
  },
  {
    id: 'matrix-refresh-token',
    title: 'Matrix refresh token (Synapse)',
    severity: 'high',
    keywords: ['syr_'],
    pattern: String.raw`\b(?<secret>syr_[0-9A-Za-z_-]{2,120}_[A-Za-z]{20}_[0-9A-Za-z]{6})\b`,
    publicPrefix: 'syr_',
    minEntropy: 3.4,
    sample: {
      parts: [
        'syr_',
        { alphabet: 'base62', chars: 12 },
        '_',
        { alphabet: 'alpha', chars: 20 },
        '_',
        { alphabet: 'base62', chars: 6 },
      ],
    },
    matches: [
      'MATRIX_REFRESH_TOKEN={sample}',
      'matrix_refresh_token: {sample}',
      'export MATRIX_REFRESH_TOKEN="{sample}"',
    ],
    ignores: [
      'MATRIX_REFRESH_TOKEN=syr_REPLACE_ME',
      'matrix_refresh_token = os.environ["MATRIX_REFRESH_TOKEN"]',
      '"matrixRefreshToken": "syr_xxxxxx"',
    ],
    why: 'Lets the holder keep drawing new access tokens of the person.',
    fix:
      'Revoke it by signing the device out in the account settings, ' +
      'then pass the new one in from your secret manager.',
    revoke: 'https://element-hq.github.io/synapse/latest/admin_api/user_admin_api.html',
    references: [
      'https://element-hq.github.io/synapse/latest/admin_api/register_api.html',
      'https://github.com/matrix-org/synapse/blob/develop/synapse/handlers/auth.py',
    ],
  },
  {
    id: 'matrix-authentication-service-token',
    title: 'Matrix Authentication Service token',
    severity: 'high',
    keywords: ['mat_', 'mar_', 'mct_', 'mpt_'],
    pattern: String.raw`\b(?<secret>m(?:at|ar|ct|pt)_[0-9A-Za-z]{30}_[0-9A-Za-z]{6})\b`,
    minEntropy: 3.9,
    sample: { parts: ['mat_', { alphabet: 'base62', chars: 30 }, '_', { alphabet: 'base62', chars: 6 }] },
    matches: [
      'MATRIX_TOKEN={sample}',
      "const matrixToken = '{sample}';",
      'curl -H "Authorization: Bearer {sample}" https://api.example.com/',
    ],
    ignores: ['MATRIX_TOKEN=mat_YOUR_TOKEN_HERE', 'token: "mct_short"'],
    why: 'Lets the holder act as the person on the homeserver.',
    fix:
      'Revoke it by signing the device out in the account settings, then keep ' +
      'the new one out of the repository, in a secret manager.',
    revoke: 'https://element-hq.github.io/synapse/latest/admin_api/user_admin_api.html',
    references: ['https://element-hq.github.io/matrix-authentication-service/'],
  },
] satisfies PatternFile;
