import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'mercado-pago-access-token',
    title: 'Mercado Pago access token',
    severity: 'critical',
    keywords: ['APP_USR-'],
    pattern: String.raw`\b(?<secret>APP_USR-[0-9]{12,18}-[0-9]{6}-[0-9a-f]{32}-[0-9]{6,12})\b`,
    publicPrefix: 'APP_USR-',
    minEntropy: 3.2,
    sample: {
      parts: [
        'APP_USR-',
        { alphabet: 'digits', chars: 16 },
        '-',
        { alphabet: 'digits', chars: 6 },
        '-',
        { alphabet: 'base16', chars: 32 },
        '-',
        { alphabet: 'digits', chars: 9 },
      ],
    },
    matches: [
      'MP_ACCESS_TOKEN={sample}',
      '"mpAccessToken": "{sample}",',
      'curl -H "Authorization: Bearer {sample}" https://api.example.com/',
    ],
    ignores: [
      'MP_ACCESS_TOKEN=APP_USR-CHANGE_ME',
      'mpAccessToken: ${{ secrets.MP_ACCESS_TOKEN }}',
      '"mpAccessToken": "APP_USR-xxxxxx"',
    ],
    why: 'Lets the holder take, refund and read payments of the seller.',
    fix:
      'Renew it in the developer panel under Credentials, then keep the ' +
      'new one out of the repository, in a secret manager.',
    revoke: 'https://www.mercadopago.com/developers/panel/app',
    references: ['https://www.mercadopago.com.ar/developers/en/docs/your-integrations/credentials'],
  },
  {
    id: 'mercado-pago-test-access-token',
    title: 'Mercado Pago test access token',
    severity: 'low',
    keywords: ['TEST-1', 'TEST-2', 'TEST-3', 'TEST-4', 'TEST-5', 'TEST-6', 'TEST-7', 'TEST-8', 'TEST-9'],
    pattern: String.raw`(?:^|[^0-9A-Za-z_-])(?<secret>TEST-[1-9][0-9]{11,17}-[0-9]{6}-[0-9a-f]{32}-[0-9]{6,12})\b`,
    publicPrefix: 'TEST-',
    minEntropy: 3.2,
    sample: {
      parts: [
        'TEST-7',
        { alphabet: 'digits', chars: 15 },
        '-',
        { alphabet: 'digits', chars: 6 },
        '-',
        { alphabet: 'base16', chars: 32 },
        '-',
        { alphabet: 'digits', chars: 9 },
      ],
    },
    matches: ['MP_ACCESS_TOKEN={sample}', 'mp_access_token: {sample}', 'export MP_ACCESS_TOKEN="{sample}"'],
    ignores: [
      'MP_ACCESS_TOKEN=TEST-YOUR_TOKEN_HERE',
      'mp_access_token = os.environ["MP_ACCESS_TOKEN"]',
      '"mpAccessToken": "TEST-xxxxxx"',
    ],
    why: 'Lets the holder read and change the test data of the seller.',
    fix: 'Renew it in the developer panel under Credentials, then read the new one from the environment.',
    revoke: 'https://www.mercadopago.com/developers/panel/app',
    references: ['https://www.mercadopago.com.ar/developers/en/docs/your-integrations/credentials'],
  },
] satisfies PatternFile;
