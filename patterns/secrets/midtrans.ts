import type { PatternFile } from '../../src/model/rule.ts';

export default [
  {
    id: 'midtrans-server-key',
    title: 'Midtrans server key',
    severity: 'critical',
    keywords: ['Mid-server-'],
    pattern: '(?:^|[^0-9A-Za-z_-])(?<secret>Mid-server-[0-9A-Za-z_-]{24})(?:[^0-9A-Za-z_-]|$)',
    publicPrefix: 'Mid-server-',
    minEntropy: 3.4,
    sample: { prefix: 'Mid-server-', alphabet: 'base64url', chars: 24 },
    matches: ['MIDTRANS_SERVER_KEY={sample}', 'midtrans_server_key: {sample}'],
    ignores: [
      'MIDTRANS_SERVER_KEY=Mid-server-YOUR_KEY_HERE',
      'midtrans_server_key = os.environ["MIDTRANS_SERVER_KEY"]',
      '"midtransServerKey": "Mid-server-xxxxxx"',
    ],
    why: 'Lets the holder charge, refund and read transactions of the business.',
    fix:
      'Replace it in the dashboard under Settings > Access Keys, then keep ' +
      'the new one in a secret store and read it at run time.',
    revoke: 'https://dashboard.midtrans.com/settings/config_info',
    references: ['https://docs.midtrans.com/docs/api-authorization-headers'],
  },
  {
    id: 'midtrans-sandbox-server-key',
    title: 'Midtrans sandbox server key',
    severity: 'low',
    keywords: ['SB-Mid-server-'],
    pattern: String.raw`\b(?<secret>SB-Mid-server-[0-9A-Za-z_-]{24})(?:[^0-9A-Za-z_-]|$)`,
    publicPrefix: 'SB-Mid-server-',
    minEntropy: 3.4,
    sample: { prefix: 'SB-Mid-server-', alphabet: 'base64url', chars: 24 },
    matches: [
      'MIDTRANS_SERVER_KEY={sample}',
      "const midtransServerKey = '{sample}';",
      'midtrans_server_key = "{sample}"',
    ],
    ignores: [
      'MIDTRANS_SERVER_KEY=SB-Mid-server-REPLACE_ME',
      'const midtransServerKey = process.env.MIDTRANS_SERVER_KEY;',
      '"midtransServerKey": "SB-Mid-server-xxxxxx"',
    ],
    why: 'Lets the holder read and change the sandbox data of the business.',
    fix: 'Replace it in the dashboard under Settings > Access Keys, then pass the new one in from your secret manager.',
    revoke: 'https://dashboard.midtrans.com/settings/config_info',
    references: ['https://docs.midtrans.com/docs/api-authorization-headers'],
  },
] satisfies PatternFile;
